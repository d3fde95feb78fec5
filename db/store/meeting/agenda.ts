import { newId } from '../../id.ts'
import { type Agenda, codeFor, type Item, previousOf, type Since } from '../../model/meeting/agenda.ts'
import { checkRecord } from '../../model/record/check.ts'
import type { RecordOf } from '../../model/record/kinds.ts'
import { formatDay } from '../../model/text/day.ts'
import { Problem } from '../../model/text/problem.ts'
import { type Db, sql } from '../db.ts'
import { inBatch } from '../log/batch.ts'
import { addRecord, type Changed, deedOf, type Ground, setRecord, withRefs } from '../record.ts'
import { erase, find, get, insert, list, update } from '../table.ts'
import { loosen } from './conclude.ts'

/** A meeting as the list of meetings names it. */
export type MeetingLine = Pick<RecordOf<'meeting'>, 'id' | 'code' | 'name' | 'date'> & { items: number }

/** The meetings, the newest first, with how many items each has. */
export function meetingLines(db: Db): MeetingLine[] {
  return sql(
    db,
    `SELECT id, code, name, date, (SELECT count(*) FROM agenda WHERE agenda.meeting = meeting.id) AS items
     FROM meeting ORDER BY date DESC, rowid DESC`,
  ).all() as MeetingLine[]
}

/** A meeting with its items and the day it is compared with; without one, what a meeting of today would be compared with. Throws E_RECORD_MISSING. */
export function agendaOf(db: Db, key: string | null, today: string): Agenda {
  const meeting = key === null ? null : get(db, 'meeting', key)
  const items = meeting ? list(db, 'agenda', { meeting: meeting.id }).sort((a, b) => a.rank - b.rank) : []
  return { meeting, items: items.map(item => itemOf(db, item)), since: sinceOf(db, meeting, today) }
}

function itemOf(db: Db, { id, zone, call, directive, name, theme, note }: RecordOf<'agenda'>): Item {
  return {
    ...{ id, zone, call, directive, name, theme, note },
    title: titleOfItem(db, { zone, call, directive }, name),
  }
}

function titleOfItem(
  db: Db,
  { zone, call, directive }: Pick<Item, 'zone' | 'call' | 'directive'>,
  name: string | null,
): string {
  if (call) return find(db, 'call', call)?.name ?? ''
  if (zone) return find(db, 'zone', zone)?.name ?? ''
  const found = directive ? find(db, 'directive', directive) : undefined
  return found ? `Nhiệm vụ ${found.number}: ${found.summary}` : (name ?? '')
}

/** The day that was chosen for a meeting, else that of the newest meeting before it; null when none is known. */
function sinceOf(db: Db, meeting: RecordOf<'meeting'> | null, today: string): Since | null {
  if (meeting?.since) return { day: meeting.since, name: `ngày ${formatDay(meeting.since)}`, isChosen: true }
  const meetings = sql(db, 'SELECT date AS day, name FROM meeting WHERE id IS NOT ?').all(meeting?.id ?? null)
  const notices = sql(
    db,
    "SELECT met AS day, 'cuộc họp của ' || coalesce(number, title) AS name FROM document WHERE met IS NOT NULL",
  ).all()
  type Day = { day: string; name: string }
  const found = previousOf(meetings as Day[], notices as Day[], meeting?.date ?? today)
  return found && { ...found, isChosen: false }
}

/** A meeting as the editor saves it; `key` null makes a new one. Items without an id are new. */
export type AgendaDraft = {
  key: string | null
  meeting: Pick<RecordOf<'meeting'>, 'name' | 'date' | 'place' | 'chair' | 'since' | 'note'>
  items: (Pick<Item, 'zone' | 'call' | 'directive' | 'name' | 'theme' | 'note'> & { id: string | null })[]
}

/**
 * Saves a meeting with its whole agenda as one batch; items that stay as they are are not touched, those that are left out go.
 * Throws E_AGENDA_EMPTY for an item about nothing.
 */
export function saveAgenda(db: Db, { key, meeting, items }: AgendaDraft, ground: Ground): Changed {
  items.forEach((item, at) => {
    if (!item.zone && !item.call && !item.directive && !item.name?.trim())
      throw new Problem('E_AGENDA_EMPTY', { rank: String(at + 1) })
  })
  const words = `Lưu chương trình họp ${meeting.name}, ${items.length} mục`
  const { batch, result } = inBatch(db, deedOf(db, words, ground), () => {
    const record = key === null ? addMeeting(db, meeting, ground) : changeMeeting(db, key, meeting, ground)
    const before = new Map(list(db, 'agenda', { meeting: record.id }).map(item => [item.id, item]))
    items.forEach(({ id, ...fields }, at) => {
      const whole = checkRecord('agenda', withRefs(db, 'agenda', { ...fields, meeting: record.id, rank: at + 1 }))
      const old = id === null ? undefined : before.get(id)
      if (!old) insert(db, 'agenda', { id: newId(), ...whole })
      else {
        const patch = Object.entries(whole).filter(([name, value]) => old[name as keyof typeof old] !== value)
        update(db, 'agenda', old.id, Object.fromEntries(patch))
        before.delete(old.id)
      }
    })
    for (const id of before.keys()) {
      loosen(db, id)
      erase(db, 'agenda', id)
    }
    return record
  })
  return { batch, record: result }
}

type Fields = AgendaDraft['meeting']

function addMeeting(db: Db, meeting: Fields, ground: Ground): Changed['record'] {
  const code = codeFor(
    meeting.date,
    list(db, 'meeting').map(each => each.code),
  )
  return addRecord(db, 'meeting', { code, ...meeting }, ground).record
}

/** Only what differs is written, so that the history tells what was changed. */
function changeMeeting(db: Db, key: string, meeting: Fields, ground: Ground): Changed['record'] {
  const old = get(db, 'meeting', key)
  const patch = Object.entries(meeting).filter(([name, value]) => old[name as keyof Fields] !== value)
  return setRecord(db, 'meeting', old.id, Object.fromEntries(patch), ground).record
}
