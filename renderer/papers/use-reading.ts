import { useEffect, useState } from 'react'
import type { KindName, RecordOf } from '../../db/model/record/kinds.ts'
import { api } from '../api.ts'
import { attempt, useAtlas } from '../state.ts'
import { figuresOf, type Known, kindsIn, type Reading, statisticsOf } from './reading.ts'

/** What rests on a paper, read again after every change of the data; null until it is there. */
export function useReading(paper: string): Reading | null {
  const [reading, setReading] = useState<Reading | null>(null)
  const saved = useAtlas(state => state.overview?.saved?.at)
  // biome-ignore lint/correctness/useExhaustiveDependencies: `saved` says that the data has changed
  useEffect(
    function read() {
      let isWanted = true
      void attempt(() => readPaper(paper)).then(read => {
        if (isWanted && read) setReading(read)
      })
      return () => {
        isWanted = false
      }
    },
    [paper, saved],
  )
  return reading
}

async function readPaper(paper: string): Promise<Reading> {
  const [claims, statistics, directives] = await Promise.all([
    api.list({ kind: 'claim', where: { document: paper } }) as Promise<RecordOf<'claim'>[]>,
    api.list({ kind: 'statistic', where: { document: paper } }) as Promise<RecordOf<'statistic'>[]>,
    api.list({ kind: 'directive', where: { document: paper } }) as Promise<RecordOf<'directive'>[]>,
  ])
  const known: Known = new Map()
  await Promise.all(
    [...new Set<KindName>([...kindsIn(claims), 'zone'])].map(async kind => {
      for (const record of await api.list({ kind })) known.set(`${kind}/${record.id}`, record)
    }),
  )
  return {
    figures: [...figuresOf(claims, known), ...statisticsOf(statistics, known)],
    directives: directives.sort((a, b) => a.number - b.number),
  }
}
