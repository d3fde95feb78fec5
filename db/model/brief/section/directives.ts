import { noDeadline } from '../../directive/standing.ts'
import type { DirectiveView } from '../../dossier.ts'
import { cite, type Desk } from '../../source/cite.ts'
import { gapRun } from '../../source/desk.ts'
import { paperDay } from '../../text/day.ts'
import type { Block, Run } from '../brief.ts'
import { oneParagraph, withoutStop } from '../words.ts'

const statusWords = { todo: 'Chưa làm', doing: 'Đang làm', wait: 'Chờ trả lời', done: 'Xong' } as const

/** The directives about the zone, today's agencies first; empty when there are none. */
export function directiveTable(desk: Desk): Block[] {
  const { directives } = desk.dossier
  if (directives.length === 0) return []
  const rows = directives.map((each): Run[][] => {
    const source = cite(desk, each.document)
    const paper = each.paper ? `, ${each.paper.name}` : ''
    return [
      [{ text: `Nhiệm vụ ${each.number}${paper}`, ...(source === undefined ? {} : { source }) }],
      [{ text: withoutStop(oneParagraph(each.summary)) }],
      [{ text: leaders(each, desk.dossier.office.place) }],
      [{ text: each.due ? paperDay(each.due) : (each.due_words ?? noDeadline) }],
      status(each, source),
    ]
  })
  return [
    {
      type: 'table',
      caption: 'Nhiệm vụ, chủ trì, thời hạn',
      head: ['Văn bản', 'Nội dung', 'Chủ trì', 'Thời hạn', 'Tình trạng'],
      widths: [16, 30, 28, 14, 12],
      isSmall: true,
      align: ['left', 'left', 'left', 'left', 'left'],
      rows,
    },
  ]
}

/** "Sở Tài chính (văn bản ghi: Sở Kế hoạch và Đầu tư)": who it is today leads, the paper's own word stays. */
function leaders({ leads }: DirectiveView, place: string): string {
  const bare = (name: string) =>
    /^(?:Sở|Ban) /u.test(name) ? name.replace(new RegExp(` tỉnh(?: ${place})?$`, 'u'), '') : name
  const said = leads.map(({ name, today }) =>
    today && bare(today) !== bare(name) ? `${bare(today)} (văn bản ghi: ${name})` : bare(today ?? name),
  )
  return said.join('; ').replace(/Ủy ban nhân dân/gu, 'UBND')
}

function status(directive: DirectiveView, source: number | undefined): Run[] {
  if (!directive.status) return [gapRun]
  const at = { kind: 'directive', record: directive.id, field: 'status', value: directive.status }
  const label = `Nhiệm vụ ${directive.number}`
  const figure = source === undefined ? { ...at, label } : { ...at, label, ground: source }
  return [{ text: statusWords[directive.status], figure }]
}
