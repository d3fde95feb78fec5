import { execFileSync } from 'node:child_process'
import { cpSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { aFolder } from './fixture.ts'

const root = join(import.meta.dirname, '../..')
const bin = join(root, 'node_modules/.bin')

/** A copy of the sources, to be changed as a developer would change them. */
function aCopy(): string {
  const copy = aFolder()
  for (const part of [
    'db',
    'electron',
    'renderer',
    'assets',
    'tests',
    'tsconfig.json',
    'vitest.config.ts',
    'package.json',
    'electron.vite.config.ts',
  ])
    cpSync(join(root, part), join(copy, part), { recursive: true })
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'))
  return copy
}

test('a new field is one migration line and one model line, and all checks pass', { timeout: 400_000 }, () => {
  const copy = aCopy()
  writeFileSync(join(copy, 'db/migrations/0900_zone_slogan.sql'), 'ALTER TABLE zone ADD COLUMN slogan TEXT;\n')
  const model = join(copy, 'db/model/register/zone.ts')
  const line = "  slogan: text('Khẩu hiệu', 'Slogan'),\n"
  writeFileSync(
    model,
    readFileSync(model, 'utf8').replace("  code: text('Mã', 'Code'", `${line}  code: text('Mã', 'Code'`),
  )
  const run = (...words: string[]) =>
    execFileSync(join(bin, 'node'), words, { cwd: copy, encoding: 'utf8', env: { ...process.env, CI: '' } })
  for (const project of ['.', 'db/model', 'renderer']) run(join(bin, 'tsc'), '--noEmit', '-p', project)
  // The picture of the schema is generated; everything else must pass as it stands.
  const vitest = join(root, 'node_modules/vitest/vitest.mjs')
  run(vitest, 'run', '--project', 'unit', 'tests/db/schema.test.ts', '-u')
  const out = run(
    vitest,
    'run',
    '--project',
    'unit',
    'tests/db/schema.test.ts',
    'tests/db/history.test.ts',
    'tests/db/search.test.ts',
    'tests/db/open.test.ts',
    'tests/electron/dispatch.test.ts',
    'tests/renderer/form',
  )
  expect(out).toMatch(/Tests\s+.*passed/)
  const script =
    "import('./db/store/record.ts').then(async ({ addRecord }) => { const { openData } = await import('./db/open.ts'); const { search } = await import('./db/store/search.ts'); const db = openData(':memory:', 'db/migrations'); addRecord(db, 'zone', { code: 'A', name: 'B', type: 'kcn', slogan: 'Đất lành' }, { by: 'x' }); console.log(search(db, 'dat lanh')[0].title, db.prepare('SELECT new FROM history').pluck().get()) })"
  const said = run('--input-type=module', '-e', script)
  expect(said).toContain('B {"slogan":"Đất lành"')
})
