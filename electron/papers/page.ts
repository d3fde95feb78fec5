import { createHash } from 'node:crypto'
import type { Brief } from '../../db/model/brief/brief.ts'
import { closingBlocks } from '../../db/model/brief/closing.ts'
import { furnitureOf } from '../../db/model/brief/furniture.ts'
import { escapeXml } from '../../db/model/map/svg.ts'
import { blockHtml } from './blocks.ts'
import { paperStyle } from './style.ts'

/** `maps`: the SVG of each map block in order. `fontsUrl`: where the files of assets/fonts are served, without a slash at its end. */
export type PageParts = { maps: readonly string[]; fontsUrl: string }

/** A brief as one HTML document without scripts: what the window previews and what the PDF is printed from. Throws when a map is missing. */
export function briefPage(brief: Brief, { maps, fontsUrl }: PageParts): string {
  const style = paperStyle(fontsUrl)
  let drawn = 0
  const takeMap = () => {
    const svg = maps[drawn++]
    if (svg === undefined) throw new Error('E_MAP_MISSING')
    return svg
  }
  const blocks = [...brief.blocks, ...closingBlocks(brief)]
  const content = blocks.map((block, i) => blockHtml(block, takeMap, i === 0))
  return `<!doctype html>
<html lang="${brief.lang === 'en' ? 'en' : 'vi'}"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy(style, fontsUrl)}">
<meta name="author" content="${escapeXml(brief.office.name)}">
<title>${escapeXml(brief.title)}</title>
<style>${style}</style></head>
<body>${headHtml(brief)}
<h1>${escapeXml(brief.kind)}</h1>
<p class="about">${escapeXml(brief.title)}</p><div class="rule"></div>
${content.join('\n')}
${endHtml(brief)}
</body></html>`
}

/** Nothing may be fetched but the paper font; the only style is the page's own, by its hash. Pictures, if any, lie in the page itself. */
export function policy(style: string, fontsUrl: string, pictures: 'none' | 'inline' = 'none'): string {
  const hash = createHash('sha256').update(style).digest('base64')
  const fonts = /^[a-z][a-z0-9+.-]*:/iu.exec(fontsUrl)?.[0] ?? "'self'"
  const images = pictures === 'inline' ? ' img-src data:;' : ''
  return `default-src 'none'; style-src 'sha256-${hash}'; font-src ${fonts};${images} base-uri 'none'; form-action 'none'`
}

/** The two-column head of Nghị định 30/2020. */
function headHtml(brief: Brief): string {
  const { office } = brief
  const { nation, motto, draft, number, day } = furnitureOf(brief)
  return `<div class="draft">${draft === null ? '' : `<span>${escapeXml(draft)}</span>`}</div>
<table class="head" role="presentation"><tbody>
<tr><td><p class="owner">${escapeXml(office.parent)}</p><p class="agency">${escapeXml(office.name)}</p><div class="rule"></div></td>
<td><p class="nation">${escapeXml(nation)}</p><p class="motto">${escapeXml(motto)}</p></td></tr>
<tr><td class="number">${escapeXml(number)}</td>
<td class="date">${escapeXml(day)}</td></tr>
</tbody></table>`
}

function endHtml(brief: Brief): string {
  const { to, copies, code, signer, signedBy } = furnitureOf(brief)
  const lines = copies.map(line => `<p class="copies">${escapeXml(line)}</p>`).join('')
  return `<table class="end" role="presentation"><tbody><tr>
<td><p class="to">${escapeXml(to)}</p>${lines}<p class="code">${escapeXml(code)}</p></td>
<td class="signer">${signer.map(line => `<p>${escapeXml(line)}</p>`).join('')}<p class="name">${escapeXml(signedBy)}</p></td></tr></tbody></table>`
}
