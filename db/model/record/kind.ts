import { z } from 'zod'
import { type FieldInfo, fieldInfo, type Words } from './field.ts'

export type Shape = Record<string, z.ZodType>

/** A kind of record: what the table, the form, the import and the brief are made from. */
export type Kind<F extends Shape = Shape> = {
  name: string
  label: Words
  /** The fields whose first non-null value names a record on screen. */
  title: string[]
  /** Left out of search: rows that only tie two others together. */
  silent: boolean
  fields: F
  schema: z.ZodObject<F>
}

/** Describes a kind of record once. */
export function kind<F extends Shape>(
  name: string,
  label: [string, string],
  fields: F,
  options: { title?: (keyof F & string)[]; silent?: boolean } = {},
): Kind<F> {
  return {
    name,
    label: { vi: label[0], en: label[1] },
    title: options.title ?? ['name'],
    silent: options.silent ?? false,
    fields,
    schema: z.strictObject(fields),
  }
}

/** A field's label, unit, choices and the rest. Throws for a schema that no field maker made. */
export function infoOf(schema: z.ZodType | undefined): FieldInfo {
  const info = schema && fieldInfo.get(schema)
  if (!info) throw new Error('E_FIELD_UNKNOWN')
  return info
}

/** What is known of all fields of a kind. */
export type Described = readonly (readonly [name: string, info: FieldInfo])[]
const described = new WeakMap<Kind, Described>()

/** Every field of a kind with what is known of it, in the order they were written. Asked for every row, so looked up once. */
export function fieldsOf(kind: Kind): Described {
  const known = described.get(kind)
  if (known) return known
  const fields = Object.entries(kind.fields).map(([name, schema]) => [name, infoOf(schema)] as const)
  described.set(kind, fields)
  return fields
}
