import { v7 as newId } from 'uuid'
import { checkRecord } from '../../db/model/record/check.ts'
import type { KindName } from '../../db/model/record/kinds.ts'
import { householdRows } from '../../db/store/clearance/rows.ts'
import { tally } from '../../db/store/clearance/tally.ts'
import { valuesOf } from '../../db/store/clearance/value.ts'
import type { Db } from '../../db/store/db.ts'
import { inBatch } from '../../db/store/log/batch.ts'
import { insert } from '../../db/store/table.ts'
import { type Figure, inTurns, sideBySide } from './figures.ts'

const rounds = 9
const households = 1000
const lines = 8
const today = '2026-11-23'

/** A thousand households recomputed from their lines and the price tables, reading included; the same rows bare as the floor. */
export async function measureClearance(db: Db): Promise<Figure[]> {
  const zone = fill(db)
  const bare = db.prepare(
    `SELECT award.*, parcel.position FROM household JOIN award ON award.household = household.id
     LEFT JOIN parcel ON parcel.id = award.parcel WHERE household.zone = ?`,
  )
  const count = db.prepare('SELECT count(*), sum(land_ha), sum(compensation_vnd) FROM household')
  const all = db.prepare('SELECT * FROM household ORDER BY code')
  const turns = async (ours: () => unknown, floor: () => unknown) => sideBySide(await inTurns(rounds, ours, floor))
  return [
    {
      what: `Awards of ${households} households of ${lines} lines, recomputed`,
      unit: 'ms',
      ...(await turns(
        () => valuesOf(db, { zone }, today),
        () => bare.all(zone),
      )),
      most: 1000,
    },
    {
      what: 'Six milestones of all households of the big file',
      unit: 'ms',
      ...(await turns(
        () => tally(db, {}, today),
        () => count.get(),
      )),
      most: 200,
    },
    {
      what: 'Rows of the household table, all of the big file',
      unit: 'ms',
      ...(await turns(
        () => householdRows(db, {}),
        () => all.all(),
      )),
    },
  ]
}

/** A zone whose households have two parcels and eight lines each, priced by two tables. */
function fill(db: Db): string {
  const add = (kind: KindName, fields: Record<string, unknown>): string => {
    const id = newId()
    insert(db, kind, { id, ...checkRecord(kind, fields) })
    return id
  }
  return inBatch(db, { name: 'Hộ để đo', by: 'bench', kept: true }, () => {
    const zone = add('zone', { code: 'DO-BT', name: 'Khu để đo', type: 'kcn' })
    for (const [code, valid_from] of [
      ['DO-2024', '2024-08-01'],
      ['DO-2026', '2026-01-31'],
    ]) {
      const tariff = add('tariff', { code, name: code, about: 'land', valid_from })
      for (let n = 0; n < 300; n++)
        add('price', { tariff, code: `G${n}`, name: `G${n}`, measure: 'm²', price_vnd: 45_000 + n * 7 })
    }
    for (let n = 0; n < households; n++) {
      const household = add('household', { code: `DO-H${n}`, zone, name: `Hộ ${n}` })
      const parcels = [1, 2].map(number =>
        add('parcel', { household, sheet: '1', number: String(number), taken_m2: 500.5 + n }),
      )
      for (let line = 0; line < lines; line++)
        add('award', {
          ...{ household, parcel: parcels[line % 2], category: 'land', name: 'Đất', measure: 'm²' },
          ...{ quantity: 12.345 * (line + 1), price: `G${(n + line) % 300}`, coefficient: 1.15 },
        })
      for (const step of ['inventory', 'draft', 'approve', 'pay'].slice(0, n % 5))
        add('progress', { zone, household, ladder: 'clearance-2026', step, status: 'done', date: '2026-02-01' })
    }
    return zone
  }).result
}
