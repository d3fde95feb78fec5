import type { PaperView } from '../../db/model/paper/view.ts'
import { api } from '../api.ts'
import { gone, useRead } from '../use-read.ts'

/** A paper's files, ties and issuer of today; null until they are there. */
export function usePaper(document: string | null): PaperView | null {
  return useRead(document, () => api.paper({ document: document ?? '' }).catch(gone))
}
