import { readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { shelfOf } from '../../../electron/backup/shelf.ts'
import { draftsOf, dropDraft, keepDraft } from '../../../electron/care/drafts.ts'
import { aFolder } from '../../db/fixture.ts'

const aDraft = (key: string, content = '{}') => ({ key, words: `Nháp ${key}`, content, at: '2026-11-28T07:05:00.000Z' })

test('drafts are kept beside the data file for nobody else to read, the newest first, the last words of each, and no more than twenty', () => {
  const file = join(aFolder(), 'a.atlas')
  expect(draftsOf(file, undefined)).toEqual([])
  for (let n = 0; n < 25; n++) keepDraft(file, undefined, aDraft(`${n}`))
  keepDraft(file, undefined, aDraft('10', '{"typed":"mới"}'))
  const keys = draftsOf(file, undefined).map(each => each.key)
  expect(keys).toHaveLength(20)
  expect(keys.slice(0, 3)).toEqual(['10', '24', '23'])
  expect(draftsOf(file, undefined)[0]?.content).toBe('{"typed":"mới"}')
  expect(statSync(join(shelfOf(file), 'nhap.json')).mode & 0o077).toBe(0)
  expect(readdirSync(shelfOf(file))).toEqual(['nhap.json'])
  dropDraft(file, undefined, '10')
  expect(draftsOf(file, undefined).map(each => each.key)).not.toContain('10')
})

test('a damaged list of drafts, or a place that takes none, costs the drafts and nothing else', () => {
  const file = join(aFolder(), 'a.atlas')
  keepDraft(file, undefined, aDraft('1'))
  writeFileSync(join(shelfOf(file), 'nhap.json'), '[{"key":')
  expect(draftsOf(file, undefined)).toEqual([])
  expect(() => keepDraft('/proc/kcn/a.atlas', undefined, aDraft('1'))).not.toThrow()
})

test('a draft is read and forgotten by whoever typed it; what nobody in particular typed, by those who may see households', () => {
  const file = join(aFolder(), 'a.atlas')
  const [one, other, seer] = [
    { id: '1', seesPersonal: false },
    { id: '2', seesPersonal: false },
    { id: '3', seesPersonal: true },
  ]
  keepDraft(file, undefined, aDraft('before'))
  keepDraft(file, one, aDraft('household', '{"of":1}'))
  keepDraft(file, other, aDraft('household', '{"of":2}'))
  const seen = (who: typeof one | undefined) => draftsOf(file, who).map(({ content }) => content)
  expect([seen(one), seen(other), seen(seer)]).toEqual([['{"of":1}'], ['{"of":2}'], ['{}']])
  expect(seen(undefined)).toHaveLength(3)
  dropDraft(file, other, 'household')
  expect([seen(one), seen(other)]).toEqual([['{"of":1}'], []])
  expect(draftsOf(file, one)).toEqual([aDraft('household', '{"of":1}')])
})
