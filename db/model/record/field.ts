import { z } from 'zod'
import { vi } from 'zod/locales'
import { isGeometry } from '../geometry.ts'

z.config(vi())

/** A word in the two languages the product speaks. */
export type Words = { vi: string; en: string }

export type FieldKind =
  | 'text'
  | 'note'
  | 'number'
  | 'area'
  | 'money'
  | 'percent'
  | 'date'
  | 'flag'
  | 'choice'
  | 'ref'
  | 'point'
  | 'shape'
  | 'json'
  | 'value'

/** What the whole product knows of a field beside its check. */
export type FieldInfo = {
  kind: FieldKind
  label: Words
  required: boolean
  /** Printed after the value: "ha", "đồng", "%", "km". */
  unit?: string
  choices?: Record<string, Words>
  /** For a ref: the kind it points to. */
  to?: string
  unique?: boolean
  /** Holds until another paper changes it: an area, a distance. The rest grows old. */
  lasting?: boolean
  /** Personal data: masked in meetings and left out of search. */
  personal?: boolean
}

export const fieldInfo = z.registry<FieldInfo>()

type Extra = Partial<Pick<FieldInfo, 'unit' | 'choices' | 'to' | 'unique' | 'lasting' | 'personal'>>
type Required = Extra & { required: true }
type Optional = Extra & { required?: false }
type Nullable<S extends z.ZodType> = z.ZodDefault<z.ZodNullable<S>>

function field<S extends z.ZodType>(
  kind: FieldKind,
  schema: S,
  label: [string, string],
  extra: Extra,
  required: boolean,
) {
  const made = required ? schema.clone() : schema.nullable().default(null)
  fieldInfo.add(made, { kind, label: { vi: label[0], en: label[1] }, required, ...extra })
  return made
}

/** A maker of fields of one kind: `(vi, en, { required, unit ... })`. Without `required` the value may be null, a gap. */
function maker<S extends z.ZodType>(kind: FieldKind, schema: S, unit?: string) {
  function make(vi: string, en: string, extra: Required): S
  function make(vi: string, en: string, extra?: Optional): Nullable<S>
  function make(vi: string, en: string, extra: Required | Optional = {}): S | Nullable<S> {
    const { required = false, ...rest } = extra
    return field(kind, schema, [vi, en], unit === undefined ? rest : { unit, ...rest }, required) as S | Nullable<S>
  }
  return make
}

const line = z
  .string({ error: 'phải là chữ' })
  .trim()
  .normalize('NFC')
  .overwrite(text => text.replace(/\s+/gu, ' '))
  .min(1, 'chưa có chữ nào')
  .max(500, 'dài quá 500 chữ')
const prose = z
  .string({ error: 'phải là chữ' })
  .trim()
  .normalize('NFC')
  .min(1, 'chưa có chữ nào')
  .max(20_000, 'dài quá 20.000 chữ')
const isoDate = z.string({ error: 'phải là ngày' }).refine(isCalendarDate, { error: 'không có ngày này trên lịch' })
const degree = (most: number) =>
  z.number({ error: 'phải là độ' }).min(-most, 'ngoài Trái Đất').max(most, 'ngoài Trái Đất')
const degrees = z.tuple([degree(180), degree(90)], { error: 'phải là vĩ độ; kinh độ, ví dụ 9,98996; 105,1319' })

/** True for an ISO date (`2022-06-14`) that exists in the calendar. */
export function isCalendarDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const date = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
}

export const text = maker('text', line)
export const note = maker('note', prose)
export const number = maker('number', z.number({ error: 'phải là số' }))
/** How many there are: people, projects. */
export const count = maker('number', z.int({ error: 'phải là số nguyên' }).nonnegative('không được âm'))
export const areaHa = maker('area', z.number({ error: 'phải là số' }).nonnegative('không được âm'), 'ha')
/** Whole đồng. */
export const money = maker('money', z.int({ error: 'phải là số đồng nguyên' }), 'đồng')
export const percent = maker(
  'percent',
  z.number({ error: 'phải là số' }).min(0, 'phải từ 0 đến 100').max(100, 'phải từ 0 đến 100'),
  '%',
)
export const date = maker('date', isoDate)
export const flag = maker('flag', z.boolean({ error: 'phải là có hoặc không' }))
/** `[lon, lat]` in WGS 84 degrees. */
export const point = maker('point', degrees)
/** A GeoJSON geometry in WGS 84. */
export const shape = maker(
  'shape',
  z
    .looseObject({ type: z.string(), coordinates: z.array(z.unknown()) }, { error: 'phải là hình GeoJSON' })
    .refine(isGeometry, { error: 'không phải hình GeoJSON đúng: tọa độ phải là độ WGS 84, vòng phải khép kín' }),
)
export const json = maker('json', z.looseObject({}))
/** A value of another field, kept beside the chosen one: text, number or a list. */
export const value = maker(
  'value',
  z.union([z.string(), z.number(), z.boolean(), z.array(z.unknown()), z.looseObject({})]),
)

/** One word out of a fixed list; the keys are stored, the words are shown. */
export function choice<C extends Record<string, [string, string]>>(
  vi: string,
  en: string,
  words: C,
  extra: Required,
): z.ZodEnum<{ [K in keyof C & string]: K }>
export function choice<C extends Record<string, [string, string]>>(
  vi: string,
  en: string,
  words: C,
  extra?: Optional,
): Nullable<z.ZodEnum<{ [K in keyof C & string]: K }>>
export function choice(
  vi: string,
  en: string,
  words: Record<string, [string, string]>,
  extra: Required | Optional = {},
) {
  const choices = Object.fromEntries(Object.entries(words).map(([key, [v, e]]) => [key, { vi: v, en: e }]))
  const { required = false, ...rest } = extra
  const known = Object.values(words).map(([word]) => word)
  return field(
    'choice',
    z.enum(Object.keys(words), { error: `phải là một trong: ${known.join(', ')}` }),
    [vi, en],
    { choices, ...rest },
    required,
  ) as never
}

/** The id of a record of another kind. */
export function ref(to: string, vi: string, en: string, extra: Required): typeof line
export function ref(to: string, vi: string, en: string, extra?: Optional): Nullable<typeof line>
export function ref(to: string, vi: string, en: string, extra: Required | Optional = {}) {
  const { required = false, ...rest } = extra
  return field('ref', line, [vi, en], { to, ...rest }, required) as never
}
