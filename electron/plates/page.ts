import { escapeXml } from '../../db/model/map/svg.ts'
import type { Plate } from '../../db/model/plate/plate.ts'
import { policy } from '../papers/page.ts'
import { faceStyle } from '../papers/style.ts'

/** Plates as one document without scripts, a page each, so that all of them are one print job. All are of one size. */
export function platesPage(plates: readonly Plate[], drawings: readonly string[], fontsUrl: string): string {
  const { widthMm = 210, heightMm = 297, title = '' } = plates[0] ?? {}
  const size = `${widthMm}mm ${heightMm}mm`
  // A page's height in px is cut to whole ones: what is a hair longer would begin a page of its own.
  const sheet = `section{width:${widthMm}mm;height:calc(${heightMm}mm - 1px);overflow:hidden;break-after:page}section:last-child{break-after:auto}`
  const style = `${faceStyle(fontsUrl)}@page{size:${size};margin:0}*{margin:0}svg{display:block}${sheet}`
  return `<!doctype html>
<html lang="vi"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy(style, fontsUrl, 'inline')}">
<title>${escapeXml(title)}</title>
<style>${style}</style></head>
<body>${drawings.map(svg => `<section>${svg}</section>`).join('\n')}</body></html>`
}
