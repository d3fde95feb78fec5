import { useEffect, useState } from 'react'
import type { Cue, Showing } from '../../../db/model/meeting/stage.ts'
import { api } from '../../api.ts'
import { useShow } from '../show.ts'

/** Asks the room's screen to turn. */
export function cue(asked: Cue): void {
  void api.cueStage({ cue: asked }).catch(() => undefined)
}

/** What the room's screen shows, followed as long as the window is open; null before it begins. */
export function useFollow(): Showing | null {
  const [showing, setShowing] = useState<Showing | null>(null)
  useEffect(function follow() {
    let isHere = true
    void listen(next => {
      if (!isHere) return false
      // The pages are drawn by the same parts as on the room's screen, which read them from here.
      if (next)
        useShow.setState({ pages: next.pages, at: next.at, theme: next.theme, since: next.since, room: next.room })
      setShowing(next)
      return true
    })
    return () => {
      isHere = false
    }
  }, [])
  return showing
}

async function listen(tell: (showing: Showing | null) => boolean): Promise<void> {
  let edition = -1
  for (;;) {
    const stage = await api.stageAfter({ edition }).catch(() => null)
    if (!stage || !tell(stage.showing)) return
    edition = stage.edition
  }
}
