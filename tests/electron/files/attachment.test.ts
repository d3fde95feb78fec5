import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { largestBytes } from '../../../db/model/paper/view.ts'
import { keptFiles } from '../../../db/store/paper/attachment.ts'
import { get, list } from '../../../db/store/table.ts'
import { papers } from '../../../db/store/view/paper.ts'
import { dispatch } from '../../../electron/dispatch.ts'
import { lend, takeBack } from '../../../electron/files/lend.ts'
import { damaged, folderOf, placeOf } from '../../../electron/files/state.ts'
import { handlers } from '../../../electron/handlers.ts'
import { commands } from '../../../electron/headless/commands.ts'
import { type Desk, openOffice } from '../../../electron/office.ts'
import { aFolder } from '../../db/fixture.ts'

const root = join(import.meta.dirname, '../../..')
const notice = 'TB-670-2022'
const text = (words: string) => new TextEncoder().encode(words)
const pdf = (words = '') => text(`%PDF-1.4\n${words}\n%%EOF`)

/** A window on a file of its own, with a desk that opens nothing and offers the files it is told to. */
function aWindow() {
  const folder = aFolder()
  const office = openOffice(root, join(folder, 'a.atlas'), 'Người thử')
  onTestFinished(() => office.close())
  const opened: string[] = []
  let offered: string[] = []
  office.desk = {
    chooseFiles: async () => offered,
    openFile: async file => void opened.push(file),
  } as Partial<Desk> as Desk
  const call = async (name: string, args?: unknown) =>
    structuredClone(await dispatch(handlers, office, name, structuredClone(args)))
  const attach = async (...files: [name: string, content: Uint8Array][]) => {
    const reply = await call('attach', { document: notice, files: files.map(([name, content]) => ({ name, content })) })
    if (!reply.ok) throw new Error(reply.problem.code)
    return reply.value as {
      batch: string
      added: string[]
      known: string[]
      refused: { name: string; problem: { code: string; params: Record<string, string> } }[]
    }
  }
  const offer = (...files: string[]) => {
    offered = files
  }
  return { office, folder, kept: folderOf(office.file), call, attach, offer, opened }
}

describe('a file of a paper', () => {
  test('is kept under its hash, read-only, and opened as a copy under its own name', async () => {
    const { office, kept, call, attach, opened } = aWindow()
    expect(await attach(['Thông báo 670.pdf', pdf('một')])).toMatchObject({
      added: ['Thông báo 670.pdf'],
      known: [],
      refused: [],
    })
    const [record] = list(office.db(), 'attachment')
    expect(record).toMatchObject({ media: 'application/pdf', bytes: pdf('một').length })
    const place = placeOf(kept, record!.hash)
    expect(readFileSync(place)).toEqual(Buffer.from(pdf('một')))
    expect(statSync(place).mode & 0o222).toBe(0)
    const named = papers(office.db(), [record!.document])[0]
    expect(named?.attachment, 'one press away from every figure of the paper').toBe(record!.id)
    expect((await call('openAttachment', { attachment: record!.id })).ok).toBe(true)
    expect(opened.map(file => basename(file))).toEqual(['Thông báo 670.pdf'])
    expect(readFileSync(opened[0]!)).toEqual(readFileSync(place))
    expect(
      readdirSync(kept).filter(name => name.endsWith('.moi')),
      'no half-made file is left',
    ).toEqual([])
  })

  test('with a content that is there already is kept once, and named as known to its paper', async () => {
    const { office, kept, call, attach } = aWindow()
    await attach(['a.pdf', pdf()], ['b.pdf', pdf()])
    expect(list(office.db(), 'attachment')).toHaveLength(1)
    expect(await attach(['c.pdf', pdf()])).toMatchObject({ batch: null, added: [], known: ['c.pdf'] })
    const files = [{ name: 'd.pdf', content: pdf() }]
    expect(await call('attach', { document: 'KH-40-2022', files })).toMatchObject({ value: { added: ['d.pdf'] } })
    expect(readdirSync(kept).flatMap(name => readdirSync(join(kept, name)))).toHaveLength(1)
  })

  test('is one step of undo, and stands whole again after redo', async () => {
    const { office, kept, call, attach } = aWindow()
    await attach(['a.pdf', pdf()], ['b.pdf', pdf('hai')])
    expect(await call('undo', {})).toMatchObject({ value: { name: 'Đính kèm 2 tệp vào TB 670/TB-VP' } })
    expect(list(office.db(), 'attachment')).toEqual([])
    await call('redo')
    expect(await damaged(kept, keptFiles(office.db()))).toEqual([])
  })

  test('chosen from the disk may be any size that is kept, and a folder is refused in words', async () => {
    const { folder, call, offer } = aWindow()
    writeFileSync(join(folder, 'quét.pdf'), pdf())
    mkdirSync(join(folder, 'thư mục.pdf'))
    writeFileSync(join(folder, 'to.pdf'), pdf())
    const handle = join(folder, 'to.pdf')
    const { truncateSync } = await import('node:fs')
    truncateSync(handle, largestBytes + 1)
    offer(join(folder, 'quét.pdf'), join(folder, 'thư mục.pdf'), handle, join(folder, 'không có.pdf'))
    const reply = await call('attach', { document: notice })
    expect(reply).toMatchObject({
      value: {
        added: ['quét.pdf'],
        refused: [
          { problem: { code: 'E_ATTACHMENT_READ' } },
          { name: 'to.pdf', problem: { code: 'E_ATTACHMENT_LARGE', params: { most: '200 MB' } } },
          { problem: { code: 'E_ATTACHMENT_READ', params: { reason: 'tệp không còn ở chỗ cũ' } } },
        ],
      },
    })
  })
})

