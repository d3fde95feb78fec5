import type { Site } from '../../model/brief/site.ts'
import { shapeStates } from '../../model/shape/set.ts'
import { inOrder } from '../../model/text/order.ts'
import { readTheme } from '../../model/themed.ts'
import { tally } from '../clearance/tally.ts'
import type { Db } from '../db.ts'
import { mapRows } from '../map/rows.ts'
import { landsOf } from '../plate/lands.ts'
import { list } from '../table.ts'
import { papers } from './paper.ts'

/** A zone with more plots than this is drawn without them: on a page nobody could tell them apart. */
const mostDrawn = 1500

/** What the rows of the register say of a zone. */
export function siteOf(db: Db, zone: string, today: string): Site {
  const plots = plotsOf(db, zone)
  const clearance = tally(db, { zone }, today)
  const funding = list(db, 'funding', { zone })
  const lands = landsOf(db, zone, readTheme('plots'))
  return {
    plots,
    lands: lands.filter(({ is }) => is !== 'plot' || plots.length <= mostDrawn),
    clearance: clearance.households > 0 ? clearance : null,
    funding,
    papers: papers(
      db,
      funding.flatMap(each => each.document ?? []),
    ),
  }
}

function plotsOf(db: Db, zone: string): Site['plots'] {
  const rows = list(db, 'plot', { zone, ended: null })
  const states = new Map(
    mapRows(
      db,
      'plot',
      rows.map(row => row.id),
    ).map(row => [row.id, row.state]),
  )
  return rows
    .map(({ id, code, area_ha, use }) => ({
      ...{ id, code, area_ha, use },
      state: shapeStates.plot[states.get(id) ?? 0] ?? 'unknown',
    }))
    .sort((a, b) => inOrder(a.code, b.code))
}
