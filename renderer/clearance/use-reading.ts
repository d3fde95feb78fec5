import { useEffect, useRef, useState } from 'react'
import { attempt, useAtlas } from '../state.ts'

/** Changes with every saved batch and with the day that is looked at: what was read before it is read again. */
export function useEdition(): string {
  const saved = useAtlas(state => state.overview?.saved?.at)
  const day = useAtlas(state => state.day)
  return `${saved} ${day}`
}

/** What a call answers, read again when the key or the data changes. The last answer stays until the next has come; null before the first. */
export function useReading<T>(key: string | null, read: () => Promise<T>): T | null {
  const edition = useEdition()
  const [answer, setAnswer] = useState<{ key: string; value: T } | null>(null)
  const latest = useRef(read)
  latest.current = read
  useEffect(
    function readAgain() {
      let isCurrent = edition !== ''
      if (key !== null)
        void attempt(() => latest.current()).then(value => {
          if (isCurrent && value !== undefined) setAnswer({ key, value })
        })
      return () => {
        isCurrent = false
      }
    },
    [key, edition],
  )
  return answer && answer.key === key ? answer.value : null
}
