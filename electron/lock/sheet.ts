import { escapeXml } from '../../db/model/map/svg.ts'
import { formatDay } from '../../db/model/text/day.ts'

/** The sheet for the safe, as a page to print: the word that opens a locked bag when the password is lost. `day` is today, ISO. */
export function recoverySheet(recovery: string, file: string, day: string): Uint8Array {
  const page = `<!doctype html><html lang="vi"><meta charset="utf-8"><title>Tờ khôi phục</title>
<style>@page{size:A4;margin:25mm 20mm}body{font:14pt/1.5 "Be Vietnam Pro",sans-serif;color:#1b2427}h1{font-size:20pt;margin:0 0 8mm}
.word{font:700 20pt/1.6 monospace;padding:6mm;border:1.5pt solid #1b2427;text-align:center;margin:8mm 0}dt{color:#475055}dd{margin:0 0 4mm}</style>
<h1>Tờ khôi phục gói dữ liệu KCN Atlas</h1>
<dl><dt>Gói đã khóa</dt><dd>${escapeXml(file)}</dd><dt>Ngày khóa</dt><dd>${formatDay(day)}</dd></dl>
<p>Khi quên mật khẩu, gõ dãy sau vào ô mật khẩu (không phân biệt chữ hoa, chữ thường; có thể bỏ dấu gạch):</p>
<p class="word">${escapeXml(recovery)}</p>
<p>Ai có tờ này và có gói thì mở được gói. Cất tờ này trong tủ khóa, không để cùng USB. Chương trình không giữ mật khẩu và không giữ dãy này;
mất cả hai thì không ai mở được gói.</p></html>`
  return new TextEncoder().encode(page)
}
