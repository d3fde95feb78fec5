import { openData } from '../../../db/open.ts'
import { seed } from '../../../db/seed.ts'
import { addRecord } from '../../../db/store/record.ts'
import { appDir } from '../../../electron/runtime/prepare.mjs'
import { type Add, ground } from './add.ts'
import { clearance, money } from './clearance.ts'
import { land } from './land.ts'
import { people } from './people.ts'
import { shapes } from './shapes.ts'

/** Fills a new data file, behind the seed, with a made-up register: rounds, households, money, lots, leases, investors, late work. */
export function fillDemo(file: string): void {
  const db = openData(file, `${appDir}/db/migrations`, fresh => seed(fresh, `${appDir}/assets/seed`))
  const add: Add = (kind, fields) => addRecord(db, kind, fields, ground).record
  try {
    clearance(add)
    money(add)
    land(db, add)
    people(db, add)
    shapes(db)
  } finally {
    db.close()
  }
}
