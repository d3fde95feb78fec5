import type { KindName } from '../../db/model/record/kinds.ts'
import { usualColumns } from './sheet/columns.ts'

const place = (kind: KindName) => `kcn-atlas.columns.${kind}`

/** The columns that were chosen for a kind on this machine; the usual ones when none were, or what was kept cannot be read. */
export function keptColumns(kind: KindName): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(place(kind)) ?? 'null')
    if (Array.isArray(kept) && kept.length > 0) return kept.filter(each => typeof each === 'string')
  } catch {
    return usualColumns(kind)
  }
  return usualColumns(kind)
}

/** Keeps the chosen columns of a kind; null goes back to the usual ones. */
export function keepColumns(kind: KindName, columns: string[] | null): void {
  if (columns) localStorage.setItem(place(kind), JSON.stringify(columns))
  else localStorage.removeItem(place(kind))
}
