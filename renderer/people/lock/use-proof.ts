import { useEffect, useState } from 'react'
import { sentence, toProblem } from '../../../db/model/text/problem.ts'

/** A try that may be wrong: what was said of it, and how many seconds nobody may try again. */
export function useProof() {
  const [isBusy, setBusy] = useState(false)
  const [text, setText] = useState<string | null>(null)
  const [seconds, setSeconds] = useState(0)
  const isWaiting = seconds > 0
  useEffect(
    function countDown() {
      if (!isWaiting) return undefined
      const timer = setInterval(() => setSeconds(left => Math.max(0, left - 1)), 1000)
      return () => clearInterval(timer)
    },
    [isWaiting],
  )
  const clear = () => {
    setText(null)
    setSeconds(0)
  }
  /** Undefined when it was wrong. */
  async function run<T>(work: () => Promise<T>): Promise<T | undefined> {
    setBusy(true)
    try {
      const done = await work()
      clear()
      return done
    } catch (error) {
      const problem = toProblem(error)
      setText(sentence(problem))
      setSeconds(Number(problem.params.seconds ?? 0))
      return undefined
    } finally {
      setBusy(false)
    }
  }
  const clock = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
  return { isBusy, text, seconds, clock, run, clear }
}
