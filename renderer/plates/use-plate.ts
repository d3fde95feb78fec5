import { useDebouncedValue } from '@mantine/hooks'
import { useRef } from 'react'
import type { PlateAsk, PlateView } from '../../db/model/plate/ask.ts'
import { api } from '../api.ts'
import { useRead } from '../use-read.ts'

/** ms that typing may pause before the sheet is drawn anew. */
const pause = 80

/** One sheet of an ask. Until the one that is asked for is there the one before it stays, and is told to be old. */
export function usePlate(ask: PlateAsk, number: number): { plate: PlateView | null; isOld: boolean } {
  const [wanted] = useDebouncedValue(ask, pause)
  const last = useRef<PlateView | null>(null)
  const read = useRead(`${number} ${JSON.stringify(wanted)}`, () => api.plate({ ask: wanted, number }))
  if (read) last.current = read
  return { plate: read ?? last.current, isOld: read === null || wanted !== ask }
}
