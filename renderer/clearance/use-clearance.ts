import { useMemo, useState } from 'react'
import type { RecordOf } from '../../db/model/record/kinds.ts'
import { api } from '../api.ts'
import { useAtlas } from '../state.ts'
import { useRead } from '../use-read.ts'
import type { Row } from './table/rows.ts'

type Chosen = { zone: string; plan: string | null }
/** The zone and plan that were looked at last: the room is left and entered again many times a day. */
let last: Chosen | null = null

/** What the room of households shows: the chosen zone (else the selected one, else the one with the most households), its plans and rows. */
export function useClearance() {
  const zones = useAtlas(state => state.overview?.zones) ?? []
  const selected = useAtlas(state => state.selected)
  const counted = useRead('zones', () => api.clearanceZones())
  const [chosen, setChosen] = useState<Chosen | null>(last)
  const first = counted?.some(each => each.id === selected) ? selected : (counted?.[0]?.id ?? selected ?? zones[0]?.id)
  const id = zones.some(each => each.id === chosen?.zone) ? chosen?.zone : counted ? first : undefined
  const zone = zones.find(each => each.id === id) ?? null
  const plans = useRead(zone && `plans ${zone.id}`, () =>
    api.list({ kind: 'plan', where: { zone: zone?.id ?? '' } }),
  ) as RecordOf<'plan'>[] | null
  const plan = plans?.find(each => each.id === chosen?.plan) ?? null
  const scope = { zone: zone?.id ?? null, plan: chosen?.zone === zone?.id ? (chosen?.plan ?? null) : null }
  const key = zone && JSON.stringify(scope)
  const households = useRead(key && `rows ${key}`, () => api.households(scope))
  const values = useRead(key && `values ${key}`, () => api.householdValues(scope))
  const view = useRead(key && `view ${key}`, () => api.clearance(scope))
  const rows: Row[] | null = useMemo(() => {
    const names = new Map(plans?.map(each => [each.id, each.name]))
    return (
      households?.map(row => ({
        ...row,
        total: values?.[row.id] ?? null,
        planName: row.plan === null ? null : (names.get(row.plan) ?? null),
      })) ?? null
    )
  }, [households, values, plans])

  function choose(next: Chosen): void {
    last = next
    setChosen(next)
  }
  return { zone, zones, counted: counted ?? [], plan, plans: plans ?? [], rows, view, choose }
}
