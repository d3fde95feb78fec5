import { useState } from 'react'
import { sentence, toProblem } from '../../../db/model/text/problem.ts'
import { refresh, say } from '../../state.ts'

/** Runs a write from a form: what is refused stays beside what was typed, what is done is said with its undo. */
export function useSave(onDone: () => void) {
  const [isBusy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<string | null>(null)
  async function save(work: () => Promise<unknown>, said: string, detail?: string): Promise<void> {
    setBusy(true)
    setRefusal(null)
    try {
      await work()
      await refresh()
      say({ text: said, detail, undo: true })
      onDone()
    } catch (thrown) {
      setRefusal(sentence(toProblem(thrown)))
      setBusy(false)
    }
  }
  return { isBusy, refusal, save }
}
