import { useEffect, useState } from 'react'
import type { Brief } from '../../db/model/brief/brief.ts'
import type { Manner } from '../../db/model/brief/say.ts'
import { type ProblemValue, toProblem } from '../../db/model/text/problem.ts'
import { api } from '../api.ts'
import { refresh, useAtlas } from '../state.ts'
import { subjectOf } from './calls.ts'

export type BriefState =
  | { is: 'none' }
  | { is: 'loading' }
  /** `zone`: whose dossier holds the figures. */
  | { is: 'ready'; brief: Brief; zone: string | null }
  | { is: 'refused'; problem: ProblemValue }

/** The frozen brief of what is chosen, frozen anew when the data changes. Asking takes a snapshot, unless the day's last one still holds. */
export function useBrief(call: string | null, { lang, length }: Manner): BriefState {
  const [state, setState] = useState<BriefState & { of?: string }>({ is: 'none' })
  const saved = useAtlas(each => each.overview?.saved?.at)
  // biome-ignore lint/correctness/useExhaustiveDependencies: `saved` says that the data has changed
  useEffect(
    function freeze() {
      if (call === null) return
      let isWanted = true
      void ask(call, { lang, length }).then(next => isWanted && setState({ ...next, of: call }))
      return () => {
        isWanted = false
      }
    },
    [call, saved, lang, length],
  )
  const code = state.is === 'ready' ? state.brief.code : null
  useEffect(
    function showAsSaved() {
      if (code) void refresh()
    },
    [code],
  )
  if (call === null) return { is: 'none' }
  return state.of === call ? state : { is: 'loading' }
}

async function ask(call: string, manner: Manner): Promise<BriefState> {
  try {
    const brief = await api.brief({ ...subjectOf(call), manner })
    const known = useAtlas.getState().overview?.calls.find(each => each.id === brief.subject.id)
    return { is: 'ready', brief, zone: brief.subject.kind === 'zone' ? brief.subject.id : (known?.zone ?? null) }
  } catch (error) {
    return { is: 'refused', problem: toProblem(error) }
  }
}
