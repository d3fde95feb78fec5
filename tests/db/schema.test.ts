import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { FieldInfo } from '../../db/model/record/field.ts'
import { fieldsOf } from '../../db/model/record/kind.ts'
import { kindNames, kindOf } from '../../db/model/record/kinds.ts'
import { stepsIn } from '../../db/open.ts'
import { aStore, migrations } from './fixture.ts'

type Column = { name: string; type: string; notnull: number; pk: number }

const types: Record<FieldInfo['kind'], string> = {
  ...{
    text: 'TEXT',
    note: 'TEXT',
    date: 'TEXT',
    choice: 'TEXT',
    ref: 'TEXT',
    point: 'TEXT',
    shape: 'TEXT',
    json: 'TEXT',
  },
  ...{ number: 'REAL', area: 'REAL', percent: 'REAL', money: 'INTEGER', flag: 'INTEGER', value: 'ANY' },
}

describe('the tables and the model', () => {
  test.each(kindNames)('every field of %s has its column, and every column its field', name => {
    const columns = aStore().pragma(`table_info(${name})`) as Column[]
    const have = columns.map(column => [column.name, column.type, column.notnull === 1])
    const want = fieldsOf(kindOf(name)).map(([field, info]) => [field, types[info.kind], info.required])
    expect(new Set(have.map(String))).toEqual(new Set([['id', 'TEXT', true], ...want].map(String)))
  })

  test('every ref points to a kind and is held by the database', () => {
    const db = aStore()
    for (const name of kindNames) {
      const keys = db.pragma(`foreign_key_list(${name})`) as { from: string; table: string }[]
      const refs = fieldsOf(kindOf(name)).flatMap(([field, info]) => (info.to ? [`${field} -> ${info.to}`] : []))
      expect(keys.map(key => `${key.from} -> ${key.table}`).sort(), name).toEqual(refs.sort())
    }
  })

  test('every table is STRICT', () => {
    const tables = aStore().pragma('table_list') as { name: string; type: string; strict: number; schema: string }[]
    const loose = tables.filter(
      each => each.schema === 'main' && each.type === 'table' && !each.strict && !each.name.startsWith('sqlite_'),
    )
    expect(loose.map(table => table.name)).toEqual([])
  })

  // A reviewer reads this file; `npx vitest run tests/db/schema.test.ts -u` writes it anew after a migration.
  test('the committed picture of the schema is the schema', async () => {
    const db = aStore()
    const tables = db
      .prepare(
        "SELECT name FROM main.sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND sql NOT LIKE 'CREATE TABLE ''%' ORDER BY name",
      )
      .pluck()
      .all() as string[]
    const describe = (table: string) =>
      (db.pragma(`table_info(${table})`) as Column[]).map(
        column => `${column.name} ${column.type}${column.notnull ? ' NOT NULL' : ''}`,
      )
    const picture = {
      version: stepsIn(migrations).length,
      tables: Object.fromEntries(tables.map(table => [table, describe(table)])),
    }
    await expect(`${JSON.stringify(picture, null, 2)}\n`).toMatchFileSnapshot('../../db/schema.snapshot.json')
  })

  test('after the first one, a migration only adds', () => {
    expect(
      stepsIn(migrations).flatMap(step =>
        takings(readFileSync(join(migrations, step), 'utf8')).map(found => `${step}: ${found}`),
      ),
    ).toEqual([])
  })

  test.each([
    'DROP TABLE zone;',
    'ALTER TABLE zone DROP COLUMN name;',
    'ALTER TABLE zone RENAME TO khu;',
    'ALTER TABLE zone ADD COLUMN x TEXT NOT NULL;',
    'DROP INDEX plot_zone; CREATE INDEX plot_area ON plot (area_ha);',
  ])('the guard of migrations notices %s', text => expect(takings(text)).toHaveLength(1))
})

/** Indexes that went for good: every edit wrote a page of each, and what asked by them reads little more without. */
const given = ['batch_at']

/** What a migration takes away or would break rows in place with. An index holds nothing: it may go where it, or one that begins as it did, is made anew. */
function takings(text: string): string[] {
  const statements = text.replace(/--.*$/gm, '').split(';')
  const all = stepsIn(migrations).map(step => readFileSync(join(migrations, step), 'utf8'))
  const isMadeAnew = (each: string) => {
    const [, index] = /^\s*DROP INDEX (\w+)\s*$/.exec(each) ?? []
    if (index === undefined) return false
    if (given.includes(index)) return true
    const [, first] = new RegExp(`CREATE INDEX ${index} (ON \\w+ \\([\\w, ]+)\\)`).exec(all.join('\n')) ?? []
    return (
      new RegExp(`CREATE (UNIQUE )?INDEX ${index} ON`).test(text) ||
      (first !== undefined && text.includes(`${first}, `))
    )
  }
  return statements.filter(
    each =>
      (/\b(DROP|RENAME)\b/i.test(each) && !isMadeAnew(each)) ||
      (/ADD COLUMN/i.test(each) && /NOT NULL(?!.*DEFAULT)/is.test(each)),
  )
}
