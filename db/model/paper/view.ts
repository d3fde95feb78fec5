import type { Heirs } from '../directive/room.ts'
import type { RecordOf } from '../record/kinds.ts'

/** How a kept file stands on this machine's disk. `altered`: its content is not what was attached. */
export type KeptState = 'kept' | 'missing' | 'altered'

export type KeptFile = RecordOf<'attachment'> & { state: KeptState }

/** A paper in the graph of papers. */
export type GraphPaper = {
  id: string
  /** "QĐ 1755/QĐ-UBND". */
  name: string
  title: string
  date: string | null
  /** The paper that has taken its place. */
  replacedBy: string | null
}

/** `from` names `to`: cites, replaces, amends it. */
export type GraphTie = { id: string; from: string; to: string; relation: RecordOf<'citation'>['relation'] }

export type PaperGraph = { papers: GraphPaper[]; ties: GraphTie[] }

/** What the window shows of a paper beside its own fields. */
export type PaperView = {
  /** What became of the agency that issued it; null when it is still itself or unknown. */
  issuerHeirs: Heirs | null
  files: KeptFile[]
  graph: PaperGraph
}

/** What came of attaching some files: those taken, those that were there already, those refused and why. */
export type Attached = {
  batch: string | null
  added: string[]
  known: string[]
  refused: { name: string; problem: { code: string; params: Record<string, string> } }[]
}

/** The largest file that is kept: a scan of some 500 pages. */
export const largestBytes = 200 * 1024 * 1024

/** "3,2 MB": a size as people read it. */
export function sizeWords(bytes: number): string {
  if (bytes < 1024) return `${bytes} byte`
  const [value, unit] = bytes < 1024 * 1024 ? [bytes / 1024, 'KB'] : [bytes / 1024 / 1024, 'MB']
  return `${value
    .toFixed(value < 10 ? 1 : 0)
    .replace('.', ',')
    .replace(',0', '')} ${unit}`
}
