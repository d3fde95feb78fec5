import type { KindName, RecordOf } from '../../db/model/record/kinds.ts'
import { api } from '../api.ts'
import { useRead } from '../use-read.ts'
import { figuresOf, type Known, kindsIn, type Reading, statisticsOf } from './reading.ts'

/** What rests on a paper; null until it is there. */
export function useReading(paper: string): Reading | null {
  return useRead(paper, () => readPaper(paper))
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
