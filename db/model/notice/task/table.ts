import { mentionsFrom } from '../agency/party.ts'
import type { Paragraph, Script, Span } from '../notice.ts'
import type { Draft } from './draft.ts'

/** What the columns of a table of tasks are called. */
const columns = {
  deed: /nội dung|nhiệm vụ|công việc|đầu việc/iu,
  lead: /chủ trì|đơn vị thực hiện|cơ quan thực hiện|phụ trách|đầu mối/iu,
  support: /phối hợp/iu,
  due: /thời hạn|thời gian|tiến độ|hoàn thành|hạn/iu,
  product: /sản phẩm|kết quả/iu,
  mark: /^(?:tt|stt|số tt)$/iu,
} as const
type Column = keyof typeof columns

/** Whether a row of words is the head of a table of tasks. */
export const isTaskHead = (words: readonly string[]): boolean =>
  words.some(each => columns.deed.test(each)) && words.some(each => columns.lead.test(each))

/** The directives of the tables whose first row says what is done by whom. */
export function tableDrafts({ text, paragraphs }: Script): Draft[] {
  const tables = new Map<number, Paragraph[]>()
  for (const paragraph of paragraphs)
    if (paragraph.cell) tables.set(paragraph.cell.table, [...(tables.get(paragraph.cell.table) ?? []), paragraph])
  return [...tables.values()].flatMap(cells => draftsOf(text, cells))
}

function draftsOf(text: string, cells: Paragraph[]): Draft[] {
  const [headRow, ...rest] = grouped(cells).values()
  const at = new Map<Column, number>()
  for (const { from, to, cell } of headRow ?? []) {
    const words = text.slice(from, to)
    // "Chủ trì, phối hợp" in one column: its cells say who is who.
    const isBoth = columns.lead.test(words) && columns.support.test(words)
    const found = isBoth
      ? ('lead' as const)
      : (['mark', 'support', 'lead', 'due', 'product', 'deed'] as const).find(
          name => !at.has(name) && columns[name].test(words),
        )
    if (found && cell) at.set(found, cell.column)
  }
  if (!at.has('deed') || !at.has('lead')) return []
  return rest.flatMap(row => {
    const cellOf = (name: Column): Span | null => {
      const cell = row.find(each => at.has(name) && each.cell?.column === at.get(name))
      return cell && cell.to > cell.from ? { from: cell.from, to: cell.to } : null
    }
    const words = (name: Column) => {
      const cell = cellOf(name)
      return cell ? text.slice(cell.from, cell.to) : null
    }
    const deed = cellOf('deed')
    const [leading, helping] = sides(text, cellOf('lead'))
    const leads = bodiesIn(text, leading)
    if (!deed || leads.length === 0) return []
    return [
      {
        mark: words('mark')?.replace(/[.)]$/, '') ?? null,
        parts: [deed],
        leads,
        supports: [...bodiesIn(text, helping), ...bodiesIn(text, cellOf('support'))],
        about: [],
        doubts: [],
        deed: deed.from,
        product: words('product'),
        dueCell: cellOf('due'),
      },
    ]
  })
}

/** The two sides of a cell that names both: "Chủ trì: Sở A; phối hợp: Sở B", "Sở A chủ trì, phối hợp với Sở B". */
function sides(text: string, cell: Span | null): [Span | null, Span | null] {
  if (!cell) return [null, null]
  const words = text.slice(cell.from, cell.to)
  const cut = /[\s,;.]*(?:và )?(?:cơ quan |đơn vị )?phối hợp(?: với| cùng)?:? */iu.exec(words)
  const lead = /^(?:cơ quan |đơn vị )?chủ trì:? */iu.exec(words)?.[0].length ?? 0
  const end = words.slice(0, cut?.index).replace(/[\s,]*chủ trì$/iu, '').length
  const leads = { from: cell.from + lead, to: cell.from + Math.max(lead, end) }
  return [leads, cut ? { from: cell.from + cut.index + cut[0].length, to: cell.to } : null]
}

/** The bodies of a cell; one that no rule knows is taken as it stands. */
function bodiesIn(text: string, cell: Span | null) {
  // A dash stands for nobody.
  if (!cell || !/\p{L}{2}/u.test(text.slice(cell.from, cell.to))) return []
  const { names } = mentionsFrom(text.slice(0, cell.to), cell.from)
  return names.length > 0 ? names : [{ name: text.slice(cell.from, cell.to), ...cell }]
}

function grouped(cells: Paragraph[]): Map<number, Paragraph[]> {
  const rows = new Map<number, Paragraph[]>()
  for (const each of cells) {
    const row = each.cell?.row ?? 0
    rows.set(row, [...(rows.get(row) ?? []), each])
  }
  return rows
}
