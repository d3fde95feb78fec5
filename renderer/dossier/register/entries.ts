import type { Dossier } from '../../../db/model/dossier.ts'
import type { KindName } from '../../../db/model/record/kinds.ts'
import type { ResultOf } from '../../../electron/contract.ts'

type Line = ResultOf<'history'>[number]

/** A change with the record it was made to; `about` names it when it is not the zone itself. */
export type Entry = { kind: KindName; record: string; about: string | null; line: Line }

type Read = (args: { kind: KindName; key: string }) => Promise<Line[]>

/** The changes of a zone, its phases and its calls together, newest first. */
export async function gather(read: Read, { zone, phases, calls }: Dossier): Promise<Entry[]> {
  const records: Omit<Entry, 'line'>[] = [
    { kind: 'zone', record: zone.id, about: null },
    ...phases.map(({ id, name }) => ({ kind: 'phase' as const, record: id, about: name })),
    ...calls.map(({ id, name }) => ({ kind: 'call' as const, record: id, about: name })),
  ]
  const lines = await Promise.all(
    records.map(async each => (await read({ kind: each.kind, key: each.record })).map(line => ({ ...each, line }))),
  )
  return lines.flat().sort((a, b) => b.line.at.localeCompare(a.line.at))
}

/** "22/11/2026 14:05" on this machine's clock. */
export function momentOf(iso: string): string {
  const at = new Date(iso)
  const time = [at.getHours(), at.getMinutes()].map(part => String(part).padStart(2, '0')).join(':')
  return `${at.getDate()}/${at.getMonth() + 1}/${at.getFullYear()} ${time}`
}
