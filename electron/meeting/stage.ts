import type { Cue, Showing, Stage } from '../../db/model/meeting/stage.ts'

type Waiting = { after: number; answer: (stage: Stage) => void }

/** What two windows know of a meeting in common: one shows, the other follows and may ask it to turn. */
export type StageHouse = {
  tell: (showing: Showing | null) => number
  cue: (cue: Cue) => number
  seat: (hasOperator: boolean) => void
  /** The stage once it is past an edition; after `patience` ms the same one again, so that nobody waits on a window that is gone. */
  after: (edition: number, patience?: number) => Promise<Stage>
}

/** An empty stage. Cues are kept until the show ends, so that one that comes while the other window is busy is not lost. */
export function openStage(): StageHouse {
  let edition = 0
  let showing: Showing | null = null
  let hasOperator = false
  let cues: { edition: number; cue: Cue }[] = []
  let waiting: Waiting[] = []

  const stageFrom = (after: number): Stage => ({
    ...{ edition, showing, hasOperator },
    cues: cues.filter(each => each.edition > after).map(each => each.cue),
  })

  function moveOn(): number {
    edition += 1
    return edition
  }

  function wake(): number {
    const woken = waiting
    waiting = []
    for (const { after, answer } of woken) answer(stageFrom(after))
    return edition
  }

  return {
    tell(next) {
      showing = next
      if (next === null) cues = []
      moveOn()
      return wake()
    },
    cue(cue) {
      cues.push({ edition: moveOn(), cue })
      return wake()
    },
    seat(isSeated) {
      hasOperator = isSeated
      moveOn()
      wake()
    },
    after(seen, patience = 20_000) {
      if (seen < edition) return Promise.resolve(stageFrom(seen))
      return new Promise(resolve => {
        const own: Waiting = { after: seen, answer: resolve }
        waiting.push(own)
        setTimeout(() => {
          if (!waiting.includes(own)) return
          waiting = waiting.filter(each => each !== own)
          resolve(stageFrom(seen))
        }, patience)
      })
    },
  }
}
