import { useCallback, useEffect, useRef, useState } from 'react'
import type { Ask, Progress, Verdict } from '../../db/model/import/verdict.ts'
import { api } from '../api.ts'
import { attempt } from '../state.ts'

/** Where the import stands. `progress` is null until the thread first says how far it is. */
export type Stage =
  | { is: 'empty' }
  | { is: 'refused'; why: string }
  | { is: 'reading'; file: string; progress: Progress | null }
  | { is: 'shown'; verdict: Verdict }
  | { is: 'checking' | 'running'; verdict: Verdict; progress: Progress | null }

const asked = 200

/** A file to import: read, previewed anew at each answer, imported as one batch. Each of them can be stopped. */
export function useImport(first: Ask, onDone: (batch: string | null, written: number) => void) {
  const [stage, setStage] = useState<Stage>({ is: 'empty' })
  const [ask, setAsk] = useState<Ask>(first)
  const turn = useRef(0)
  useEffect(function makeReady() {
    void api.readyImport().catch(() => undefined)
    return () => {
      turn.current += 1
      void api.closeImport().catch(() => undefined)
    }
  }, [])
  const isBusy = stage.is === 'reading' || stage.is === 'checking' || stage.is === 'running'
  useEffect(
    function watchProgress() {
      if (!isBusy) return
      const watch = setInterval(async () => {
        const progress = await api.importProgress().catch(() => null)
        if (progress) setStage(now => ('progress' in now ? { ...now, progress } : now))
      }, asked)
      return () => clearInterval(watch)
    },
    [isBusy],
  )

  /** Runs one question; what it says after somebody has turned to another is not heard. */
  const turned = useCallback(async <T>(work: (isMine: () => boolean) => Promise<T>): Promise<T | null> => {
    turn.current += 1
    const mine = turn.current
    const isMine = () => mine === turn.current
    try {
      const value = await work(isMine)
      return isMine() ? value : null
    } catch (error) {
      if (!isMine()) return null
      throw error
    }
  }, [])

  const open = async (file: File) => {
    setStage({ is: 'reading', file: file.name, progress: null })
    setAsk(first)
    const verdict = await attempt(
      () => turned(async isMine => ((await send(file, isMine)) ? api.previewImport(first) : null)),
      why => setStage({ is: 'refused', why }),
    )
    if (verdict) setStage({ is: 'shown', verdict })
  }

  const change = async (next: Ask, shown: Verdict) => {
    setStage({ is: 'checking', verdict: shown, progress: null })
    const verdict = await attempt(() => turned(() => api.previewImport(next)))
    if (verdict) setAsk(next)
    setStage({ is: 'shown', verdict: verdict ?? shown })
  }

  const run = async (verdict: Verdict) => {
    setStage({ is: 'running', verdict, progress: null })
    const done = await attempt(() => api.runImport({ ask }))
    if (done) onDone(done.batch, done.written)
    else setStage({ is: 'shown', verdict })
  }

  const stop = () => {
    if (stage.is !== 'reading') return void attempt(() => api.stopImport())
    // Nothing is kept of a file that is still being read: its thread is ended wherever it is.
    turn.current += 1
    setStage({ is: 'empty' })
    void attempt(async () => (await api.closeImport()) && api.readyImport())
  }

  return { stage, ask, open, run, change, stop }
}

/** A piece crosses the shell in a few ms. */
const piece = 1024 * 1024

/** Hands a file over in pieces, so that none of them holds the window up; false when it was stopped on the way. */
async function send(file: File, goesOn: () => boolean): Promise<boolean> {
  for (let at = 0; goesOn(); at += piece) {
    const content = new Uint8Array(await file.slice(at, at + piece).arrayBuffer())
    const isLast = at + piece >= file.size
    await api.openImport({ name: file.name, content, isLast })
    if (isLast) return true
  }
  return false
}
