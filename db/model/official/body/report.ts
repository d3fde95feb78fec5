import type { Block } from '../../brief/brief.ts'
import { paperDay } from '../../text/day.ts'
import type { Annex, Body } from '../official.ts'
import { type Span, spanWords } from '../period.ts'
import { heading, type Notes, noted, paragraph, roman } from '../write.ts'

/** One subject of a report: what stands in the text, and the lists that go with it. */
export type Part = { title: string; blocks: Block[]; annexes: Omit<Annex, 'name' | 'note'>[] }

type Report = {
  id: 'progress-report' | 'clearance-report' | 'directive-report'
  about: string
  parts: Part[]
  notes: Notes
}

/** A report on what a span of time has brought; `until` is the day its figures are of, before the span's end while that is still to come. */
export function reportBody({ id, about, parts, notes }: Report, span: Span, until: string): Body {
  const isRunning = until < span.to
  const annexes = parts.flatMap(part => part.annexes)
  return {
    ...{
      subject: { id: `${id}/${span.code}`, code: span.code },
      kind: { name: 'BÁO CÁO', sign: 'BC' },
      grounds: [],
      addressees: [],
    },
    about: `${about} ${span.words}`,
    blocks: [
      paragraph(
        `Kỳ báo cáo ${spanWords(span)}${isRunning ? `; kỳ chưa hết, số liệu đến ngày ${paperDay(until)}` : ''}. Số trong ngoặc đơn là phần tăng, giảm so với đầu kỳ.`,
      ),
      ...parts.flatMap((part, i) => [
        heading(parts.length > 1 ? `${roman(i + 1)}. ${part.title.toLocaleUpperCase('vi')}` : part.title),
        ...part.blocks,
      ]),
    ],
    annexes: annexes.map(annex => ({ ...annex, note: `số liệu đến ngày ${paperDay(until)}` })),
    ...noted(notes),
  }
}

/** "12 (+3)": how much more than at the beginning; nothing when the beginning is not known or was the same. */
export function grown(now: number | null, before: number | null, show: (value: number) => string): string {
  if (now === null || before === null || now === before) return ''
  return ` (${now > before ? '+' : '-'}${show(Math.abs(Number((now - before).toFixed(6))))})`
}
