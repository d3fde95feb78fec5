import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { PaperAsk } from '../../../db/model/official/ask.ts'
import { writeConclusion } from '../../../db/store/meeting/conclude.ts'
import { freezePaper } from '../../../db/store/official/freeze.ts'
import { addRecord } from '../../../db/store/record.ts'
import { readLadders } from '../../../electron/office.ts'
import { officialName, writeBytes } from '../../../electron/official/write.ts'
import { writeOfficial } from '../../../electron/papers/word/official.ts'
import { appDir } from '../../../electron/runtime/prepare.mjs'
import { aFolder, aSeededStore, byTest } from '../../db/fixture.ts'
import { fillPapers } from '../../db/official/papers.ts'
import { unzip } from '../papers/unzip.ts'

const ladders = readLadders(appDir)
const freezing = { by: 'Người thử', now: new Date('2026-11-22T07:05:00Z'), today: '2026-11-22' }

/** A register with a meeting and an agency, and what freezes a paper of it. */
function aRegister() {
  const db = aSeededStore()
  const filled = fillPapers(db)
  return { db, filled, freeze: (ask: PaperAsk) => freezePaper(db, ladders, ask, { ...freezing, past: () => db }) }
}

test('a notice or a letter whose name is held gets another name, and what was there stays as it was', async () => {
  const { filled, freeze } = aRegister()
  for (const ask of [
    { is: 'conclusion', meeting: filled.meeting },
    { is: 'reminder', agency: filled.agency },
  ] as const) {
    const folder = aFolder()
    const paper = freeze(ask)
    const file = join(folder, officialName(paper, 'docx', '{loại} {tên}'))
    // Nothing can be put under the name of a folder, as under that of a file that Word holds.
    mkdirSync(file)
    writeFileSync(join(file, 'đang sửa'), 'giữ')
    const word = await writeOfficial(paper)
    const written = await writeBytes(word, file)
    expect(written).toBe(file.replace(/\.docx$/u, ' (2).docx'))
    expect(readFileSync(written).equals(Buffer.from(word))).toBe(true)
    expect(readFileSync(join(file, 'đang sửa'), 'utf8')).toBe('giữ')
    expect(readdirSync(folder)).toHaveLength(2)
  }
})

test('where nothing can be written, it says so, and nothing half-written stays', async () => {
  const { filled, freeze } = aRegister()
  const folder = aFolder()
  writeFileSync(join(folder, 'không phải thư mục'), '')
  const word = await writeOfficial(freeze({ is: 'conclusion', meeting: filled.meeting }))
  for (const file of [
    join(folder, 'không có', 'a.docx'),
    join(folder, 'không phải thư mục', 'a.docx'),
    '/dev/full/a.docx',
  ])
    await expect(writeBytes(word, file)).rejects.toMatchObject({ code: 'E_FILE_WRITE' })
  expect(readdirSync(folder)).toEqual(['không phải thư mục'])
})

test('a notice of 50,000 letters, with emoji and accents typed apart, is laid out to its last word, composed', async () => {
  const { db, filled, freeze } = aRegister()
  const sentence = (at: number) => `câu thứ ${at} về mặt bằng 🏭 của khu`
  const long = Array.from({ length: 1600 }, (_, at) => sentence(at)).join(', ')
  expect(long.length).toBeGreaterThan(50_000)
  const parts = long.match(/.{1,15000}(?:, |$)/gsu) ?? []
  for (const part of parts)
    writeConclusion(
      db,
      { key: null, meeting: filled.meeting, agenda: null, text: part.normalize('NFD'), after: null },
      byTest,
    )
  addRecord(db, 'attendee', { meeting: filled.meeting, rank: 2, name: 'Sở Nông nghiệp'.normalize('NFD') }, byTest)
  const word = await writeOfficial(freeze({ is: 'conclusion', meeting: filled.meeting }))
  const words = (unzip(word).get('word/document.xml')?.toString('utf8') ?? '').replace(/<[^>]*>/gu, '')
  expect(words).toBe(words.normalize('NFC'))
  const known = new Set([...words.matchAll(/câu thứ (\d+) về mặt bằng 🏭 của khu/giu)].map(match => Number(match[1])))
  expect(known.size).toBe(1600)
  expect(words).toContain('Sở Nông nghiệp')
}, 60_000)
