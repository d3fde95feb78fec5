import { useEffect, useState } from 'react'
import type { BoundedKind, Finding } from '../../../db/model/boundary/finding.ts'
import type { Polygon } from '../../../db/model/boundary/shape.ts'
import { api } from '../../api.ts'
import { attempt } from '../../state.ts'

/** How long a boundary rests before it is checked again, ms. */
const rest = 250

/** What is wrong with a boundary of a record, asked of the register whenever the hand rests; null until the first answer, and of no boundary. */
export function useFindings(kind: BoundedKind, key: string, polygons: Polygon[] | null): Finding[] | null {
  const [answer, setAnswer] = useState<{ of: Polygon[]; findings: Finding[] } | null>(null)
  useEffect(
    function check() {
      if (!polygons) return
      let isWanted = true
      const wait = setTimeout(() => {
        void attempt(() => api.checkBoundary({ kind, key, polygons })).then(findings => {
          if (isWanted && findings) setAnswer({ of: polygons, findings })
        })
      }, rest)
      return () => {
        isWanted = false
        clearTimeout(wait)
      }
    },
    [kind, key, polygons],
  )
  return answer?.of === polygons ? answer.findings : null
}
