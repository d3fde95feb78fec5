import { newId } from '../../id.ts'
import { type Balance, balanceOf } from '../../model/land/balance.ts'
import { checkRecord } from '../../model/record/check.ts'
import type { RecordOf } from '../../model/record/kinds.ts'
import { formatNumber } from '../../model/text/number.ts'
import { Problem } from '../../model/text/problem.ts'
import { putBoundary } from '../boundary/save.ts'
import type { Db } from '../db.ts'
import { inBatch } from '../log/batch.ts'
import { deedOf, type Ground } from '../record.ts'
import { get, insert, list, update } from '../table.ts'

type Plot = RecordOf<'plot'>
type Lease = RecordOf<'lease'>
/** What must be said of a new plot; its use, status and phase come from the old one when they are not given. */
export type NewPlot = {
  code: string
  area_ha: number
  use?: Plot['use']
  status?: Plot['status']
  /** Its boundary, where the old one was cut or merged on the map. */
  shape?: Plot['shape']
}
export type Division = {
  /** ISO day of the split or merge. */
  date: string
  /** The difference in ha that the person has seen and confirmed; needed when the areas do not tie out. */
  confirmed_ha?: number | null
}
export type Divided = { batch: string | null; plots: Plot[]; balance: Balance }

/**
 * Splits a plot into others as one batch: the old one is kept and no longer counts, the new ones know where they come from.
 * `holder`: the code of the new plot that takes the tenant over; `leases`: for each lease that was not terminated the new plot's code.
 * Throws E_PLOT_ENDED, E_PLOT_AREA, E_SPLIT_FEW, E_PLOT_LEASED, E_PLOT_HELD, E_LEASE_TOO_LARGE, E_BALANCE_CONFIRM, E_BALANCE_FAR.
 */
export function splitPlot(
  db: Db,
  key: string,
  into: NewPlot[],
  how: Division & { holder?: string | null; leases?: Record<string, string> },
  ground: Ground,
): Divided {
  const old = standing(db, key)
  if (into.length < 2) throw new Problem('E_SPLIT_FEW', { plot: old.code })
  const balance = tied([old], into, how)
  const leases = list(db, 'lease', { plot: old.id, ended: null })
  const moves = leases.map(lease => ({ lease, to: goalOf(lease, old, into, how.leases ?? {}) }))
  refuseCrowded(moves)
  const holder = into.find(each => each.code === how.holder)
  if (old.tenant && !holder && !moves.length) throw new Problem('E_PLOT_HELD', { plot: old.code })
  const name = `Tách lô ${old.code} thành ${into.map(each => each.code).join(', ')}`
  return divided(db, [old], into, how.date, { name, ground, balance }, (made, plot) => {
    const mine = moves.filter(each => each.to.code === made.code)
    for (const { lease } of mine) update(db, 'lease', lease.id, { plot: plot.id })
    const tenant = made.code === holder?.code ? old.tenant : (mine[0]?.lease.tenant ?? null)
    const status = mine.length ? 'leased' : old.status === 'leased' ? (tenant ? 'leased' : 'ready') : old.status
    return { tenant, status: made.status ?? status }
  })
}

/**
 * Merges plots of one zone into one as one batch; what is let stays let: its leases go to the new plot.
 * Throws E_MERGE_FEW, E_MERGE_ZONES, E_MERGE_USES, E_MERGE_TENANTS and what the balance throws.
 */
export function mergePlots(db: Db, keys: string[], into: NewPlot, how: Division, ground: Ground): Divided {
  const old = [...new Map(keys.map(key => standing(db, key)).map(plot => [plot.id, plot])).values()]
  const [first, ...others] = old
  if (!first || others.length === 0) throw new Problem('E_MERGE_FEW', { plot: into.code })
  const codes = old.map(each => each.code).join(', ')
  if (others.some(each => each.zone !== first.zone)) throw new Problem('E_MERGE_ZONES', { plots: codes })
  if (!into.use && others.some(each => each.use !== first.use)) throw new Problem('E_MERGE_USES', { plots: codes })
  const balance = tied(old, [into], how)
  const leases = old.flatMap(plot => list(db, 'lease', { plot: plot.id, ended: null }))
  const tenants = new Set([...old.flatMap(each => each.tenant ?? []), ...leases.map(each => each.tenant)])
  if (tenants.size > 1) throw new Problem('E_MERGE_TENANTS', { plots: codes, plot: into.code })
  refuseCrowded(leases.map(lease => ({ lease, to: into })))
  const status = leases.length || old.every(each => each.status === 'leased') ? 'leased' : sameOf(old, 'status')
  return divided(
    db,
    old,
    [into],
    how.date,
    { name: `Nhập lô ${codes} thành ${into.code}`, ground, balance },
    (_, plot) => {
      for (const lease of leases) update(db, 'lease', lease.id, { plot: plot.id })
      return { tenant: [...tenants][0] ?? null, status: into.status ?? status }
    },
  )
}

