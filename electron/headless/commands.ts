import { checkPatch } from '../../db/model/record/check.ts'
import { fieldsOf, infoOf } from '../../db/model/record/kind.ts'
import { type AnyRecord, type KindName, kindNames, kindOf } from '../../db/model/record/kinds.ts'
import { readDay } from '../../db/model/text/day.ts'
import { formatNumber } from '../../db/model/text/number.ts'
import { Problem } from '../../db/model/text/problem.ts'
import { readValue } from '../../db/model/text/show.ts'
import { historyOf } from '../../db/store/log/history.ts'
import { listAt } from '../../db/store/log/past.ts'
import { batches, redo, undo } from '../../db/store/log/undo.ts'
import { make } from '../../db/store/make.ts'
import { addRecord, type Changed, type Ground, removeRecord, setRecord } from '../../db/store/record.ts'
import { search } from '../../db/store/search.ts'
import { asKind, get, titleOf } from '../../db/store/table.ts'
import { verify } from '../../db/store/verify.ts'
import { shown } from '../../db/store/view/shown.ts'
import { totals } from '../../db/store/view/totals.ts'
import type { Surroundings } from '../headless.ts'
import type { Office } from '../office.ts'
import { briefs } from './briefs.ts'

export type Options = {
  data?: string
  json?: boolean
  where?: string[]
  'as-of'?: string
  source?: string
  why?: string
  by?: string
  limit?: string
  out?: string
  call?: string[]
  format?: string
  lang?: string
  zones?: string
  plots?: string
  households?: string
  seed?: string
}
export type Given = { name: string; rest: string[]; options: Options }
/** `text` is for people; without it the value is printed as JSON. `failed` is a sentence that makes the exit status 1. */
export type Answer = { value: unknown; text?: string; failed?: string }
/** `words`: how many words a command takes behind its name, at least and at most. */
type Command = {
  words: [least: number, most: number]
  run: (office: Office, given: Given, around: Surroundings) => Answer | Promise<Answer>
}

/** The public commands; each keeps its words (see headless.md of the product's interface). */
export const commands: Record<string, Command> = {
  kinds: { words: [0, 0], run: () => ({ value: Object.fromEntries(kindNames.map(name => [name, describe(name)])) }) },
  list: {
    words: [1, 1],
    run: (office, { rest: [word = ''], options }) => {
      const kind = asKind(word)
      const { id, ...fields } = fieldsIn(kind, options.where ?? [], office)
      const where = { ...checkPatch(kind, fields), ...(id === undefined ? {} : { id }) }
      const records = listAt(office.db(), kind, where, dayOf(options))
      return {
        value: records,
        text: records.map(record => [record.code ?? record.id, titleOf(kind, record)].join('\t')).join('\n'),
      }
    },
  },
  show: {
    words: [2, 2],
    run: (office, { rest: [word = '', key = ''], options }) => ({
      value: shown(office.db(), asKind(word), key, dayOf(options)),
    }),
  },
  add: {
    words: [1, Number.POSITIVE_INFINITY],
    run: (office, { rest: [word = '', ...pairs], options }) => {
      const kind = asKind(word)
      return changed(addRecord(office.db(), kind, fieldsIn(kind, pairs, office), groundOf(office, options)))
    },
  },
  set: {
    words: [3, Number.POSITIVE_INFINITY],
    run: (office, { rest: [word = '', key = '', ...pairs], options }) => {
      const kind = asKind(word)
      return changed(setRecord(office.db(), kind, key, fieldsIn(kind, pairs, office), groundOf(office, options)))
    },
  },
  remove: {
    words: [2, 2],
    run: (office, { rest: [word = '', key = ''], options }) =>
      changed(removeRecord(office.db(), asKind(word), key, groundOf(office, options))),
  },
  history: {
    words: [2, 2],
    run: (office, { rest: [word = '', key = ''] }) => {
      const kind = asKind(word)
      return { value: historyOf(office.db(), kind, get(office.db(), kind, key).id) }
    },
  },
  batches: { words: [0, 0], run: office => ({ value: batches(office.db()) }) },
  undo: {
    words: [0, 1],
    run: (office, { rest: [batch], options }) => reverted(undo(office.db(), options.by ?? office.by, batch)),
  },
  redo: { words: [0, 0], run: (office, { options }) => reverted(redo(office.db(), options.by ?? office.by)) },
  search: {
    words: [1, Number.POSITIVE_INFINITY],
    run: (office, { rest, options }) => {
      const hits = search(office.db(), rest.join(' '), { limit: countOf('limit', options.limit, 20) })
      return { value: hits, text: hits.map(hit => [hit.kind, hit.title, hit.snippet].join('\t')).join('\n') }
    },
  },
  totals: { words: [0, 0], run: (office, { options }) => ({ value: totals(office.db(), dayOf(options)) }) },
  briefs: { words: [0, 0], run: briefs },
  verify: {
    words: [0, 0],
    run: office => {
      const value = verify(office.db())
      if (value.ok) return { value, text: 'Tệp dữ liệu nguyên vẹn.' }
      return { value, failed: `E_VERIFY: Tệp dữ liệu có ${value.problems.length} chỗ không khớp. ${value.problems[0]}` }
    },
  },
  make: {
    words: [0, 0],
    run: (office, { options }) => {
      const counts = [options.zones, options.plots, options.households, options.seed].map((typed, at) =>
        countOf('make', typed, at === 3 ? 1 : 0),
      )
      const [zones = 0, plots = 0, households = 0, seed = 1] = counts
      const records = make(office.db(), { zones, plots, households, seed, by: office.by })
      return { value: { records }, text: `Đã tạo ${formatNumber(records)} hồ sơ giả lập.` }
    },
  },
}

