import { expect, test } from 'vitest'
import { tcvn, vni } from '../../../db/model/cell/legacy.ts'
import { takes } from './attempt.ts'
import { excel } from './file.ts'

const names = ['Nguyễn Văn Đảm', 'Trần Thị Thạnh', 'Huỳnh Hữu Nghĩa', 'Lê Thị Phương', 'Danh Xưa', 'Thị Sà Rên']
// The old fonts have no capital with a tone: a heading in them does not begin with one.
const table = [['Mã hộ', 'Chủ hộ', 'Khu phố'], ...names.map((name, n) => [`H-${n}`, name, 'Thạnh Hưng'])]
const lines = table.map(row => row.join(';')).join('\r\n')

const inFont = (letters: Map<string, string>) => {
  const back = new Map([...letters].map(([old, unicode]) => [unicode, old]))
  return Buffer.from([...lines.normalize('NFC')].map(letter => back.get(letter) ?? letter).join(''), 'latin1')
}

/** Windows-1258 as a Vietnamese Excel of old writes it: a letter with its hat, and the tone behind it. */
function in1258(text: string): Buffer {
  const tones: Record<string, number> = {
    '\u0300': 0xcc,
    '\u0309': 0xd2,
    '\u0303': 0xde,
    '\u0301': 0xec,
    '\u0323': 0xf2,
  }
  const own: Record<string, number> = {
    ă: 0xe3,
    Ă: 0xc3,
    â: 0xe2,
    đ: 0xf0,
    Đ: 0xd0,
    ê: 0xea,
    ô: 0xf4,
    ơ: 0xf5,
    Ơ: 0xd5,
    ư: 0xfd,
    Ư: 0xdd,
    Ấ: 0xc2,
  }
  const apart = [...text.normalize('NFC')].flatMap(letter => {
    const marks = letter.normalize('NFD')
    const tone = [...marks].find(mark => tones[mark])
    return tone ? [marks.replace(tone, '').normalize('NFC'), tone] : [letter]
  })
  return Buffer.from(apart.map(letter => tones[letter] ?? own[letter] ?? letter.charCodeAt(0)))
}

test.each([
  ['TCVN3', inFont(tcvn)],
  ['VNI', inFont(vni)],
  ['Windows-1258', in1258(lines)],
  ['UTF-16 with its mark', Buffer.from(`\ufeff${lines}`, 'utf16le')],
  ['UTF-16 without it', Buffer.from(lines, 'utf16le')],
  ['UTF-16 the other way round', Buffer.from(`\ufeff${lines}`, 'utf16le').swap16()],
  ['UTF-8 with its mark', Buffer.from(`\ufeff${lines}`)],
  ['UTF-8 with marks apart', Buffer.from(lines.normalize('NFD'))],
])('a CSV in %s brings the names as they are', async (_, bytes) => {
  const { fields } = await takes('ho.csv', bytes, { kind: 'household' })
  expect(fields).toEqual(names.map((name, n) => ({ code: `H-${n}`, name, hamlet: 'Thạnh Hưng' })))
})

test('marks apart in an Excel file, in its headings and in the name of a zone, are the same words', async () => {
  const apart = (words: string[]) => words.map(word => word.normalize('NFD'))
  const rows = [apart(['Mã lô', 'Khu công nghiệp', 'Ghi chú']), apart(['L-1', 'KCN Thuận Yên', 'Ấp Thạnh'])]
  const { fields, drafts } = await takes('lo.xlsx', excel(rows))
  expect(fields).toEqual([{ code: 'L-1', note: 'Ấp Thạnh' }])
  expect(drafts[0]?.fields.zone).toMatch(/^0/)
})
