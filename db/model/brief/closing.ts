import { paperDay } from '../text/day.ts'
import type { Block, Brief, Run } from './brief.ts'

/** What every writer prints after a brief's own blocks: the numbered sources and the list of gaps, made from the brief alone. */
export function closingBlocks(brief: Brief): Block[] {
  return [...sourceBlocks(brief), ...gapBlocks(brief)]
}

const pressNote: Block = {
  type: 'paragraph',
  runs: [{ text: 'Số liệu theo báo chí phải đối chiếu với văn bản trước khi dùng.' }],
}

function sourceBlocks({ sources }: Brief): Block[] {
  if (sources.length === 0) return []
  const rows = sources.map((source): Run[][] => [
    [{ text: `[${source.number}]` }],
    [{ text: source.text }],
    [source.asOf ? { text: paperDay(source.asOf) } : { text: 'không rõ ngày', italic: true }],
    [{ text: source.press ? `${source.certainty}, báo chí` : source.certainty }],
  ])
  return [
    { type: 'heading', text: 'Nguồn số liệu', part: 'closing' },
    {
      type: 'table',
      caption: '',
      head: ['Số', 'Tài liệu', 'Số liệu ngày', 'Độ chắc'],
      widths: [7, 63, 14, 16],
      isSmall: true,
      align: ['center', 'left', 'left', 'left'],
      rows,
    },
    ...(sources.some(source => source.press) ? [pressNote] : []),
  ]
}

function gapBlocks({ gaps }: Brief): Block[] {
  const heading: Block = { type: 'heading', text: 'Số liệu còn trống', part: 'closing' }
  if (gaps.length === 0)
    return [heading, { type: 'paragraph', runs: [{ text: 'Các mục của tờ thông tin đều đã có số liệu.' }] }]
  const asked = [...new Set(gaps.map(gap => gap.ask))]
  const rows = asked.map((ask): Run[][] => {
    const labels = gaps.filter(gap => gap.ask === ask).map(gap => gap.label)
    return [[{ text: ask }], [{ text: labels.join('; ') }]]
  })
  return [
    heading,
    {
      type: 'table',
      caption: '',
      head: ['Hỏi cơ quan', 'Số liệu cần có'],
      widths: [34, 66],
      isSmall: true,
      align: ['left', 'left'],
      rows,
    },
  ]
}
