import { formats, type Key } from '../../db/cipher/page.ts'
import { escapeXml } from '../../db/model/map/svg.ts'
import { formatDay } from '../../db/model/text/day.ts'

type Sheet = { title: string; facts: [name: string, value: string][]; before: string; recovery: string; after: string }

/** The sheet for the safe, as a page to print: the word that opens a locked bag when the password is lost. `day` is today, ISO. */
export function recoverySheet(recovery: string, file: string, day: string): Uint8Array {
  return sheetOf({
    title: 'Tờ khôi phục gói dữ liệu KCN Atlas',
    facts: [
      ['Gói đã khóa', file],
      ['Ngày khóa', formatDay(day)],
    ],
    before: 'Khi quên mật khẩu, gõ dãy sau vào ô mật khẩu (không phân biệt chữ hoa, chữ thường; có thể bỏ dấu gạch):',
    recovery,
    after: `Ai có tờ này và có gói thì mở được gói. Cất tờ này trong tủ khóa, không để cùng USB. Chương trình không giữ mật khẩu và không giữ dãy này;
mất cả hai thì không ai mở được gói.`,
  })
}

/** The same for the PINs of a data file: the word with which an administrator who has forgotten the PIN comes in. */
export function gateSheet(recovery: string, file: string, day: string): Uint8Array {
  return sheetOf({
    title: 'Tờ khôi phục mã PIN KCN Atlas',
    facts: [
      ['Tệp dữ liệu', file],
      ['Ngày lập tờ này', formatDay(day)],
    ],
    before:
      'Khi người quản trị quên mã PIN, bấm "Quên mã PIN" ở màn hình khóa, chọn tên người quản trị và gõ dãy sau (không phân biệt chữ hoa, chữ thường; có thể bỏ dấu gạch):',
    recovery,
    after: `Ai có tờ này thì vào được với vai trò quản trị; lần dùng nào cũng được ghi vào nhật ký, và dùng xong có tờ mới. Cất tờ này trong tủ khóa.
Chương trình không giữ mã PIN và không giữ dãy này.`,
  })
}

/** With what another program with SQLite3 Multiple Ciphers opens a file of today's format. */
export const openingWords = ({ key }: Key): string =>
  [...formats.aegis.pragmas, `key = "x'${key}'"`].map(each => `PRAGMA ${each};`).join(' ')

/** The same for an encrypted data file. The key itself stands on it too, for another program, should this one be there no more. */
export function keySheet({
  recovery,
  key,
  file,
  day,
}: {
  recovery: string
  key: Key
  file: string
  day: string
}): Uint8Array {
  return sheetOf({
    title: 'Tờ khôi phục tệp dữ liệu KCN Atlas',
    facts: [
      ['Tệp dữ liệu', file],
      ['Ngày đặt mật khẩu', formatDay(day)],
    ],
    before: 'Khi quên mật khẩu, gõ dãy sau vào ô mật khẩu (không phân biệt chữ hoa, chữ thường; có thể bỏ dấu gạch):',
    recovery,
    after: `Ai có tờ này và có tệp thì mở được tệp và các bản sao của tệp, kể cả sau khi đổi mật khẩu. Cất tờ này trong tủ khóa, không để cùng máy.
Chương trình không giữ mật khẩu và không giữ dãy này; mất cả hai thì không ai mở được tệp.</p>
<p style="font-size:10pt">Cho người hỗ trợ kỹ thuật, khi không còn KCN Atlas: tệp theo định dạng SQLite3 Multiple Ciphers, mở bằng khóa thô (raw key):</p>
<p style="font:9pt/1.4 monospace;overflow-wrap:anywhere">${openingWords(key)}`,
  })
}

function sheetOf({ title, facts, before, recovery, after }: Sheet): Uint8Array {
  const page = `<!doctype html><html lang="vi"><meta charset="utf-8"><title>Tờ khôi phục</title>
<style>@page{size:A4;margin:25mm 20mm}body{font:14pt/1.5 "Be Vietnam Pro",sans-serif;color:#1b2427}h1{font-size:20pt;margin:0 0 8mm}
.word{font:700 20pt/1.6 monospace;padding:6mm;border:1.5pt solid #1b2427;text-align:center;margin:8mm 0}dt{color:#475055}dd{margin:0 0 4mm}</style>
<h1>${title}</h1>
<dl>${facts.map(([name, value]) => `<dt>${name}</dt><dd>${escapeXml(value)}</dd>`).join('')}</dl>
<p>${before}</p>
<p class="word">${escapeXml(recovery)}</p>
<p>${after}</p></html>`
  return new TextEncoder().encode(page)
}
