import type { Block } from '../../db/model/brief/brief.ts'
import { escapeXml } from '../../db/model/map/svg.ts'
import { notesHead, notesOf } from '../../db/model/official/closing.ts'
import type { Annex, Head, Official, Urgency } from '../../db/model/official/official.ts'
import { blockHtml } from './blocks.ts'
import { policy } from './page.ts'
import { paperStyle } from './style.ts'

/** A paper of the office as one HTML document without scripts, which its PDF is printed from. It has no maps. */
export function officialPage(paper: Official, fontsUrl: string): string {
  const style = paperStyle(fontsUrl)
  const grounds = paper.grounds.map(
    (text, at) => `<p class="ground">${escapeXml(text)}${at === paper.grounds.length - 1 ? '.' : ';'}</p>`,
  )
  return `<!doctype html>
<html lang="vi"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy(style, fontsUrl)}">
<meta name="author" content="${escapeXml(paper.head.agency)}">
<title>${escapeXml(paper.title)}</title>
<style>${style}</style></head>
<body>${headHtml(paper.head)}
${grounds.join('')}
${blocksHtml(paper.blocks)}
${endHtml(paper)}
${annexesOf(paper).map(annexHtml).join('\n')}
</body></html>`
}

/** The annexes of a paper, its notes on figures the last of them: each begins a page and is numbered from 1. */
export function annexesOf(paper: Official): Annex[] {
  const notes = notesOf(paper)
  const last: Annex = { ...notesHead, name: '', blocks: notes, isWide: false }
  return notes.length > 0 ? [...paper.annexes, last] : paper.annexes
}

/** The heading by which the outline of the printed file tells an annex. */
export const annexTitle = ({ title }: Pick<Annex, 'title'>): string => title.toLocaleUpperCase('vi')

const blocksHtml = (blocks: readonly Block[]): string =>
  blocks.map(block => blockHtml(block, () => '', false)).join('\n')

/** Frames of 20, 40 and 30 mm by 8 mm (Nghị định 30/2020, Phụ lục I, II.10b). */
const urgencyWidths: Record<Urgency, string> = { KHẨN: 'short', 'THƯỢNG KHẨN': 'long', 'HỎA TỐC': 'middle' }

function headHtml(head: Head): string {
  const { parent, agency, nation, motto, number, day, kind, about, urgency, addressees, draft } = head
  const [only] = addressees
  const to =
    addressees.length > 1
      ? `<div class="addressed"><p>Kính gửi:</p>${addressees.map((name, at) => `<p class="one">- ${escapeXml(name)}${at === addressees.length - 1 ? '.' : ';'}</p>`).join('')}</div>`
      : only
        ? `<p class="addressee">Kính gửi: ${escapeXml(only)}</p>`
        : ''
  const title = kind
    ? `<h1>${escapeXml(kind)}</h1><p class="about">${escapeXml(about)}</p><div class="rule"></div>`
    : ''
  return `<div class="draft">${draft === null ? '' : `<span>${escapeXml(draft)}</span>`}</div>
<table class="head" role="presentation"><tbody>
<tr><td><p class="owner">${escapeXml(parent)}</p><p class="agency">${escapeXml(agency)}</p><div class="rule"></div></td>
<td><p class="nation">${escapeXml(nation)}</p><p class="motto">${escapeXml(motto)}</p></td></tr>
<tr><td class="number">${escapeXml(number)}${kind ? '' : `<p class="subject">V/v ${escapeXml(about)}</p>`}${urgency ? `<p class="urgency"><span class="${urgencyWidths[urgency]}">${escapeXml(urgency)}</span></p>` : ''}</td>
<td class="date">${escapeXml(day)}</td></tr>
</tbody></table>
${title}${to}`
}

function endHtml({ end }: Official): string {
  const { to, copies, code, signer, signedBy } = end
  const lines = copies.map(line => `<p class="copies">${escapeXml(line)}</p>`).join('')
  return `<table class="end" role="presentation"><tbody><tr>
<td><p class="to">${escapeXml(to)}</p>${lines}<p class="code">${escapeXml(code)}</p></td>
<td class="signer">${signer.map(line => `<p>${escapeXml(line.toLocaleUpperCase('vi'))}</p>`).join('')}<p class="name">${escapeXml(signedBy)}</p></td></tr></tbody></table>`
}

function annexHtml(annex: Annex): string {
  const { name, title, note, blocks, isWide } = annex
  // Chromium lays the first thing behind a page break out twice: a heading in that place stands in the outline twice over, on the page before.
  const ordinal = `<p class="ordinal">${escapeXml(name)}</p>`
  return `<section class="annex${isWide ? ' wide' : ''}">${ordinal}<h1>${escapeXml(annexTitle({ title }))}</h1><p class="with">${escapeXml(note)}</p>
${blocksHtml(blocks)}</section>`
}
