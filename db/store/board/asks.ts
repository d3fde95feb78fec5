import type { Ask, BoardRow } from '../../model/board.ts'
import { daysBetween, formatDay } from '../../model/text/day.ts'
import { formatMoney, formatNumber } from '../../model/text/number.ts'
import { type Db, sql } from '../db.ts'

/** What the meeting may be asked to decide: what is stuck, what is late or owed, what waits, what nobody has set. Worst first, at most a dozen. */
export function asksOf(db: Db, rows: BoardRow[], today: string): Ask[] {
  return [
    ...stuck(rows, today),
    ...lateDirectives(db, today),
    ...owed(db, today),
    ...waiting(rows),
    ...undated(db),
  ].slice(0, 12)
}

function stuck(rows: BoardRow[], today: string): Ask[] {
  return rows
    .filter(row => row.hold?.is === 'stuck')
    .map(({ id, name, areaHa, directives, hold }) => {
      const days = hold?.since
        ? `vướng ${formatNumber(daysBetween(hold.since, today), 0)} ngày, từ ${formatDay(hold.since)}`
        : null
      const orders = directives.length > 0 ? `nhiệm vụ ${directives.map(each => each.number).join(', ')}` : null
      const parts = [areaHa === null ? null : `${formatNumber(areaHa)}\u00a0ha`, hold?.who, days, orders]
      return {
        is: 'stuck',
        title: `${name}: ${lower(hold?.text ?? '')}`,
        detail: parts.filter(Boolean).join(' · '),
        go: { to: 'zone', zone: id },
      }
    })
}

function lateDirectives(db: Db, today: string): Ask[] {
  const late = sql(
    db,
    `SELECT directive.id, directive.number, directive.summary, directive.due, document.number AS paper FROM directive JOIN document ON document.id = directive.document
     WHERE directive.due < ? AND directive.status IS NOT 'done' ORDER BY directive.due LIMIT 5`,
  ).all(today) as { id: string; number: number; summary: string; due: string; paper: string | null }[]
  return late.map(({ id, number, summary, due, paper }) => ({
    is: 'stuck',
    title: `Nhiệm vụ ${number} trễ ${formatNumber(daysBetween(due, today), 0)} ngày: ${lower(summary)}`,
    detail: `${paper ?? 'văn bản chưa có số'} · hạn ${formatDay(due)}`,
    go: { to: 'directives', directive: id },
  }))
}

function owed(db: Db, today: string): Ask[] {
  const { vnd, leases } = sql(
    db,
    `SELECT sum(amount_vnd - coalesce(paid_vnd, 0)) AS vnd, count(DISTINCT lease) AS leases FROM charge
     WHERE due < ? AND amount_vnd > coalesce(paid_vnd, 0)`,
  ).get(today) as { vnd: number | null; leases: number }
  const ending = sql(
    db,
    "SELECT count(*) FROM lease WHERE ended IS NULL AND ends BETWEEN @today AND date(@today, '+6 months')",
  )
    .pluck()
    .get({ today }) as number
  const talks = sql(
    db,
    "SELECT count(*) FROM investor WHERE next_date < ? AND coalesce(status, '') NOT IN ('won', 'lost')",
  )
    .pluck()
    .get(today) as number
  const asks: Ask[] = []
  if (vnd)
    asks.push({
      is: 'stuck',
      title: `Còn phải thu ${formatMoney(vnd)} quá hạn`,
      detail: `${leases} hợp đồng thuê đất`,
      go: { to: 'plots' },
    })
  if (ending)
    asks.push({
      is: 'wait',
      title: `${ending} hợp đồng thuê đất hết hạn trong 6 tháng`,
      detail: 'gia hạn, thu hồi hay cho thuê lại',
      go: { to: 'plots' },
    })
  if (talks)
    asks.push({
      is: 'wait',
      title: `${talks} hẹn với nhà đầu tư đã qua ngày`,
      detail: 'chưa ghi kết quả',
      go: { to: 'investors' },
    })
  return asks
}

/** Steps that wait for the same thing are one question. */
function waiting(rows: BoardRow[]): Ask[] {
  const held = rows.filter(row => row.hold?.is === 'wait')
  const texts = [...new Set(held.map(row => row.hold?.text ?? ''))]
  return texts.map(text => {
    const same = held.filter(row => row.hold?.text === text)
    const [first] = same
    const names = same.slice(0, 3).map(row => row.name)
    const more = same.length > names.length ? ` và ${same.length - names.length} khu khác` : ''
    return { is: 'wait', title: text, detail: `${names.join(', ')}${more}`, go: { to: 'zone', zone: first?.id ?? '' } }
  })
}

function undated(db: Db): Ask[] {
  const papers = sql(
    db,
    `SELECT coalesce(document.number, document.title) AS paper, count(*) AS count, min(directive.id) AS first FROM directive JOIN document ON document.id = directive.document
     WHERE directive.due IS NULL AND directive.due_words IS NULL AND directive.status IS NOT 'done' GROUP BY document.id ORDER BY document.date DESC LIMIT 3`,
  ).all() as { paper: string; count: number; first: string }[]
  return papers.map(({ paper, count, first }) => ({
    is: 'todo',
    title: `Đặt thời hạn cho ${count} nhiệm vụ của ${paper}`,
    detail: 'Văn bản không quy định thời hạn',
    go: { to: 'directives', directive: first },
  }))
}

const lower = (text: string) => text.charAt(0).toLowerCase() + text.slice(1)