function describe(name: KindName) {
  const kind = kindOf(name)
  return { label: kind.label, fields: fieldsOf(kind).map(([field, info]) => ({ name: field, ...info })) }
}

/** `field=value` words as checked-to-be values of their kinds. */
function fieldsIn(kind: KindName, pairs: string[], office: Office): Record<string, unknown> {
  return Object.fromEntries(
    pairs.map(pair => {
      const at = pair.indexOf('=')
      if (at < 1) throw new Problem('E_USAGE', {})
      const [field, typed] = [pair.slice(0, at), pair.slice(at + 1)]
      if (field === 'id') return [field, typed]
      const schema = kindOf(kind).fields[field]
      if (!schema) throw new Problem('E_FIELD_UNKNOWN', { kind, field })
      const value = readValue(field, infoOf(schema), typed)
      const to = infoOf(schema).to as KindName | undefined
      return [field, to && typeof value === 'string' ? get(office.db(), to, value).id : value]
    }),
  )
}

function groundOf(office: Office, options: Options): Ground {
  return {
    by: options.by ?? office.by,
    why: options.why ?? null,
    source: options.source ?? null,
    asOf: dayOf(options) ?? null,
  }
}

function dayOf(options: Options): string | undefined {
  if (options['as-of'] === undefined) return undefined
  const day = readDay(options['as-of'])
  if (!day) throw new Problem('E_DATE', { value: options['as-of'] })
  return day
}

function countOf(name: string, typed: string | undefined, otherwise: number): number {
  if (typed === undefined) return otherwise
  if (!/^\d{1,7}$/.test(typed)) throw new Problem('E_USAGE', { usage: name })
  return Number(typed)
}

function changed({ batch, record }: Changed): Answer {
  return { value: { batch, record: record as AnyRecord }, text: `Đã ghi ${record.code ?? record.id}.` }
}

function reverted(done: { batch: string | null; changed: number; name: string }): Answer {
  return { value: { batch: done.batch, changed: done.changed }, text: `${done.name}: ${done.changed} thay đổi.` }
}
