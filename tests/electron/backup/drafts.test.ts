import { readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { shelfOf } from '../../../electron/backup/shelf.ts'
import { draftsOf, dropDraft, keepDraft } from '../../../electron/care/drafts.ts'
import { aFolder } from '../../db/fixture.ts'

const aDraft = (key: string, content = '{}') => ({ key, words: `Nháp ${key}`, content, at: '2026-11-28T07:05:00.000Z' })

test('drafts are kept beside the data file for nobody else to read, the newest first, the last words of each, and no more than twenty', () => {
  const file = join(aFolder(), 'a.atlas')
  expect(draftsOf(file)).toEqual([])
  for (let n = 0; n < 25; n++) keepDraft(file, aDraft(`${n}`))
  keepDraft(file, aDraft('10', '{"typed":"mới"}'))
  const keys = draftsOf(file).map(each => each.key)
  expect(keys).toHaveLength(20)
  expect(keys.slice(0, 3)).toEqual(['10', '24', '23'])
  expect(draftsOf(file)[0]?.content).toBe('{"typed":"mới"}')
  expect(statSync(join(shelfOf(file), 'nhap.json')).mode & 0o077).toBe(0)
  expect(readdirSync(shelfOf(file))).toEqual(['nhap.json'])
  dropDraft(file, '10')
  expect(draftsOf(file).map(each => each.key)).not.toContain('10')
})

test('a damaged list of drafts, or a place that takes none, costs the drafts and nothing else', () => {
  const file = join(aFolder(), 'a.atlas')
  keepDraft(file, aDraft('1'))
  writeFileSync(join(shelfOf(file), 'nhap.json'), '[{"key":')
  expect(draftsOf(file)).toEqual([])
  expect(() => keepDraft('/proc/kcn/a.atlas', aDraft('1'))).not.toThrow()
})
