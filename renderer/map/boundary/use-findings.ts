import { useEffect, useState } from 'react'
import type { Finding } from '../../../db/model/boundary/finding.ts'
import type { BoundaryView } from '../../../db/model/boundary/view.ts'
import { api } from '../../api.ts'
import { attempt } from '../../state.ts'
import type { Parts } from '../drawn/pen.ts'
import { closedOf } from '../outline/draft.ts'

/** How long a boundary rests before it is checked again, ms. */
const rest = 250

/** What is wrong with what is drawn, asked of the register whenever the hand rests; null until the first answer. */
export function useFindings(view: BoundaryView | null, parts: Parts): Finding[] | null {
  const [answer, setAnswer] = useState<{ of: Parts; findings: Finding[] } | null>(null)
  const kind = view?.kind
  const id = view?.id
  useEffect(
    function check() {
      if (!kind || !id) return
      let isWanted = true
      const wait = setTimeout(() => {
        void attempt(() => api.checkBoundary({ kind, key: id, polygons: closedOf(parts) })).then(findings => {
          if (isWanted && findings) setAnswer({ of: parts, findings })
        })
      }, rest)
      return () => {
        isWanted = false
        clearTimeout(wait)
      }
    },
    [kind, id, parts],
  )
  return answer?.of === parts ? answer.findings : null
}
