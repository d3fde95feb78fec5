import { isWhole } from '../../model/clearance/award.ts'
import { formatDay } from '../../model/text/day.ts'
import type { Db } from '../db.ts'
import { inBatch } from '../log/batch.ts'
import { deedOf, type Ground, setRecord } from '../record.ts'
import { find } from '../table.ts'
import { priceTables } from './tables.ts'
import { awardsOf, totalsOf } from './value.ts'

/**
 * Writes what the award lines come to as the compensation of each household, as one batch, the day of the prices as its reason. Households
 * with a line that cannot be said are left alone and counted.
 */
export function adoptAwards(
  db: Db,
  households: readonly string[],
  today: string,
  ground: Ground,
): { batch: string | null; changed: number; left: number } {
  const awarded = awardsOf(db, { households })
  const totals = totalsOf(awarded, priceTables(db), today)
  const whole = awarded.flatMap(({ id, day }) => {
    const total = totals.get(id)
    return total && isWhole(total) ? [{ id, vnd: total.vnd, lines: total.lines, day: day ?? today }] : []
  })
  const news = whole.filter(({ id, vnd }) => find(db, 'household', id)?.compensation_vnd !== vnd)
  const [first] = news
  const name = news.length === 1 && first ? `hộ ${find(db, 'household', first.id)?.code}` : `${news.length} hộ`
  const { batch } = inBatch(db, deedOf(db, `Lấy số tính lại làm số bồi thường của ${name}`, ground), () => {
    for (const { id, vnd, lines, day } of news) {
      const why = `Cộng ${lines} khoản, giá của ngày ${formatDay(day)}.`
      setRecord(db, 'household', id, { compensation_vnd: vnd }, { ...ground, why: ground.why ?? why })
    }
  })
  return { batch, changed: news.length, left: households.length - whole.length }
}
