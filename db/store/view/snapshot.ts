import { newId } from '../../id.ts'
import type { Brief } from '../../model/brief/brief.ts'
import { type BriefChange, changesBetween } from '../../model/brief/changes.ts'
import { composeBrief } from '../../model/brief/compose.ts'
import { type Manner, plainManner } from '../../model/brief/say.ts'
import { unverifiedIn } from '../../model/brief/unverified.ts'
import type { Ladder } from '../../model/record/ladder.ts'
import { Problem } from '../../model/text/problem.ts'
import { type Db, sql } from '../db.ts'
import { inBatch } from '../log/batch.ts'
import { get, insert } from '../table.ts'
import { dossierOf, dossierOfCall } from './dossier.ts'
import { englishNames } from './names.ts'
import { zoneSummaries } from './overview.ts'
import { siteOf } from './site.ts'

export type Subject = { call: string } | { zone: string }
type Compose = (code: string, at: string, manner: Manner) => Brief

/**
 * The brief of a call or a zone (id or code), frozen under a snapshot number of the day ("22-11-2026/03").
 * When nothing has changed since the day's last snapshot of the same subject and manner, that one is given back.
 */
export function takeSnapshot(
  db: Db,
  ladders: Ladder[],
  subject: Subject,
  by: string,
  now: Date,
  today: string,
  manner: Manner = plainManner,
): Brief {
  const { compose, about } = composerOf(db, ladders, subject, today)
  const at = now.toISOString()
  for (const code of takenOn(db, today)) {
    const text = textAbout(db, code, about)
    if (text === undefined) continue
    const kept = JSON.parse(text) as Brief
    const { author, version, ...own } = kept
    if (JSON.stringify(compose(code, kept.at, manner)) === JSON.stringify(own)) return kept
  }
  return keep(db, compose(nextCode(db, today), at, manner), by)
}

/**
 * The snapshot as a paper that is no draft, under a number of its own. A figure that nobody has verified refuses it (E_BRIEF_UNVERIFIED) unless a
 * reason is given, which stays in the data file with who gave it.
 */
export function finishSnapshot(db: Db, code: string, why: string | null, by: string, now: Date, today: string): Brief {
  const { author, version, ...draft } = snapshotOf(db, code)
  const open = unverifiedIn(draft)
  if (open.length > 0 && !why)
    throw new Problem('E_BRIEF_UNVERIFIED', { count: String(open.length), labels: open.slice(0, 5).join('; ') })
  const final = { why: open.length > 0 ? why : null }
  return keep(db, { ...draft, code: nextCode(db, today), at: now.toISOString(), final }, by)
}

/** The brief that would be frozen now, without a number; nothing is kept of it. */
export function sketchOf(db: Db, ladders: Ladder[], subject: Subject, today: string): Brief {
  return composerOf(db, ladders, subject, today).compose('', new Date().toISOString(), plainManner)
}

function keep(db: Db, composed: Brief, author: string): Brief {
  const upTo = sql(db, "SELECT max(id) FROM history WHERE kind <> 'snapshot'").pluck().get() as number | null
  const brief: Brief = { ...composed, author, version: upTo ?? 0 }
  const { code, at, lang, length, subject, final } = brief
  const why = final?.why ?? null
  const name = `Bản chụp ${code}${final ? ' chính thức' : ''}: ${brief.title}`
  inBatch(db, { name, by: author, why, kept: true }, () =>
    insert(db, 'snapshot', {
      ...{ id: newId(), code, at, lang, brief, author, version: upTo ?? 0, length: length ?? 'full', why },
      state: final ? 'final' : 'draft',
      call: subject.kind === 'call' ? subject.id : null,
      zone: zoneOf(db, subject),
    }),
  )
  return brief
}

const zoneOf = (db: Db, { kind, id }: Brief['subject']): string | null =>
  kind === 'zone' ? id || null : get(db, 'call', id).zone

function composerOf(db: Db, ladders: Ladder[], subject: Subject, today: string): { compose: Compose; about: string } {
  const call = 'call' in subject ? get(db, 'call', subject.call) : null
  const dossier = call
    ? dossierOfCall(db, ladders, call, today)
    : dossierOf(db, ladders, 'zone' in subject ? subject.zone : '', today)
  const neighbours = zoneSummaries(db, ladders, today, { hasShapes: true })
  const names = englishNames(db)
  const site = dossier.zone.id ? siteOf(db, dossier.zone.id, today) : null
  const request = { dossier, call, today, neighbours, names, site }
  return {
    about: (call ?? dossier.zone).id,
    compose: (code, at, manner) => composeBrief({ ...request, code, at, manner }),
  }
}

const dayIn = (today: string): string => today.split('-').reverse().join('-')

/** The number of a day's next snapshot: "22-11-2026/03". */
export function nextCode(db: Db, today: string): string {
  const day = dayIn(today)
  const taken = sql(db, 'SELECT count(*) FROM snapshot WHERE code LIKE ?').pluck().get(`${day}/%`) as number
  return `${day}/${String(taken + 1).padStart(2, '0')}`
}

/** The numbers of the day's snapshots, the newest first. */
export const takenOn = (db: Db, today: string): string[] =>
  sql(db, 'SELECT code FROM snapshot WHERE code LIKE ? ORDER BY rowid DESC')
    .pluck()
    .all(`${dayIn(today)}/%`) as string[]

/** The text of a snapshot of a subject (id); undefined when it is of another. One of many sheets is large: it is read where it is asked for alone. */
export function textAbout(db: Db, code: string, subject: string): string | undefined {
  // The first test spares the second, which takes the whole apart.
  const about = "code = ? AND instr(brief, ?) > 0 AND brief ->> '$.subject.id' = ?"
  const found = sql(db, `SELECT brief FROM snapshot WHERE ${about}`).pluck()
  return found.get(code, JSON.stringify(subject), subject) as string | undefined
}

/** A frozen brief by its snapshot number. Throws E_RECORD_MISSING. */
export function snapshotOf(db: Db, code: string): Brief {
  return get(db, 'snapshot', code).brief as Brief
}

/** A snapshot in the list of those of a subject. */
export type SnapshotLine = Pick<Brief, 'code' | 'at' | 'lang'> & {
  author: string | null
  length: string | null
  state: string | null
}

/** The briefs ever frozen of a call or a zone, newest first; maps are not among them. */
export function snapshotsOf(db: Db, subject: Brief['subject']): SnapshotLine[] {
  const column = subject.kind === 'call' ? 'call = ?' : 'zone = ? AND call IS NULL'
  return sql(
    db,
    `SELECT code, at, lang, author, length, state FROM snapshot
     WHERE ${column} AND brief ->> '$.kind' <> 'BẢN ĐỒ' ORDER BY at DESC, rowid DESC`,
  ).all(subject.id) as SnapshotLine[]
}

/** What the register says today that a frozen brief says otherwise, figure by figure. */
export function changedSince(db: Db, ladders: Ladder[], code: string, today: string): BriefChange[] {
  const kept = snapshotOf(db, code)
  const { kind, id } = kept.subject
  const { compose } = composerOf(db, ladders, kind === 'call' ? { call: id } : { zone: id }, today)
  return changesBetween(kept, compose(code, kept.at, { lang: kept.lang, length: kept.length ?? 'full' }))
}
