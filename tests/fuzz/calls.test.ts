import { join } from 'node:path'
import fc from 'fast-check'
import { expect, onTestFinished, test } from 'vitest'
import { z } from 'zod'
import { kindNames } from '../../db/model/record/kinds.ts'
import { list } from '../../db/store/table.ts'
import { dispatch } from '../../electron/dispatch.ts'
import { handlers } from '../../electron/handlers.ts'
import { openOffice } from '../../electron/office.ts'
import { aFolder } from '../db/fixture.ts'
import { attack, strange } from './attack.ts'

type Json = {
  required?: string[]
  type?: string
  properties?: Record<string, Json>
  items?: Json
  anyOf?: Json[]
  enum?: unknown[]
  const?: unknown
}

const odd = fc.oneof(
  strange(['KCN-THANH-LOC', 'zone', 'plot', '2022-07-25', 'area_ha', '670/TB-VP']),
  fc.constantFrom<unknown>(
    null,
    undefined,
    true,
    0,
    -1,
    0.5,
    1e308,
    Number.NaN,
    [],
    {},
    [[]],
    'KCN-THANH-LOC',
    'zone',
    '2022-07-25',
  ),
  fc.anything({ maxDepth: 2 }),
)

/** What a register holds and its people write; the ids of its records come to it when it is open. */
const words = [
  ...[
    'KCN-THANH-LOC',
    'KCN-THANH-LOC-1',
    'TB-670',
    'zone',
    'plot',
    'directive',
    'household',
    'area_ha',
    'name',
    'Thạnh Lộc',
    '',
  ],
  ...['2022-07-25', '2022-12-31', 'pdf', 'vi', '1,5', '670/TB-VP', '00000000-0000-7000-8000-000000000000'],
]
const usual = fc.nat().map(at => words[at % words.length] ?? '')
const few = (arbitrary: fc.Arbitrary<unknown>) => fc.oneof({ weight: 12, arbitrary }, odd)

/** Values that a schema lets pass, mostly. */
function like(schema: Json): fc.Arbitrary<unknown> {
  if (schema.const !== undefined) return fc.constant(schema.const)
  if (schema.enum) return few(fc.constantFrom(...schema.enum))
  if (schema.anyOf) return fc.oneof(...schema.anyOf.map(like))
  if (schema.properties) {
    const fields = Object.fromEntries(Object.entries(schema.properties).map(([name, inner]) => [name, like(inner)]))
    return few(fc.record(fields, { requiredKeys: schema.required ?? [] }))
  }
  if (schema.type === 'array') return few(fc.array(like(schema.items ?? {}), { maxLength: 4 }))
  if (schema.type === 'boolean') return few(fc.boolean())
  if (schema.type === 'null') return fc.constant(null)
  if (schema.type === 'number' || schema.type === 'integer')
    return few(fc.oneof(fc.nat({ max: 50 }), fc.integer(), fc.double({ min: -1e6, max: 1e6, noNaN: true })))
  if (schema.type === 'object') return few(fc.dictionary(usual, few(usual), { maxKeys: 4 }))
  // A call that takes nothing has no type.
  return schema.type === undefined ? few(fc.constantFrom(undefined, 'KCN-THANH-LOC')) : few(usual)
}

/** What opens another file is left out: an odd name would be made on the disk. So is what takes nothing and reads a damaged file whole, for seconds. */
const leftOut: readonly string[] = ['openData', 'salvage']
const named = (Object.keys(handlers) as (keyof typeof handlers)[]).filter(name => !leftOut.includes(name))
const asked = fc.constantFrom(...named).chain(call => {
  const schema = z.toJSONSchema(handlers[call].args as z.ZodType, { unrepresentable: 'any', io: 'input' }) as Json
  return fc.tuple(
    fc.constant(call),
    like(schema),
    fc.oneof(
      { weight: 4, arbitrary: fc.constant(undefined) },
      fc.constantFrom('2023-01-01', '9999-12-31', '2022-02-30', 7),
    ),
  )
})

test('whatever a window asks is answered or refused in words, and a refusal changes nothing', async () => {
  const folder = aFolder()
  const office = openOffice(join(import.meta.dirname, '../..'), join(folder, 'a.atlas'), 'Người thử')
  onTestFinished(() => office.close())
  for (const kind of kindNames) for (const { id } of list(office.db(), kind).slice(0, 5)) words.push(String(id))
  const log = () => office.db().prepare('SELECT count(*) FROM history').pluck().get()
  await attack('calls of a window', asked, async ([call, args, day]) => {
    const before = log()
    const reply = await dispatch(handlers, office, call, args, day)
    if (reply.ok) return
    expect(reply.problem.code, JSON.stringify(reply.problem)).toMatch(/^E_[A-Z_]+$/)
    expect(reply.problem, `${call}`).not.toMatchObject({ code: 'E_UNEXPECTED' })
    expect(log()).toBe(before)
  })
})
