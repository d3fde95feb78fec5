import { describe, expect, test } from 'vitest'
import { mediaOf } from '../../../../db/model/paper/media.ts'

const text = (words: string) => new TextEncoder().encode(words)

describe('what a file is', () => {
  const zip = (...names: string[]) => text(`PK\x03\x04${'x'.repeat(50)}${names.join('PK\x01\x02')}`)
  const cfb = (stream: string) => {
    const bytes = new Uint8Array(512 + 1024)
    bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
    bytes[30] = 9
    for (const [at, letter] of [...stream].entries()) bytes[512 + at * 2] = letter.charCodeAt(0)
    return bytes
  }
  const judge = (bytes: Uint8Array) => mediaOf((from, length) => bytes.subarray(from, from + length), bytes.length)

  test.each([
    ['a PDF', text('%PDF-1.4\n%%EOF'), 'application/pdf'],
    [
      'a Word file',
      zip('[Content_Types].xml', 'word/document.xml'),
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    ],
    ['an Excel file', zip('xl/workbook.xml'), 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
    ['a Word file of old', cfb('WordDocument'), 'application/msword'],
    ['an Excel file of old', cfb('Workbook'), 'application/vnd.ms-excel'],
    ['a photograph', new Uint8Array([0xff, 0xd8, 0xff, 0xe0]), 'image/jpeg'],
    ['a scan', new Uint8Array([0x49, 0x49, 0x2a, 0]), 'image/tiff'],
  ])('%s is known by its content', (_, bytes, found) => {
    expect(judge(bytes)).toEqual({ media: found })
  })

  test.each([
    ['a program', text('MZ\x90\x00'), 'chương trình chạy được'],
    ['a script', text('#!/bin/sh'), 'chương trình chạy được'],
    ['an empty file', new Uint8Array(), 'tệp rỗng'],
    ['an archive', zip('a.txt'), 'tệp nén; giải nén rồi đính kèm từng tệp'],
    [
      'a Word file with macros',
      zip('word/document.xml', 'word/vbaProject.bin'),
      'tệp có macro (lệnh tự chạy); lưu lại dạng không macro rồi đính kèm',
    ],
    ['a page of the web', text('<html><script>'), 'không phải PDF, Word, Excel, PowerPoint hay ảnh PNG, JPEG, TIFF'],
  ])('%s is refused in words', (_, bytes, odd) => {
    expect(judge(bytes)).toEqual({ odd })
  })
})
