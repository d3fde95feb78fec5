import type { ZoneSummary } from '../../../../db/model/dossier.ts'
import { type StatusKey, zoneThemes } from '../../../../db/model/theme.ts'

/** A zone as the map has it, every theme in one class. */
export function aSummary(id: string, status: StatusKey = 'doing', area_ha: number | null = 10): ZoneSummary {
  return {
    ...{ id, code: `KCN-${id}`, name: `KCN Thử ${id}`, type: 'kcn', area_ha },
    ...{ point: [105, 10], shape: null, quality: 'point', unit: '', province: '', unitBefore: '', isBounded: false },
    themes: Object.fromEntries(zoneThemes.map(name => [name, status])) as ZoneSummary['themes'],
  }
}