function standing(db: Db, key: string): Plot {
  const plot = get(db, 'plot', key)
  if (plot.ended) throw new Problem('E_PLOT_ENDED', { plot: plot.code })
  return plot
}

/** The balance of old and new areas. Throws when an area is not known or the difference is not the one that was confirmed. */
function tied(old: Plot[], into: NewPlot[], { confirmed_ha }: Division): Balance {
  const gap = old.find(each => each.area_ha === null)
  if (gap) throw new Problem('E_PLOT_AREA', { plot: gap.code })
  const balance = balanceOf(
    old.map(each => each.area_ha ?? 0),
    into.map(each => each.area_ha),
  )
  const diff = `${formatNumber(Math.abs(balance.diff_ha))}\u00a0ha`
  const params = {
    plots: old.map(each => each.code).join(', '),
    diff,
    way: balance.diff_ha > 0 ? 'lớn hơn' : 'nhỏ hơn',
  }
  if (balance.verdict === 'refuse') throw new Problem('E_BALANCE_FAR', params)
  if (balance.verdict === 'confirm' && confirmed_ha !== balance.diff_ha) throw new Problem('E_BALANCE_CONFIRM', params)
  return balance
}

function goalOf(lease: Lease, old: Plot, into: NewPlot[], leases: Record<string, string>): NewPlot {
  const code = leases[lease.id] ?? leases[lease.code]
  const goal = into.find(each => each.code === code)
  if (!goal) throw new Problem('E_PLOT_LEASED', { plot: old.code, lease: lease.code })
  return goal
}

/** Leases that would name more land than their new plot has. */
function refuseCrowded(moves: { lease: Lease; to: NewPlot }[]): void {
  for (const to of new Set(moves.map(each => each.to))) {
    const on = moves.filter(each => each.to === to).map(each => each.lease)
    const { diff_ha } = balanceOf(
      [to.area_ha],
      on.map(lease => lease.area_ha ?? 0),
    )
    const params = { leases: on.map(lease => lease.code).join(', '), plot: to.code, diff: formatNumber(diff_ha) }
    if (diff_ha > 0) throw new Problem('E_LEASE_TOO_LARGE', params)
  }
}

function sameOf<F extends 'use' | 'status' | 'phase'>(plots: Plot[], field: F): Plot[F] | null {
  return plots.every(each => each[field] === plots[0]?.[field]) ? (plots[0]?.[field] ?? null) : null
}

type Deeds = { name: string; ground: Ground; balance: Balance }

function divided(
  db: Db,
  old: Plot[],
  into: NewPlot[],
  date: string,
  { name, ground, balance }: Deeds,
  taking: (made: NewPlot, plot: Plot) => Pick<Plot, 'tenant' | 'status'>,
): Divided {
  const deed = deedOf(db, name, ground)
  const { batch, result } = inBatch(db, deed, () => {
    for (const plot of old) update(db, 'plot', plot.id, { ended: date })
    return into.map(made => {
      const inherited = { zone: old[0]?.zone, phase: sameOf(old, 'phase'), use: made.use ?? sameOf(old, 'use') }
      const fields = checkRecord('plot', { ...inherited, code: made.code, area_ha: made.area_ha })
      const plot = { id: newId(), ...fields } as Plot
      insert(db, 'plot', plot)
      for (const { id } of old)
        insert(db, 'lineage', { id: newId(), before: id, after: plot.id, date, document: deed.document ?? null })
      update(db, 'plot', plot.id, taking(made, plot))
      if (made.shape)
        putBoundary(db, 'plot', plot.id, made.shape, { ...ground, asOf: date, document: deed.document ?? null })
      return get(db, 'plot', plot.id)
    })
  })
  return { batch, plots: result, balance }
}
