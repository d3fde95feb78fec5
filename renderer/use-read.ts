import { useEffect, useRef, useState } from 'react'
import { toProblem } from '../db/model/text/problem.ts'
import { attempt, useAtlas } from './state.ts'

/** What a call answers, read again after each change and for each day that is looked at. `key` names what is asked, null asks nothing; null until the answer to it is there. */
export function useRead<T>(key: string | null, read: () => Promise<T | undefined>): T | null {
  const edition = useAtlas(state => `${state.overview?.saved?.at} ${state.day}`)
  const [answer, setAnswer] = useState<{ of: string; value: T } | null>(null)
  const latest = useRef(read)
  latest.current = read
  useEffect(
    function readAnswer() {
      // Each edition of the data and each key is read once; what comes late, for another key, is dropped.
      let isWanted = key !== null && edition !== ''
      if (isWanted)
        void attempt(() => latest.current()).then(value => {
          if (isWanted && key !== null && value !== undefined) setAnswer({ of: key, value })
        })
      return () => {
        isWanted = false
      }
    },
    [key, edition],
  )
  return answer?.of === key ? answer.value : null
}

/** For a record whose adding was just taken back: it is not there to be read, and there is nothing to tell. */
export function gone(error: unknown): undefined {
  if (toProblem(error).code !== 'E_RECORD_MISSING') throw error
  return undefined
}
