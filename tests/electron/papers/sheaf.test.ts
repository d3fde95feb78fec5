import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { inTwoLanes } from '../../../electron/papers/sheaf/lanes.ts'
import { type Leaf, openSheaf, sheafProgress, stopSheaf } from '../../../electron/papers/sheaf/sheaf.ts'

function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'kcn-atlas-sheaf-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

const aLeaf = (name: string, text = name): Leaf => ({ name, make: async () => Buffer.from(text) })

test('a sheaf stands under its names only when all of it is written', async () => {
  const folder = aFolder()
  const sheaf = openSheaf(folder, 3)
  await sheaf.add([aLeaf('a.pdf'), aLeaf('b.docx')])
  expect(readdirSync(folder).sort()).toEqual(['a.pdf.moi', 'b.docx.moi'])
  expect(sheafProgress()).toMatchObject({ done: 2, all: 3 })
  await sheaf.add([aLeaf('c.xlsx')])
  expect((await sheaf.finish()).renamed).toEqual([])
  expect(readdirSync(folder).sort()).toEqual(['a.pdf', 'b.docx', 'c.xlsx'])
  expect(sheafProgress()).toBeNull()
})

test('a sheaf that is stopped leaves nothing, and what stood there stays', async () => {
  const folder = aFolder()
  writeFileSync(join(folder, 'a.pdf'), 'cũ')
  const sheaf = openSheaf(folder, 2)
  await sheaf.add([aLeaf('a.pdf')])
  expect(stopSheaf()).toBe(true)
  await expect(sheaf.add([aLeaf('b.pdf')])).rejects.toMatchObject({ code: 'E_PAPER_STOPPED' })
  expect(readdirSync(folder)).toEqual(['a.pdf'])
  expect(readFileSync(join(folder, 'a.pdf'), 'utf8')).toBe('cũ')
})

test('one paper that cannot be made takes the others back', async () => {
  const folder = aFolder()
  const bad = { name: 'b.docx', make: () => Promise.reject(new Error('hỏng')) }
  await expect(openSheaf(folder, 2).add([aLeaf('a.pdf'), bad])).rejects.toThrow('hỏng')
  expect(readdirSync(folder)).toEqual([])
})

test('one paper that cannot be made takes back those that are added at the same time, once they are written', async () => {
  const folder = aFolder()
  const sheaf = openSheaf(folder, 3)
  const slow = { name: 'a.pdf', make: () => new Promise<Uint8Array>(done => setTimeout(done, 50, Buffer.from('a'))) }
  const bad = { name: 'b.docx', make: () => Promise.reject(new Error('hỏng')) }
  const added = inTwoLanes(3, at => sheaf.add([[slow], [bad], [aLeaf('c.xlsx')]][at] ?? []))
  await expect(added).rejects.toThrow('hỏng')
  expect(readdirSync(folder)).toEqual([])
  expect(sheafProgress()).toBeNull()
})

test('errands go two at a time, each once', async () => {
  const [begun, most] = [[] as number[], [] as number[]]
  let now = 0
  await inTwoLanes(7, async at => {
    begun.push(at)
    most.push(++now)
    await new Promise(done => setTimeout(done, 5))
    now--
  })
  expect(begun).toEqual([0, 1, 2, 3, 4, 5, 6])
  expect(Math.max(...most)).toBe(2)
})

test('a file that a program holds, or in which somebody has written on, is left alone and another name is given', async () => {
  const folder = aFolder()
  mkdirSync(join(folder, 'a.docx'))
  writeFileSync(join(folder, 'b.docx'), 'đã sửa tay')
  writeFileSync(join(folder, 'c.docx'), 'c.docx')
  const sheaf = openSheaf(folder, 3)
  await sheaf.add(['a.docx', 'b.docx', 'c.docx'].map(name => aLeaf(name)))
  const { files, renamed } = await sheaf.finish()
  expect(files.map(file => file.slice(folder.length + 1))).toEqual(['a (2).docx', 'b (2).docx', 'c.docx'])
  expect(renamed).toHaveLength(2)
  expect(readFileSync(join(folder, 'b.docx'), 'utf8')).toBe('đã sửa tay')
})

