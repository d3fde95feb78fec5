import { newId } from '../../id.ts'
import type { InvestorLine, InvestorPage, ShortlistView } from '../../model/investor/investor.ts'
import { agencyWords, siteName } from '../../model/readiness/words.ts'
import { checkRecord } from '../../model/record/check.ts'
import type { AnyRecord, RecordOf } from '../../model/record/kinds.ts'
import type { Ladder } from '../../model/record/ladder.ts'
import { Problem } from '../../model/text/problem.ts'
import { type Db, sql } from '../db.ts'
import { inBatch } from '../log/batch.ts'
import { agenciesOf } from '../readiness/agencies.ts'
import { verdicts } from '../readiness/world.ts'
import { type Changed, deedOf, type Ground, withRefs } from '../record.ts'
import { find, get, insert, list, update } from '../table.ts'
import { papers } from '../view/paper.ts'

/** Every investor as the list shows it, in the order of their codes. */
export function investorLines(db: Db): InvestorLine[] {
  const talks = new Map(
    (
      sql(db, 'SELECT investor, count(*) AS talks, max(date) AS lastTalk FROM talk GROUP BY investor').all() as {
        investor: string
        talks: number
        lastTalk: string
      }[]
    ).map(row => [row.investor, row]),
  )
  const sites = sql(
    db,
    `SELECT s.investor, z.name || coalesce(', ' || lower(substr(p.name, 1, 1)) || substr(p.name, 2), '') AS site FROM shortlist s
     JOIN zone z ON z.id = s.zone LEFT JOIN phase p ON p.id = s.phase ORDER BY s.rank, s.rowid`,
  ).all() as { investor: string; site: string }[]
  return list(db, 'investor').map(investor => {
    const { id, code, name, country, status, confidential, area, sectors, next_step, next_date } = investor
    return {
      ...{ id, code, name, country, status, confidential, area, sectors, next_step, next_date },
      agency: agencyName(db, investor.agency),
      talks: talks.get(id)?.talks ?? 0,
      lastTalk: talks.get(id)?.lastTalk ?? null,
      sites: sites.filter(each => each.investor === id).map(each => each.site),
    }
  })
}

function agencyName(db: Db, id: string | null): string | null {
  const agency = id === null ? undefined : agenciesOf(db, new Set([id]))[0]?.[1]
  return agency ? agencyWords(agency, true) : null
}

/** One investor (by id or code) with contacts, talks and shortlisted sites. Throws E_RECORD_MISSING. */
export function investorPage(db: Db, ladders: Ladder[], key: string, today: string): InvestorPage {
  const investor = get(db, 'investor', key)
  const of = { investor: investor.id }
  const talks = list(db, 'talk', of).sort((a, b) => b.date.localeCompare(a.date) || b.id.localeCompare(a.id))
  const known = papers(db, new Set(talks.flatMap(talk => talk.document ?? [])))
  return {
    investor,
    agency: agencyName(db, investor.agency),
    contacts: list(db, 'contact', of),
    talks: talks.map(talk => ({
      ...talk,
      callName: talk.call ? (find(db, 'call', talk.call)?.name ?? null) : null,
      paper: known.find(paper => paper.id === talk.document) ?? null,
    })),
    sites: sitesOf(db, ladders, investor.id, today),
  }
}

function sitesOf(db: Db, ladders: Ladder[], investor: string, today: string): ShortlistView[] {
  const rows = list(db, 'shortlist', { investor }).sort((a, b) => (a.rank ?? 99) - (b.rank ?? 99))
  return rows.map(row => {
    const { id, code, name, type } = get(db, 'zone', row.zone)
    const phase = row.phase ? get(db, 'phase', row.phase) : null
    const call = row.call ? get(db, 'call', row.call) : null
    const given = verdicts(db, ladders, today, { zone: row.zone }).find(each => (each.phase?.id ?? null) === row.phase)
    return {
      ...{ id: row.id, rank: row.rank, opinion: row.opinion },
      zone: { id, code, name, type },
      phase: phase && { id: phase.id, name: phase.name },
      call: call && { id: call.id, name: call.name },
      plot: row.plot ? get(db, 'plot', row.plot).code : null,
      ...{ verdict: given?.verdict ?? 'none', asked: given?.asked ?? 0, proven: given?.proven ?? 0 },
    }
  })
}

/** Writes down a talk; the next step that came out of it becomes the investor's, in the same batch. The batch names the code alone. */
export function addTalk(db: Db, key: string, fields: Record<string, unknown>, ground: Ground): Changed {
  const investor = get(db, 'investor', key)
  const talk = { ...fields, investor: investor.id, document: fields.document ?? ground.source ?? null }
  const record: AnyRecord = { id: newId(), ...checkRecord('talk', withRefs(db, 'talk', talk)) }
  const name = `Ghi buổi làm việc với nhà đầu tư ${investor.code}: ${record.name}`
  const { batch } = inBatch(db, deedOf(db, name, ground), () => {
    insert(db, 'talk', record)
    const { next_step, next_date } = record
    if (next_step !== null || next_date !== null) update(db, 'investor', investor.id, { next_step, next_date })
  })
  return { batch, record }
}

export type Site = { zone: string; phase?: string | null | undefined; call?: string | null | undefined }

/** Puts sites behind those that an investor looks at already, as one batch. Throws E_SHORTLIST_TWICE. */
export function addSites(db: Db, key: string, sites: Site[], by: string): { batch: string | null; added: number } {
  const investor = get(db, 'investor', key)
  const known = list(db, 'shortlist', { investor: investor.id })
  const records: AnyRecord[] = []
  for (const site of sites) {
    const zone = get(db, 'zone', site.zone)
    const phase: RecordOf<'phase'> | null = site.phase ? get(db, 'phase', site.phase) : null
    if ([...known, ...records].some(each => each.zone === zone.id && each.phase === (phase?.id ?? null)))
      throw new Problem('E_SHORTLIST_TWICE', { site: siteName({ zone, phase }), investor: investor.code })
    const rank = known.length + records.length + 1
    const call = site.call ? get(db, 'call', site.call).id : null
    const fields = { investor: investor.id, zone: zone.id, phase: phase?.id ?? null, rank, call }
    records.push({ id: newId(), ...checkRecord('shortlist', fields) })
  }
  const name = `Đưa ${records.length} địa điểm vào danh sách của nhà đầu tư ${investor.code}`
  const { batch } = inBatch(db, { name, by }, () => {
    for (const record of records) insert(db, 'shortlist', record)
  })
  return { batch, added: records.length }
}
