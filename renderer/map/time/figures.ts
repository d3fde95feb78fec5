import { useEffect, useState } from 'react'
import { formatNumber } from '../../../db/model/text/number.ts'
import type { DayFigures, Known } from '../../../db/model/time/timeline.ts'
import { apiOn } from '../../api.ts'
import { useRead } from '../../use-read.ts'
import { useTime } from './time.ts'

/** ms that a day must rest before its figures are added up. */
const rest = 250

/** The figures of two days once the hand has rested on them; null until they are added up, and while days are played. */
export function useDayFigures(from: string, to: string): readonly [DayFigures | null, DayFigures | null] {
  const settled = useSettled(`${from} ${to}`)
  const found = useRead(settled, () => apiOn(null).dayFigures({ days: settled?.split(' ') ?? [] }))
  return [found?.[0] ?? null, found?.[1] ?? null]
}

function useSettled(days: string): string | null {
  const [settled, setSettled] = useState<string | null>(null)
  const isPlaying = useTime(state => state.isPlaying)
  // The maps of the days come first: what is asked meanwhile would only be given up.
  const isRead = useTime(state => state.isRead)
  useEffect(
    function settle() {
      if (isPlaying || !isRead) return setSettled(null)
      const soon = setTimeout(() => setSettled(days), rest)
      return () => clearTimeout(soon)
    },
    [days, isPlaying, isRead],
  )
  return settled === days ? settled : null
}

const number = (value: number | null, digits = 2) => (value === null ? null : formatNumber(value, digits))
const billions = (value: number | null) => number(value === null ? null : value / 1e9)
const known = ({ total, unknown }: Known) =>
  total === null ? null : `${formatNumber(total, 2)}${unknown > 0 ? ` (thiếu\u00a0${unknown})` : ''}`

/** The key figures in words; null is a gap. */
export const figureLines: { word: string; unit: string; of: (figures: DayFigures) => string | null }[] = [
  { word: 'Diện tích KCN, CCN', unit: 'ha', of: ({ areaHa }) => known(areaHa) },
  { word: 'Lấp đầy', unit: '%', of: ({ occupancyPct }) => number(occupancyPct, 1) },
  { word: 'Vốn đã bố trí', unit: 'tỷ đồng', of: ({ allocatedVnd }) => billions(allocatedVnd.total) },
  { word: 'Đã chi trả', unit: 'tỷ đồng', of: ({ paidVnd }) => billions(paidVnd) },
  { word: 'Đã bàn giao', unit: 'ha', of: ({ clearedHa }) => number(clearedHa) },
]
