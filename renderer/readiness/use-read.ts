import { useEffect, useState } from 'react'
import { attempt, useAtlas } from '../state.ts'

/** What a call answers, read again after each change and for each day that is looked at; null until it is there. `key` names what is asked. */
export function useRead<T>(key: string | null, read: () => Promise<T>): T | null {
  const [answer, setAnswer] = useState<{ of: string; value: T } | null>(null)
  const change = useAtlas(state => `${state.overview?.saved?.at} ${state.day}`)
  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` names what `read` asks; `change` says that the data or the day is another
  useEffect(
    function readAnswer() {
      if (key === null) return
      let isWanted = true
      void attempt(read).then(value => {
        if (isWanted && value !== undefined) setAnswer({ of: key, value })
      })
      return () => {
        isWanted = false
      }
    },
    [key, change],
  )
  return answer?.of === key ? answer.value : null
}
