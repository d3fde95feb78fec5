import { useEffect } from 'react'
import { api } from '../api.ts'
import { endShow, go, seatOperator, turn, useShow } from './show.ts'

/** Tells the operator's window what shows, and does what it asks. A store that does not answer leaves the show as it is. */
export function useStage(): void {
  const { agenda, pages, at, theme, since, room, began, lifted, said } = useShow()
  useEffect(
    function tell() {
      const showing = {
        ...{ meeting: agenda.meeting?.id ?? null, began, at, pages, theme, since, room, said },
        lifted: lifted && { by: lifted.by, at: lifted.at },
      }
      void api.tellStage({ showing }).catch(() => undefined)
    },
    [agenda, pages, at, theme, since, room, began, lifted, said],
  )
  useEffect(function hear() {
    let isHere = true
    void listen(() => isHere)
    return () => {
      isHere = false
    }
  }, [])
}

async function listen(isHere: () => boolean): Promise<void> {
  const first = await api.stageAfter({ edition: -1 }).catch(() => null)
  let edition = first?.edition ?? 0
  while (isHere()) {
    const stage = await api.stageAfter({ edition }).catch(() => null)
    if (!isHere() || !stage) return
    edition = stage.edition
    if (useShow.getState().hasOperator !== stage.hasOperator) seatOperator(stage.hasOperator)
    for (const cue of stage.cues) {
      if (cue.is === 'next') turn(1)
      else if (cue.is === 'back') turn(-1)
      else if (cue.is === 'go') go(cue.at)
      else void endShow()
    }
  }
}
