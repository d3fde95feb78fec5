import { spansFor } from '../../db/model/official/period.ts'
import type { KindName } from '../../db/model/record/kinds.ts'
import type { Offer } from './PaperMenu.tsx'

const reportWords = {
  'clearance-report': 'Báo cáo tiến độ bồi thường',
  'directive-report': 'Báo cáo thực hiện nhiệm vụ',
  'progress-report': 'Báo cáo tiến độ chung',
} as const

/** A report for each span that is asked for on a day: this month, the last one, the quarters, the half, the years. */
export function reportOffers(is: keyof typeof reportWords, today: string): Offer[] {
  if (today === '') return []
  return spansFor(today).map(({ code, words }) => ({ word: `${reportWords[is]} ${words}`, ask: { is, period: code } }))
}

/** The papers that are made of the rows of a register. */
export function offersFor(kind: KindName, today: string): Offer[] {
  if (kind === 'zone') return [{ word: 'Danh sách khu, cụm công nghiệp', ask: { is: 'zone-list' } }]
  if (kind === 'call') return [{ word: 'Danh mục dự án kêu gọi đầu tư', ask: { is: 'call-list' } }]
  if (kind === 'directive') return reportOffers('directive-report', today)
  return kind === 'plan' ? reportOffers('clearance-report', today) : []
}

/** The papers of the room of compensation: the sheets of a zone's households, masked or, for a reason, whole, and the reports. */
export function householdOffers(
  today: string,
  zone: { id: string; name: string },
  { hasHouseholds, isPastDay }: { hasHouseholds: boolean; isPastDay: boolean },
): Offer[] {
  const sheets: Offer = {
    ...{ word: 'Phiếu hộ, đã che', about: `${zone.name}; che tên, giấy tờ, điện thoại, số tiền từng hộ` },
    ask: { is: 'household-sheets', zone: zone.id, unmaskedWhy: null },
  }
  const open: Offer = {
    ...{
      word: 'Phiếu hộ, đủ thông tin',
      about: `${zone.name}; có tên, giấy tờ, điện thoại, số tiền; hỏi lý do và ghi lại`,
    },
    askWith: why => ({ is: 'household-sheets', zone: zone.id, unmaskedWhy: why }),
  }
  return [...(hasHouseholds ? [sheets, ...(isPastDay ? [] : [open])] : []), ...reportOffers('clearance-report', today)]
}

/** The papers of the whole province. */
export function boardOffers(today: string): Offer[] {
  return [
    { word: 'Tổng hợp tình hình khu, cụm', ask: { is: 'board' } },
    { word: 'Danh sách khu, cụm công nghiệp', ask: { is: 'zone-list' } },
    ...reportOffers('progress-report', today),
  ]
}
