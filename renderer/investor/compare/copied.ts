import type { Cell, Comparison } from '../../../db/model/investor/compare.ts'
import type { PaperCell } from '../../ui/rows/paper.ts'

/** The comparison as a table for a paper: the questions down, the sites across, each answer with its paper. */
export function comparedRows({ sites, groups }: Comparison, onlyDiffers: boolean): PaperCell[][] {
  const head = ['Nội dung', ...sites.map(site => (site.about ? `${site.name}\n${site.about}` : site.name))]
  const body = groups.flatMap(({ title, rows }) => {
    const shown = rows.filter(row => row.differs || !onlyDiffers)
    if (shown.length === 0) return []
    const lines = shown.map(({ label, cells }) => [{ text: label }, ...cells.map(cell => ({ text: said(cell) }))])
    return [[{ text: title, isHead: true, across: sites.length + 1 }], ...lines]
  })
  return [head.map(text => ({ text, isHead: true })), ...body]
}

function said({ text, isOfZone, paper, doubt }: Cell): string {
  if (text === null) return 'chưa có số liệu'
  const source = paper && [paper.name, paper.day].filter(Boolean).join(', ')
  const more = [source, doubt, isOfZone && 'ghi cho cả khu'].filter(Boolean).join('; ')
  return more ? `${text}\n(${more})` : text
}