test('two papers of one sheaf never share a name', async () => {
  const folder = aFolder()
  const sheaf = openSheaf(folder, 2)
  await sheaf.add([aLeaf('To.pdf', 'một'), aLeaf('to.pdf', 'hai')])
  expect((await sheaf.finish()).files).toHaveLength(2)
  expect(readdirSync(folder).sort()).toEqual(['To.pdf', 'to (2).pdf'])
})

test('a second sheaf waits for the first', () => {
  const sheaf = openSheaf(aFolder(), 1)
  onTestFinished(() => sheaf.drop())
  expect(() => openSheaf(aFolder(), 1)).toThrow('E_PAPER_BUSY')
})

test('a disk that fills up half way leaves nothing half written, and the reason is told in words', () => {
  const folder = aFolder()
  const sheaf = new URL('../../../electron/papers/sheaf/sheaf.ts', import.meta.url).href
  const script = `
    const { openSheaf } = await import(${JSON.stringify(sheaf)})
    const leaf = (name, size) => ({ name, make: async () => new Uint8Array(size) })
    const own = openSheaf(${JSON.stringify(folder)}, 2)
    await own.add([leaf('a.pdf', 1000)])
    await own.add([leaf('b.pdf', 900_000)]).catch(error => console.log(error.code, error.params.reason))`
  // A limit of the shell on the size of a file stops the write where a full disk would: 64 blocks of 1 KB.
  const limited = 'trap "" XFSZ; ulimit -f 64; exec "$0" "$@"'
  const told = execFileSync('bash', ['-c', limited, process.execPath, '--input-type=module', '-e', script], {
    encoding: 'utf8',
  })
  expect(told.trim()).toBe('E_FILE_WRITE ổ đĩa đầy')
  expect(readdirSync(folder)).toEqual([])
})

test('the drafts of a run that broke off are taken away at the next; what is no draft of ours stays', async () => {
  const folder = aFolder()
  for (const name of ['Tờ cũ.pdf.moi', 'Tờ cũ.docx.moi', 'ghi chép.moi', 'đang ghi.pdf.moi'])
    writeFileSync(join(folder, name), 'dở')
  const before = new Date(Date.now() - process.uptime() * 1000 - 60_000)
  for (const name of ['Tờ cũ.pdf.moi', 'Tờ cũ.docx.moi', 'ghi chép.moi']) utimesSync(join(folder, name), before, before)
  const sheaf = openSheaf(folder, 1)
  await sheaf.add([aLeaf('a.pdf')])
  await sheaf.finish()
  expect(readdirSync(folder).sort()).toEqual(['a.pdf', 'ghi chép.moi', 'đang ghi.pdf.moi'])
})

test('a folder that nobody may write in is told in words, and is left as it was', () => {
  const folder = aFolder()
  chmodSync(folder, 0o555)
  onTestFinished(() => chmodSync(folder, 0o700))
  const sheaf = new URL('../../../electron/papers/sheaf/sheaf.ts', import.meta.url).href
  const script = `
    const { openSheaf } = await import(${JSON.stringify(sheaf)})
    const leaf = { name: 'a.pdf', make: async () => new Uint8Array(10) }
    await openSheaf(${JSON.stringify(folder)}, 1).add([leaf]).catch(error => console.log(error.code, error.params.reason))`
  // Permissions bind everybody but root.
  const somebody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {}
  const told = execFileSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8', ...somebody })
  expect(told.trim()).toBe('E_FILE_WRITE không có quyền ghi vào thư mục')
  expect(readdirSync(folder)).toEqual([])
})

test('a file in the place of the folder is told in words', async () => {
  const file = join(aFolder(), 'thư mục')
  writeFileSync(file, '')
  await expect(openSheaf(file, 1).add([aLeaf('a.pdf')])).rejects.toMatchObject({
    code: 'E_FILE_WRITE',
    params: { reason: 'không còn thư mục này' },
  })
})

test('a folder that has gone is told in words', async () => {
  const folder = aFolder()
  rmSync(folder, { recursive: true })
  await expect(openSheaf(folder, 1).add([aLeaf('a.pdf')])).rejects.toMatchObject({
    code: 'E_FILE_WRITE',
    params: { reason: 'không còn thư mục này' },
  })
})
