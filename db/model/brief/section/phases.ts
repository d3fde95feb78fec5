import type { RecordOf } from '../../record/kinds.ts'
import type { Desk } from '../../source/cite.ts'
import { tell } from '../../source/desk.ts'
import type { Block, Run } from '../brief.ts'
import { lowerFirst } from '../words.ts'

/** The zone and its phases side by side: area, status, developer, occupancy. */
export function phaseTable(desk: Desk): Block {
  const { zone, phases } = desk.dossier
  const line = (kind: 'zone' | 'phase', record: RecordOf<'zone'> | RecordOf<'phase'>, name: string): Run[][] => [
    [{ text: name, ...(kind === 'zone' ? { bold: true } : {}) }],
    ...['area_ha', 'status', 'developer', 'occupancy_pct'].map(field =>
      tell(desk, kind, record, field, {
        label: kind === 'phase' ? `${phaseLabels[field]}, ${lowerFirst(name)}` : zoneLabels[field],
        // A phase that nobody works in yet has no occupancy to ask for.
        isGapQuiet: kind === 'phase' && field === 'occupancy_pct' && record.status !== 'operating',
      }),
    ),
  ]
  return {
    type: 'table',
    caption: 'Diện tích, tình trạng từng phần',
    head: ['Phần', 'Diện tích', 'Tình trạng', 'Chủ đầu tư hạ tầng', 'Lấp đầy'],
    widths: [14, 23, 20, 24, 19],
    align: ['left', 'left', 'left', 'left', 'left'],
    rows: [
      line('zone', zone, `Toàn ${zone.type === 'ccn' ? 'cụm' : 'khu'}`),
      ...phases.map(phase => line('phase', phase, phase.name)),
    ],
  }
}

const phaseLabels: Record<string, string> = {
  area_ha: 'Diện tích',
  status: 'Tình trạng',
  developer: 'Chủ đầu tư hạ tầng',
  occupancy_pct: 'Tỷ lệ lấp đầy',
}

const zoneLabels: Record<string, string> = { occupancy_pct: 'Tỷ lệ lấp đầy' }
