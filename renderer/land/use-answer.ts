import { useEffect, useState } from 'react'
import { attempt, useAtlas } from '../state.ts'

/** What a call answers, asked again whenever the data or the day that is looked at changes; null until it is there, and when `ask` is null. */
export function useAnswer<T>(ask: (() => Promise<T>) | null, key: string): T | null {
  const [answer, setAnswer] = useState<{ key: string; value: T } | null>(null)
  const saved = useAtlas(state => state.overview?.saved?.at)
  const day = useAtlas(state => state.day)
  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` names what is asked; `saved` and `day` say that the answer may be another
  useEffect(
    function askAgain() {
      if (!ask) return setAnswer(null)
      let isWanted = true
      void attempt(ask).then(value => {
        if (isWanted && value !== undefined) setAnswer({ key, value })
      })
      return () => {
        isWanted = false
      }
    },
    [key, saved, day],
  )
  return answer?.key === key ? answer.value : null
}
