import { type Block, type Run, sourceMark } from '../../db/model/brief/brief.ts'
import { areKeptWhole, isKeptWhole, namesGroup, spansColumns } from '../../db/model/brief/fit/kept.ts'
import { escapeXml } from '../../db/model/map/svg.ts'

type Table = Extract<Block, { type: 'table' }>

/** One block of a brief as HTML. `takeMap` gives the SVG of the next map block. */
export function blockHtml(block: Block, takeMap: () => string, isFirst: boolean): string {
  switch (block.type) {
    case 'heading':
      return `<h2${block.isNewPage ? ' class="anew"' : ''}>${escapeXml(block.text)}</h2>`
    case 'paragraph':
      return `<p class="text">${runsHtml(block.runs)}</p>`
    case 'list':
      return `<ul>${block.items.map(item => `<li>${runsHtml(item)}</li>`).join('')}</ul>`
    case 'facts':
      return factsHtml(block.rows, isFirst)
    case 'table':
      return tableHtml(block)
    case 'map':
      return figureHtml(block, takeMap())
  }
}

/** Runs as escaped text; the number of a source follows its figure and never parts from it. */
export function runsHtml(runs: Run[]): string {
  return runs.map(runHtml).join('')
}

function runHtml(run: Run): string {
  const text = escapeXml(run.text)
  const marked = run.source === undefined ? text : `${text}<span class="mark">${escapeXml(sourceMark(run))}</span>`
  if (run.gap) return `<span class="gap">${marked}</span>`
  const slanted = run.italic ? `<i>${marked}</i>` : marked
  return run.bold ? `<b>${slanted}</b>` : slanted
}

function factsHtml(rows: Extract<Block, { type: 'facts' }>['rows'], isFirst: boolean): string {
  const paragraphs = (cell: Run[][]) => cell.map(runs => `<p>${runsHtml(runs)}</p>`).join('')
  const lines = rows.map(({ label, cell, beside }) => {
    const second = beside ? `<td lang="en">${paragraphs(beside)}</td>` : ''
    return `<tr><th scope="row">${escapeXml(label)}</th><td>${paragraphs(cell)}</td>${second}</tr>`
  })
  const classes = [
    'grid',
    'facts',
    isFirst ? 'first' : '',
    areKeptWhole(rows) ? 'whole' : '',
    rows.some(row => row.beside) ? 'beside' : '',
  ].filter(Boolean)
  return `<table class="${classes.join(' ')}"><tbody>${lines.join('')}</tbody></table>`
}

function tableHtml({ name, caption, head, widths, rows, align, isSmall }: Table): string {
  // A short table moves to the next page whole: Chromium can leave a head alone at the foot of a page.
  const classes = ['grid', ...(isSmall ? ['small'] : []), ...(isKeptWhole(rows, widths) ? ['whole'] : [])].join(' ')
  const total = widths.reduce((sum, width) => sum + width, 0)
  const columns = widths.map(width => `<col width="${((100 * width) / total).toFixed(2)}%">`).join('')
  const number = name ? `<b>${escapeXml(name)}.</b> ` : ''
  const title = caption ? `<caption>${number}${escapeXml(caption)}</caption>` : ''
  const heads = head.map(text => `<th scope="col">${escapeXml(text)}</th>`).join('')
  const lines = rows.map(cells => {
    const span = spansColumns(cells) ? cells.length - 1 : 1
    const inside = cells.slice(0, span > 1 ? 2 : cells.length).map((runs, i) => {
      const over = i === 1 && span > 1 ? ` colspan="${span}"` : ''
      return `<td class="${align[i] ?? 'left'}"${over}>${runsHtml(runs)}</td>`
    })
    return `<tr${namesGroup(cells) ? ' class="group"' : ''}>${inside.join('')}</tr>`
  })
  return `<table class="${classes}">${title}<colgroup>${columns}</colgroup>${head.length > 0 ? `<thead><tr>${heads}</tr></thead>` : ''}<tbody>${lines.join('')}</tbody></table>`
}

function figureHtml(
  { number, name = `Hình ${number}`, caption, note }: Extract<Block, { type: 'map' }>,
  svg: string,
): string {
  const title = `<figcaption><b>${escapeXml(name)}.</b> ${escapeXml(caption)}</figcaption>`
  return `<figure>${title}${svg}<p class="source">${escapeXml(note)}</p></figure>`
}
