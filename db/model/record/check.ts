import { z } from 'zod'
import { Problem } from '../text/problem.ts'
import { infoOf } from './kind.ts'
import { type AnyRecord, type KindName, kindOf } from './kinds.ts'

/** The schema of a field by its name, which may be anything. Throws E_FIELD_UNKNOWN. */
export function schemaOf(kind: KindName, field: string): z.ZodType {
  const { fields } = kindOf(kind)
  const schema = Object.hasOwn(fields, field) ? fields[field] : undefined
  if (!schema) throw new Problem('E_FIELD_UNKNOWN', { kind, field })
  return schema
}

/** Checks the named fields of a record and gives them cleaned. Throws E_FIELD_UNKNOWN or E_FIELD_VALUE with the field's name. */
export function checkPatch(kind: KindName, patch: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(patch).map(([name, raw]) => {
      const schema = schemaOf(kind, name)
      const parsed = schema.safeParse(raw)
      if (!parsed.success)
        throw new Problem('E_FIELD_VALUE', {
          kind,
          field: name,
          label: infoOf(schema).label.vi,
          value: raw === null || raw === undefined ? 'để trống' : shortened(raw),
          reason: z.prettifyError(parsed.error).replace(/^✖ /, '').split('\n')[0] ?? '',
        })
      return [name, parsed.data]
    }),
  )
}

const shortened = (raw: unknown): string => {
  const text = typeof raw === 'object' ? JSON.stringify(raw) : String(raw)
  return text.length > 80 ? `${text.slice(0, 80)}…` : text
}

/** Checks a whole new record; absent optional fields become null. */
export function checkRecord(kind: KindName, record: Record<string, unknown>): Omit<AnyRecord, 'id'> {
  const { fields } = kindOf(kind)
  const whole = Object.fromEntries(
    Object.entries(fields).map(([name, schema]) => [
      name,
      record[name] ?? (infoOf(schema).required ? undefined : null),
    ]),
  )
  return checkPatch(kind, { ...whole, ...record })
}
