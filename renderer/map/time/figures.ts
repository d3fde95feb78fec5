import { useEffect, useState } from 'react'
import { formatNumber } from '../../../db/model/text/number.ts'
import type { DayFigures, Known } from '../../../db/model/time/timeline.ts'
import { apiOn } from '../../api.ts'
import { useRead } from '../../use-read.ts'

/** ms that a day must rest before its figures are added up. */
const rest = 250

/** The figures of a day once the hand has rested on it; null until they are added up. */
export function useDayFigures(day: string): { day: string; figures: DayFigures | null } {
  const settled = useSettled(day)
  return { day: settled, figures: useRead(settled, () => apiOn(null).dayFigures({ day: settled })) }
}

function useSettled(day: string): string {
  const [settled, setSettled] = useState(day)
  useEffect(
    function settle() {
      const soon = setTimeout(() => setSettled(day), rest)
      return () => clearTimeout(soon)
    },
    [day],
  )
  return settled
}

const number = (value: number | null, digits = 2) => (value === null ? null : formatNumber(value, digits))
const billions = (value: number | null) => number(value === null ? null : value / 1e9)
const known = ({ total, unknown }: Known) =>
  total === null ? null : `${formatNumber(total, 2)}${unknown > 0 ? ` (thiếu ${unknown})` : ''}`

/** The key figures in words; null is a gap. */
export const figureLines: { word: string; unit: string; of: (figures: DayFigures) => string | null }[] = [
  { word: 'Diện tích KCN, CCN', unit: 'ha', of: ({ areaHa }) => known(areaHa) },
  { word: 'Lấp đầy', unit: '%', of: ({ occupancyPct }) => number(occupancyPct, 1) },
  { word: 'Vốn đã bố trí', unit: 'tỷ đồng', of: ({ allocatedVnd }) => billions(allocatedVnd.total) },
  { word: 'Đã chi trả', unit: 'tỷ đồng', of: ({ paidVnd }) => billions(paidVnd) },
  { word: 'Đã bàn giao', unit: 'ha', of: ({ clearedHa }) => number(clearedHa) },
]
