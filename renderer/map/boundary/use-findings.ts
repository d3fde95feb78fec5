import { useEffect, useMemo, useState } from 'react'
import type { BoundedKind, Finding } from '../../../db/model/boundary/finding.ts'
import type { Polygon } from '../../../db/model/boundary/shape.ts'
import { api } from '../../api.ts'
import { attempt } from '../../state.ts'

/** A boundary that somebody would give a record. */
export type Asked = { kind: BoundedKind; key: string; polygons: Polygon[] }

/** How long boundaries rest before they are checked again, ms. */
const rest = 250

/** What is wrong with a boundary of a record, asked of the register whenever the hand rests; null until the first answer, and of no boundary. */
export function useFindings(kind: BoundedKind, key: string, polygons: Polygon[] | null): Finding[] | null {
  const asked = useMemo(() => (polygons ? [{ kind, key, polygons }] : []), [kind, key, polygons])
  return useFindingsOf(asked)[0] ?? null
}

/** The same for several boundaries: the answers in their order, fewer than were asked until all are there. */
export function useFindingsOf(asked: readonly Asked[]): readonly Finding[][] {
  const [answer, setAnswer] = useState<{ of: readonly Asked[]; findings: Finding[][] } | null>(null)
  useEffect(
    function check() {
      let isWanted = true
      let isUnderWay = false
      const askAll = async () => {
        const found: Finding[][] = []
        for (const each of asked) {
          isUnderWay = true
          const findings = isWanted ? await attempt(() => api.checkBoundary(each)) : undefined
          isUnderWay = false
          if (!isWanted || !findings) return
          found.push(findings)
          setAnswer({ of: asked, findings: [...found] })
        }
      }
      const wait = setTimeout(() => void askAll(), rest)
      return () => {
        isWanted = false
        clearTimeout(wait)
        // A large boundary is checked for seconds; nobody reads of one that is drawn on, or left.
        if (isUnderWay) void api.stopCheck().catch(() => undefined)
      }
    },
    [asked],
  )
  return answer?.of === asked ? answer.findings : none
}

const none: readonly Finding[][] = []
