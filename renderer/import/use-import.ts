import { useCallback, useEffect, useRef, useState } from 'react'
import type { Ask, Verdict } from '../../db/model/import/verdict.ts'
import { api } from '../api.ts'
import { attempt } from '../state.ts'

/** Where the import stands. */
export type Stage =
  | { is: 'empty' }
  | { is: 'reading'; file: string }
  | { is: 'shown'; verdict: Verdict }
  | { is: 'running'; verdict: Verdict; done: number; all: number }

const asked = 200

/** A file to import: read, previewed anew at each answer, imported as one batch. */
export function useImport(first: Ask, onDone: (batch: string | null, written: number) => void) {
  const [stage, setStage] = useState<Stage>({ is: 'empty' })
  const [ask, setAsk] = useState<Ask>(first)
  const turn = useRef(0)
  useEffect(() => () => void api.closeImport().catch(() => undefined), [])

  const preview = useCallback(async (next: Ask, fallback: Stage) => {
    turn.current += 1
    const mine = turn.current
    setAsk(next)
    const verdict = await attempt(() => api.previewImport(next))
    if (mine === turn.current) setStage(verdict ? { is: 'shown', verdict } : fallback)
  }, [])

  const open = async (file: File) => {
    setStage({ is: 'reading', file: file.name })
    const opened = await attempt(() => send(file))
    if (opened) await preview(first, { is: 'empty' })
    else setStage({ is: 'empty' })
  }

  const run = async (verdict: Verdict) => {
    setStage({ is: 'running', verdict, done: 0, all: verdict.accepted })
    const watch = setInterval(async () => {
      const progress = await api.importProgress().catch(() => null)
      if (progress) setStage(now => (now.is === 'running' ? { ...now, ...progress } : now))
    }, asked)
    const done = await attempt(() => api.runImport({ ask }))
    clearInterval(watch)
    if (done) onDone(done.batch, done.written)
    else setStage({ is: 'shown', verdict })
  }

  return {
    stage,
    ask,
    open,
    run,
    change: (next: Ask) => preview(next, stage),
    stop: () => void attempt(() => api.stopImport()),
  }
}

const piece = 4 * 1024 * 1024

/** Hands a file over in pieces, so that none of them holds the window up. */
async function send(file: File): Promise<boolean> {
  for (let at = 0; ; at += piece) {
    const content = new Uint8Array(await file.slice(at, at + piece).arrayBuffer())
    const isLast = at + piece >= file.size
    await api.openImport({ name: file.name, content, isLast })
    if (isLast) return true
  }
}
