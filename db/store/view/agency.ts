import type { Dossier } from '../../model/dossier.ts'
import type { RecordOf } from '../../model/record/kinds.ts'
import { type Db, sql } from '../db.ts'
import { find, list } from '../table.ts'

/** What an agency's work belongs to now: "Sở Tài chính"; null when it is still itself. */
export function todayNames(db: Db, agency: string): string | null {
  const heirs = heirsOf(db, agency)
  if (heirs.length === 0) return null
  return [...new Set(heirs.map(id => find(db, 'agency', id)?.name ?? ''))].join(', ')
}

/** The agencies to which another's work has come, as they stand today; none when it is still itself. */
export function heirsOf(db: Db, agency: string): string[] {
  const after = sql(db, 'SELECT after FROM succession WHERE before = ? ORDER BY rowid').pluck().all(agency) as string[]
  const heirs = after.flatMap(id => {
    const next = heirsOf(db, id)
    return next.length > 0 ? next : [id]
  })
  return [...new Set(heirs)]
}

/** The agencies in charge of some calls. Work shared among several heirs has no one contact. */
export function agenciesOf(db: Db, calls: RecordOf<'call'>[]): Dossier['agencies'] {
  const ids = new Set(calls.map(call => call.agency).filter(id => id !== null))
  const known = [...ids].flatMap((id): [string, Dossier['agencies'][string]][] => {
    const agency = find(db, 'agency', id)
    if (!agency) return []
    const heirs = heirsOf(db, id)
    const now = heirs.length > 1 ? undefined : find(db, 'agency', heirs[0] ?? id)
    return [[id, { name: agency.name, today: todayNames(db, id), contact: contactOf(now) }]]
  })
  return Object.fromEntries(known)
}

/** The office that signs: the economic zone authority of today, by the agencies' own records. */
export function officeOf(db: Db): Dossier['office'] {
  const office = list(db, 'agency', { code: 'BQLKKT-AG' })[0]
  const parent = office?.parent ? find(db, 'agency', office.parent) : undefined
  const place = parent?.unit ? find(db, 'unit', parent.unit)?.name.replace(/^Tỉnh /, '') : undefined
  return { name: office?.name ?? '', parent: parent?.name ?? '', place: place ?? '', contact: contactOf(office) }
}

function contactOf(agency: RecordOf<'agency'> | undefined): string {
  return [agency?.address, agency?.phone, agency?.email].filter(Boolean).join('; ')
}
