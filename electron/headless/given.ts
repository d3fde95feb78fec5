import { schemaOf } from '../../db/model/record/check.ts'
import { infoOf } from '../../db/model/record/kind.ts'
import type { AnyRecord, KindName } from '../../db/model/record/kinds.ts'
import { readDay } from '../../db/model/text/day.ts'
import { Problem } from '../../db/model/text/problem.ts'
import { readValue } from '../../db/model/text/show.ts'
import type { Changed, Ground } from '../../db/store/record.ts'
import { get } from '../../db/store/table.ts'
import type { Office } from '../office.ts'

/** Every option of every command; those that may be given more than once come as lists. */
export const options = {
  data: { type: 'string' },
  json: { type: 'boolean' },
  where: { type: 'string', multiple: true },
  'as-of': { type: 'string' },
  source: { type: 'string' },
  why: { type: 'string' },
  by: { type: 'string' },
  limit: { type: 'string' },
  out: { type: 'string' },
  call: { type: 'string', multiple: true },
  format: { type: 'string' },
  lang: { type: 'string' },
  length: { type: 'string' },
  period: { type: 'string' },
  as: { type: 'string' },
  agency: { type: 'string' },
  urgency: { type: 'string' },
  meeting: { type: 'string' },
  kind: { type: 'string', multiple: true },
  zone: { type: 'string' },
  atlas: { type: 'boolean' },
  size: { type: 'string' },
  portrait: { type: 'boolean' },
  theme: { type: 'string' },
  scale: { type: 'string' },
  title: { type: 'string' },
  black: { type: 'boolean' },
  sheet: { type: 'string' },
  map: { type: 'string' },
  numbers: { type: 'string' },
  dates: { type: 'string' },
  meridian: { type: 'string' },
  partial: { type: 'boolean' },
  personal: { type: 'boolean' },
  'dry-run': { type: 'boolean' },
  accept: { type: 'boolean' },
  zones: { type: 'string' },
  plots: { type: 'string' },
  households: { type: 'string' },
  seed: { type: 'string' },
} as const
export type Options = {
  [O in keyof typeof options]?: (typeof options)[O] extends { multiple: true }
    ? string[]
    : (typeof options)[O] extends { type: 'boolean' }
      ? boolean
      : string
}
export type Given = { name: string; rest: string[]; options: Options }
/** `text` is for people; without it the value is printed as JSON. `failed` is a sentence that makes the exit status 1. */
export type Answer = { value: unknown; text?: string; failed?: string }
/** What a command runs in. */
export type Surroundings = {
  root: string
  by: string
  ownFile: () => string
  /** Serves brief pages under `atlas://paper/` while a command prints them. */
  serve: (paper: (code: string) => Promise<string>) => void
}
/** `words`: how many words a command takes behind its name, at least and at most. */
export type Command = {
  words: [least: number, most: number]
  /** Also where the data file cannot be opened. */
  opensDamaged?: boolean
  run: (office: Office, given: Given, around: Surroundings) => Answer | Promise<Answer>
}

/** `field=value` words as checked-to-be values of their kinds. */
export function fieldsIn(kind: KindName, pairs: string[], office: Office): Record<string, unknown> {
  return Object.fromEntries(
    pairs.map(pair => {
      const at = pair.indexOf('=')
      if (at < 1) throw new Problem('E_USAGE', {})
      const [field, typed] = [pair.slice(0, at), pair.slice(at + 1)]
      if (field === 'id') return [field, typed]
      const info = infoOf(schemaOf(kind, field))
      const value = readValue(field, info, typed)
      const to = info.to as KindName | undefined
      return [field, to && typeof value === 'string' ? get(office.db(), to, value).id : value]
    }),
  )
}

export function groundOf(office: Office, options: Options): Ground {
  return {
    by: options.by ?? office.by,
    why: options.why ?? null,
    source: options.source ?? null,
    asOf: dayOf(options) ?? null,
  }
}

export function dayOf(options: Options): string | undefined {
  if (options['as-of'] === undefined) return undefined
  return dayIn(options['as-of'])
}

/** A day as people write it, ISO. Throws E_DATE. */
export function dayIn(typed: string): string {
  const day = readDay(typed)
  if (!day) throw new Problem('E_DATE', { value: typed })
  return day
}

export function countOf(name: string, typed: string | undefined, otherwise: number): number {
  if (typed === undefined) return otherwise
  if (!/^\d{1,7}$/.test(typed)) throw new Problem('E_USAGE', { usage: name })
  return Number(typed)
}

export function changed({ batch, record }: Changed): Answer {
  return { value: { batch, record: record as AnyRecord }, text: `Đã ghi ${record.code ?? record.id}.` }
}

export function reverted(done: { batch: string | null; changed: number; name: string }): Answer {
  return { value: { batch: done.batch, changed: done.changed }, text: `${done.name}: ${done.changed} thay đổi.` }
}

/** The office as `--as-of` asks for it: on that day, or today. */
export function onDay(office: Office, options: Options): Office {
  const day = dayOf(options)
  return day === undefined ? office : office.at(day)
}
