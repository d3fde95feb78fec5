import { useEffect } from 'react'
import { create } from 'zustand'
import type { BackdropView } from '../../../db/model/backdrop/view.ts'
import { api } from '../../api.ts'
import { attempt, useAtlas } from '../../state.ts'

/** The maps that the office brought, from the top; null until they are read. */
export const useBackdrops = create<{ list: BackdropView[] | null }>(() => ({ list: null }))

/** ms between two looks for a stick that is out. */
const pause = 4000

/** Reads them again after each change, when the window is come back to, and now and then while one is missing. */
export function useReadBackdrops(): void {
  const edition = useAtlas(state => state.overview?.saved?.at)
  const isMissing = useBackdrops(({ list }) => list?.some(each => each.state !== 'kept') ?? false)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the edition says when to read again
  useEffect(
    function readNow() {
      void readBackdrops()
      const read = () => void readBackdrops()
      window.addEventListener('focus', read)
      return () => window.removeEventListener('focus', read)
    },
    [edition],
  )
  useEffect(
    function lookForMissing() {
      if (!isMissing) return
      const timer = setInterval(() => void readBackdrops(), pause)
      return () => clearInterval(timer)
    },
    [isMissing],
  )
}

export async function readBackdrops(): Promise<void> {
  const list = await attempt(() => api.backdrops())
  const same = JSON.stringify(list) === JSON.stringify(useBackdrops.getState().list)
  if (list && !same) useBackdrops.setState({ list })
}

let last = 0
/** A tile did not come: the stick may be out. Told by every tile, looked at once in a while. */
export function suspectMissing(): void {
  if (Date.now() - last < pause) return
  last = Date.now()
  void readBackdrops()
}

/** Whom to name for what is drawn. */
export function creditsOf(list: BackdropView[] | null): string[] {
  const drawn = (list ?? []).filter(each => each.shown && each.state === 'kept')
  return [...new Set(drawn.map(each => each.attribution ?? each.name))]
}
