import { useEffect, useState } from 'react'
import type { PaperView } from '../../db/model/paper/view.ts'
import { toProblem } from '../../db/model/text/problem.ts'
import { api } from '../api.ts'
import { attempt, useAtlas } from '../state.ts'

/** A paper's files, ties and issuer of today, read again after every change; null until they are there. */
export function usePaper(document: string | null): PaperView | null {
  const [view, setView] = useState<{ of: string; view: PaperView } | null>(null)
  const change = useAtlas(state => `${state.overview?.saved?.at} ${state.day}`)
  // biome-ignore lint/correctness/useExhaustiveDependencies: `change` says that the data or the day is another
  useEffect(
    function readPaper() {
      if (document === null) return
      let isWanted = true
      void attempt(() => api.paper({ document }).catch(gone)).then(read => {
        if (isWanted && read) setView({ of: document, view: read })
      })
      return () => {
        isWanted = false
      }
    },
    [document, change],
  )
  return view?.of === document ? view.view : null
}

/** A record whose adding was just taken back is not there to be read: nothing to tell. */
function gone(error: unknown): undefined {
  if (toProblem(error).code !== 'E_RECORD_MISSING') throw error
  return undefined
}
