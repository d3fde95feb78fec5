import { useEffect } from 'react'
import { create } from 'zustand'
import { isZoneTheme, type StatusKey } from '../../../db/model/theme.ts'
import { type Reading, readTheme } from '../../../db/model/themed.ts'
import { api } from '../../api.ts'
import { attempt, useAtlas } from '../../state.ts'

/** The theme as it is drawn: that of the switch, or the one before it until the register has answered. `off`: classes that the legend has put out. */
export const useTheme = create<{ reading: Reading; off: ReadonlySet<StatusKey> }>(() => ({
  reading: readTheme('status'),
  off: new Set(),
}))

/** Puts a class out, or lights it again. */
export function toggleClass(status: StatusKey): void {
  useTheme.setState(({ off }) => ({
    off: off.has(status) ? new Set([...off].filter(each => each !== status)) : new Set([...off, status]),
  }))
}

export const showAllClasses = (): void => useTheme.setState({ off: new Set() })

/**
 * Keeps the drawn theme in step with the switch, the register and the day. `isNear`: phases are in the picture, whose classes only the
 * register knows. `isTurned`: each day that the map is turned to brings the theme with it.
 */
export function useThemeAnswer(isNear: boolean, isTurned: boolean): void {
  const theme = useAtlas(state => state.theme)
  const edition = useAtlas(state => `${state.overview?.file} ${state.overview?.saved?.at} ${state.day}`)
  // biome-ignore lint/correctness/useExhaustiveDependencies: each edition of the register is asked anew
  useEffect(
    function readClasses() {
      const isNew = useTheme.getState().reading.theme !== theme
      if (isNew) showAllClasses()
      if (isTurned) return
      if (isZoneTheme(theme) && isNew) useTheme.setState({ reading: readTheme(theme) })
      if (isZoneTheme(theme) && !isNear) return
      let isWanted = true
      void attempt(() => api.theme({ theme })).then(answer => {
        if (isWanted && answer) useTheme.setState({ reading: readTheme(theme, answer) })
      })
      return () => {
        isWanted = false
      }
    },
    [theme, edition, isNear, isTurned],
  )
}
