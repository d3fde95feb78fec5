import { createContext, useContext } from 'react'
import type { Dossier, Figure } from '../../db/model/dossier.ts'
import type { AnyRecord, KindName } from '../../db/model/record/kinds.ts'

/** The parts of the panel that show figures; a figure may stand in two of them, its edit opens in one. */
export type Place = 'key' | 'planning' | 'fields' | 'phases' | 'distances' | 'calls' | 'land' | 'tenants'

/** What every part of the panel needs of the zone it shows. */
export type Desk = {
  dossier: Dossier
  today: string
  /** Document id -> its number within this dossier. */
  numbers: Map<string, number>
  /** Where the figure in focus was opened from; null when nothing is in focus. */
  place: Place | null
  open: (place: Place, figure: Pick<Figure, 'kind' | 'record' | 'field'>, editing: boolean) => void
  /** Shows the history, of one figure or of all. */
  recall: (figure: HistoryOf) => void
  recalled: HistoryOf
  /** Where the bar with "Lưu thay đổi" is drawn. */
  foot: HTMLElement | null
}

export type HistoryOf = Pick<Figure, 'kind' | 'record' | 'field'> | null

export const DeskContext = createContext<Desk | null>(null)

export function useDesk(): Desk {
  const desk = useContext(DeskContext)
  if (!desk) throw new Error('E_DESK_NONE')
  return desk
}

/** One word for a figure: "zone/id/area_ha". */
export const keyOf = (figure: Pick<Figure, 'kind' | 'record' | 'field'>): string =>
  `${figure.kind}/${figure.record}/${figure.field}`

/** The large figures at the head of the panel, in their order. */
export const keyFields = ['area_ha', 'occupancy_pct', 'land_rent_vnd', 'workers'] as const

const zoneHomes: Record<string, Place> = { sublease_vnd: 'land', approved_ha: 'planning' }

/** Where a figure is edited when something outside the panel asks for it. */
export function homeOf({ kind, field }: Pick<Figure, 'kind' | 'field'>): Place | null {
  const homes: Partial<Record<KindName, Place>> = {
    zone: keyFields.some(key => key === field) ? 'key' : (zoneHomes[field] ?? 'fields'),
    phase: 'phases',
    distance: 'distances',
    call: 'calls',
    tenant: 'tenants',
  }
  return homes[kind] ?? null
}

/** A record of the dossier by kind and id. */
export function recordOf(dossier: Dossier, kind: KindName, id: string): AnyRecord | undefined {
  const rows: Partial<Record<KindName, AnyRecord[]>> = {
    zone: [dossier.zone],
    phase: dossier.phases,
    distance: dossier.distances,
    call: dossier.calls,
    tenant: dossier.tenants,
  }
  return rows[kind]?.find(each => each.id === id)
}

/** What a figure is called away from its row: "Diện tích, giai đoạn 1". */
export function titleOf(dossier: Dossier, figure: Figure): string {
  const label = figure.info.label.vi
  const record = recordOf(dossier, figure.kind, figure.record)
  if (figure.kind === 'phase') return `${label}, ${lowerFirst(String(record?.name))}`
  if (figure.kind === 'distance') return `${label} đến ${record?.place}`
  return figure.kind === 'call' || figure.kind === 'tenant' ? `${label}, ${record?.name}` : label
}

export const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)
export const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
