import type { About } from '../../../model/land/arrears.ts'
import { levelsOf } from '../../../model/rent/level.ts'
import { formatNumber } from '../../../model/text/number.ts'
import type { Themed } from '../../../model/theme.ts'
import type { Db } from '../../db.ts'
import { rentOf } from '../../land/rent.ts'

const per: Record<About, string> = { state_rent: 'đồng/m²/năm', sublease: 'đồng/m²/năm', fee: 'đồng/m²/năm' }

/** Zones by one of the three prices, which are never one sum; a table with several lines stands by its highest. */
export function byPrice(db: Db, about: About, today: string): Pick<Themed, 'classes' | 'notes' | 'words'> {
  const { zones } = rentOf(db, today)
  const prices = new Map(
    zones.flatMap(({ zone, prices }) => {
      const price = prices[about]
      return price.is === 'price' ? [[zone.id, price.most_vnd] as const] : []
    }),
  )
  const { levelOf, words } = levelsOf([...prices.values()], per[about])
  const answer: Pick<Themed, 'classes' | 'notes' | 'words'> = { classes: {}, notes: {}, words }
  for (const { zone, prices: known, told } of zones) {
    const price = known[about]
    const isTold = price.is === 'gap' && about === 'state_rent' && told !== null
    answer.classes[zone.id] =
      price.is === 'price' ? levelOf(price.most_vnd) : price.is === 'two' ? 'stuck' : isTold ? 'wait' : 'unk'
    if (price.is === 'price') {
      const range = [...new Set([price.least_vnd, price.most_vnd])].map(vnd => formatNumber(vnd, 0)).join(' đến ')
      answer.notes[zone.id] = `${range} ${per[about]}${price.isProvince ? ', bảng giá của tỉnh' : ''}`
    } else if (isTold) answer.notes[zone.id] = `${formatNumber(told.price_vnd, 0)} ${per[about]}, ghi trong hồ sơ khu`
  }
  return answer
}
