import { readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { sentence } from '../../../db/model/text/problem.ts'
import { freezePaper } from '../../../db/store/official/freeze.ts'
import { list } from '../../../db/store/table.ts'
import { verify } from '../../../db/store/verify.ts'
import { backupsOn, shelfOf } from '../../../electron/backup/shelf.ts'
import { dispatch } from '../../../electron/dispatch.ts'
import { handlers } from '../../../electron/handlers.ts'
import { writeOfficial } from '../../../electron/official/write.ts'
import { aStore } from '../../db/fixture.ts'
import { allAsks, fillPapers } from '../../db/official/papers.ts'
import { aDisk, anOffice, fill, root } from './fixture.ts'

test('on a full disk an edit, an import, a backup and a paper are refused in words, the data stays whole, and all goes on when there is room', async context => {
  const disk = aDisk(40)
  if (!disk) return context.skip('a disk of its own cannot be mounted here')
  const office = anOffice(join(disk, 'kiengiang.atlas'))
  const ask = (call: string, args?: unknown) => dispatch(handlers, office, call, args)
  const zone = { kind: 'zone', fields: { code: 'THEM', name: 'KCN Thêm', type: 'kcn', note: 'Dài '.repeat(4000) } }
  const rows = Array.from({ length: 600 }, (_, n) => `NHAP-${n},KCN Nhập ${n},kcn`)
  const content = Buffer.from(`Mã,Tên,Loại\n${rows.join('\n')}\n`)
  const bring = async () => {
    await ask('openImport', { name: 'khu.csv', content, isLast: true })
    await ask('previewImport', { kind: 'zone' })
    return ask('runImport', { ask: { kind: 'zone' } })
  }
  const paperFile = join(disk, 'to.docx')
  const today = '2026-11-22'
  const freezing = { by: 'Người thử', now: new Date(`${today}T07:05:00Z`), today, past: () => aStore() }
  const [about] = allAsks(fillPapers(office.db()))
  if (!about) throw new Error('E_TEST_PAPER')
  const paper = freezePaper(office.db(), office.ladders, about, freezing)
  const full = { ok: false, problem: { code: 'E_DISK_FULL', params: expect.anything() } }

  office.db().pragma('wal_checkpoint(TRUNCATE)')
  fill(disk, 24)
  expect(await ask('add', zone)).toEqual(full)
  expect(await bring()).toEqual(full)
  expect(await ask('makeBackup')).toEqual(full)
  fill(disk, 2)
  await expect(writeOfficial(root, paper, 'docx', paperFile)).rejects.toMatchObject({ code: 'E_FILE_WRITE' })
  expect(sentence(full.problem as never)).toMatch(
    /^Ổ đĩa chứa tệp .* đã đầy\. Dọn ổ rồi làm lại; những gì đã ghi vẫn còn\.$/,
  )
  const codes = list(office.db(), 'zone').map(each => each.code)
  expect(codes.filter(code => code === 'THEM' || code.startsWith('NHAP-'))).toEqual([])
  expect(verify(office.db()).problems).toEqual([])
  expect(backupsOn(shelfOf(office.file))).toEqual([])
  // Nothing half-made takes the room that is left.
  expect(readdirSync(disk, { recursive: true }).filter(name => String(name).includes('.moi'))).toEqual([])

  for (const kibibytes of [24, 2]) rmSync(join(disk, `day-${kibibytes}`))
  for (const done of [await ask('add', zone), await ask('makeBackup')]) expect(done).toMatchObject({ ok: true })
  await writeOfficial(root, paper, 'docx', paperFile)
  expect(statSync(paperFile).size).toBeGreaterThan(5000)
  expect(await bring()).toMatchObject({ ok: true, value: { written: 600 } })
  expect(verify(office.db()).problems).toEqual([])
}, 60_000)
