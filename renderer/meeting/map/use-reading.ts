import { useMemo } from 'react'
import type { ThemeName } from '../../../db/model/theme.ts'
import { type Reading, readTheme } from '../../../db/model/themed.ts'
import { api } from '../../api.ts'
import { useRead } from '../../use-read.ts'

/** A theme with what the register answers to it today: the very classes and words of the screen's map. */
export function useReading(theme: ThemeName): Reading {
  const answer = useRead(`theme ${theme}`, () => api.theme({ theme }))
  return useMemo(() => readTheme(theme, answer), [theme, answer])
}
