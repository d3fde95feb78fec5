import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** A text or page as LibreOffice writes it in another format; `wanted`: with which filter. */
export function converted(
  folder: string,
  source: { name: string; content: string | Uint8Array },
  to: string,
  wanted = to === 'docx' ? 'docx:Office Open XML Text' : to,
): Uint8Array {
  writeFileSync(join(folder, source.name), source.content)
  const filter = source.name.endsWith('.txt') ? ['--infilter=Text (encoded):UTF8'] : []
  execFileSync(
    'soffice',
    [
      `-env:UserInstallation=file://${folder}/profile`,
      '--headless',
      ...filter,
      '--convert-to',
      wanted,
      '--outdir',
      folder,
      join(folder, source.name),
    ],
    { stdio: 'pipe', timeout: 120_000 },
  )
  return readFileSync(join(folder, source.name.replace(/\.\w+$/, `.${to}`)))
}

const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;')

/** The lines of a notice as a printed page: A4, its head in two columns, a number at the foot of each page. */
export function pageOf(text: string): string {
  const lines = text.trim().split('\n')
  const at = lines.findIndex(line => /^THÔNG BÁO|^KẾ HOẠCH|^QUYẾT ĐỊNH|^V\/v/.test(line))
  const head = lines.slice(0, Math.max(0, at))
  const isRight = (line: string) => /CỘNG HÒA|Độc lập|, ngày/.test(line)
  const column = (some: string[]) => some.map(line => `<p align="center">${escaped(line)}</p>`).join('')
  return `<html><head><meta charset="utf-8"><style>@page { size: A4; margin: 2cm 2cm 2cm 3cm } p { font: 13pt 'Liberation Serif'; margin: 0 0 6pt; text-align: justify }</style></head><body>
<table width="100%"><tr><td width="42%">${column(head.filter(line => !isRight(line)))}</td><td>${column(head.filter(isRight))}</td></tr></table>
${lines
  .slice(Math.max(0, at))
  .map(line => `<p style="text-indent: 1cm">${escaped(line)}</p>`)
  .join('\n')}</body></html>`
}
