import { milestoneWords } from '../../clearance/milestone.ts'
import type { Desk } from '../../source/cite.ts'
import { formatNumber } from '../../text/number.ts'
import type { Block, Run } from '../brief.ts'
import type { Site } from '../site.ts'
import { countedRuns } from './counted.ts'

/** Households, land and money at the six milestones of clearance, counted from the list of households; nothing where none is written. */
export function clearanceBlocks(desk: Desk, { clearance }: Site): Block[] {
  if (!clearance) return []
  const { households, ha, vnd, milestones } = clearance
  const zone = desk.dossier.zone.id
  const row = (field: string, word: string, of: Pick<typeof clearance, 'households' | 'ha' | 'vnd'>): Run[][] => {
    const at = { of: 'clearance', zone, label: word } as const
    const isNone = of.households === 0
    const none: Run[] = [{ text: '0' }]
    return [
      [{ text: word, ...(field === 'all' ? { bold: true } : {}) }],
      countedRuns({ ...at, field: `${field}_households`, value: of.households, unit: 'hộ' }),
      isNone
        ? none
        : countedRuns({ ...at, field: `${field}_ha`, value: of.ha.total, unit: 'ha', missing: of.ha.missing }),
      isNone
        ? none
        : countedRuns({ ...at, field: `${field}_vnd`, value: of.vnd.total, unit: 'đồng', missing: of.vnd.missing }),
    ]
  }
  return [
    {
      type: 'table',
      caption: `Bồi thường, giải phóng mặt bằng, đếm từ ${formatNumber(households, 0)} hộ trong sổ`,
      head: ['Mốc', 'Số hộ', 'Diện tích', 'Tiền bồi thường, hỗ trợ'],
      widths: [30, 20, 20, 30],
      align: ['left', 'right', 'right', 'right'],
      rows: [
        row('all', 'Hộ trong sổ', { households, ha, vnd }),
        ...milestones.map(each => row(each.step, milestoneWords[each.step].reached, each)),
      ],
    },
  ]
}
