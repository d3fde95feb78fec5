import type { Desk } from '../../office.ts'
import type { Sheaf } from './sheaf.ts'

/** The writers of papers are read from disk when the first paper is asked for, not at the start. */
export const papers = () => import('../write.ts')
const sheaves = () => import('./sheaf.ts')

type PaperDesk = Pick<Desk, 'beginPapers' | 'addBrief' | 'endPapers' | 'paperProgress' | 'stopPapers'>

/** What the store may ask of the writers of papers. */
export function paperDesk(root: string): PaperDesk {
  let sheaf: Sheaf | null = null
  return {
    async beginPapers(folder, all) {
      sheaf = (await sheaves()).openSheaf(folder, all)
    },
    async addBrief(brief, formats, rule) {
      const { leavesOf } = await papers()
      await sheaf?.add(leavesOf(root, brief, formats, rule))
    },
    async endPapers(isWhole) {
      const own = sheaf
      sheaf = null
      if (isWhole && own) return own.finish()
      await own?.drop()
      return { files: [], renamed: [] }
    },
    paperProgress: async () => (await sheaves()).sheafProgress(),
    stopPapers: async () => (await sheaves()).stopSheaf(),
  }
}