describe('a kept file that was touched', () => {
  test('with one byte altered is found by its size, by its content, and never opened', async () => {
    const { office, kept, call, attach, opened } = aWindow()
    await attach(['a.pdf', pdf('một')])
    const { hash, id } = list(office.db(), 'attachment')[0]!
    chmodSync(placeOf(kept, hash), 0o644)
    writeFileSync(placeOf(kept, hash), pdf('mốt'))
    expect(await call('openAttachment', { attachment: id })).toMatchObject({
      problem: { code: 'E_ATTACHMENT_ALTERED' },
    })
    expect(opened).toEqual([])
    expect(await damaged(kept, keptFiles(office.db()))).toEqual([
      'Tệp "a.pdf" của văn bản 670/TB-VP khác với lúc đính kèm',
    ])
    writeFileSync(placeOf(kept, hash), pdf('một và hai'))
    expect(await call('paper', { document: notice })).toMatchObject({ value: { files: [{ state: 'altered' }] } })
    await attach(['lại.pdf', pdf('một')])
    expect(await damaged(kept, keptFiles(office.db())), 'attached again, it is put right').toEqual([])
  })

  test('is found by the command that verifies, which fails', async () => {
    const { office, kept, attach } = aWindow()
    await attach(['a.pdf', pdf()])
    const verify = () => commands.verify!.run(office, { name: 'verify', rest: [], options: {} }, {} as never)
    expect(await verify()).toMatchObject({ value: { ok: true, problems: [] } })
    rmSync(kept, { recursive: true, force: true })
    expect(await verify()).toMatchObject({ value: { ok: false }, failed: expect.stringMatching(/^E_VERIFY: .*a\.pdf/) })
  })

  test('that is gone is said to be gone', async () => {
    const { office, kept, call, attach } = aWindow()
    await attach(['a.pdf', pdf()])
    rmSync(kept, { recursive: true, force: true })
    const { id } = list(office.db(), 'attachment')[0]!
    expect(await call('openAttachment', { attachment: id })).toMatchObject({
      problem: { code: 'E_ATTACHMENT_MISSING', params: { paper: 'TB 670/TB-VP' } },
    })
    expect(await call('paper', { document: notice })).toMatchObject({ value: { files: [{ state: 'missing' }] } })
    expect(await damaged(kept, keptFiles(office.db()))).toHaveLength(1)
  })
})

describe('what a file says it is', () => {
  test('a program named .pdf is refused with its name, and the good ones beside it are kept', async () => {
    const { attach } = aWindow()
    expect(await attach(['hóa đơn.pdf', text('MZ\x90')], ['tốt.pdf', pdf()])).toMatchObject({
      added: ['tốt.pdf'],
      refused: [
        { name: 'hóa đơn.pdf', problem: { code: 'E_ATTACHMENT_TYPE', params: { odd: 'chương trình chạy được' } } },
      ],
    })
  })

  test('a Word file named .pdf is opened as the Word file that it is', async () => {
    const { office, call, attach, opened } = aWindow()
    await attach(['biên bản.pdf', text(`PK\x03\x04${'x'.repeat(50)}word/document.xml`)])
    await call('openAttachment', { attachment: list(office.db(), 'attachment')[0]!.id })
    expect(basename(opened[0]!)).toBe('biên bản.docx')
  })

  test('keeps its letters through the register and the disk', async () => {
    const { office, call, attach, opened } = aWindow()
    const name = `../${'Phương án bồi thường đợt '.repeat(12)}Thạnh Lộc.pdf`
    await attach([name, pdf()])
    const { id } = list(office.db(), 'attachment')[0]!
    expect(get(office.db(), 'attachment', id).name).toMatch(/^Phương án bồi thường đợt .*\.pdf$/)
    expect((await call('openAttachment', { attachment: id })).ok).toBe(true)
    expect(existsSync(opened[0]!)).toBe(true)
  })
})

test('a paper made to be printed lies where it can be read until the day after, and then goes', async () => {
  const first = await lend('Phiếu hộ.pdf', pdf())
  expect(readFileSync(first)).toEqual(Buffer.from(pdf()))
  const second = await lend('Phiếu hộ.pdf', pdf('2'))
  expect([existsSync(first), basename(second)]).toEqual([true, 'Phiếu hộ.pdf'])
  const yesterday = new Date(Date.now() - 25 * 60 * 60 * 1000)
  utimesSync(dirname(first), yesterday, yesterday)
  await lend('khác.pdf', pdf())
  expect([existsSync(first), existsSync(second)]).toEqual([false, true])
})

test('all that lies to be read goes when the data file is shut, and so does what a killed run left', async () => {
  const killed = spawnSync(process.execPath, ['-p', 'process.pid'], { encoding: 'utf8' }).stdout.trim()
  const mine = await lend('Phiếu hộ.pdf', pdf())
  const [left, other] = [killed, String(process.ppid)].map(pid => join(tmpdir(), 'kcn-atlas', pid, 'in-x'))
  for (const folder of [left, other]) mkdirSync(folder as string, { recursive: true })
  takeBack()
  expect([mine, left, other].map(path => existsSync(path as string))).toEqual([false, false, true])
  rmSync(dirname(other as string), { recursive: true })
  const again = await lend('Phiếu hộ.pdf', pdf())
  expect(statSync(dirname(dirname(again))).mode & 0o077).toBe(0)
})
