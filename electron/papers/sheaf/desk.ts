import electron, { type NativeImage, nativeImage, shell } from 'electron'
import { Problem } from '../../../db/model/text/problem.ts'
import type { Desk } from '../../office.ts'
import type { Sheaf } from './sheaf.ts'

/** The writers of papers are read from disk when the first paper is asked for, not at the start. */
export const papers = () => import('../write.ts')
const sheaves = () => import('./sheaf.ts')
const lending = () => import('../../files/lend.ts')

type PaperDesk = Pick<
  Desk,
  | 'beginPapers'
  | 'addBrief'
  | 'endPapers'
  | 'openBrief'
  | 'copyMap'
  | 'copyPicture'
  | 'warmUp'
  | 'paperProgress'
  | 'stopPapers'
>
/** A picture on the clipboard has twice the dots of a screen: on paper it stays sharp. */
const dpi = 192

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
    async openBrief(brief, rule) {
      const [leaf] = (await papers()).leavesOf(root, brief, ['pdf'], rule)
      if (!leaf) return
      await showPdf(leaf.name, await leaf.make())
    },
    async copyMap(brief, at) {
      return copy(await (await papers()).mapOf(root, brief, at, dpi))
    },
    copyPicture: png => copy(png),
    warmUp: async brief => (await papers()).warmUp(root, brief),
    paperProgress: async () => (await sheaves()).sheafProgress(),
    stopPapers: async () => (await sheaves()).stopSheaf(),
  }
}

/** Shows a PDF with this machine's program, which prints it. Throws E_ATTACHMENT_OPEN. */
export async function showPdf(name: string, pdf: Uint8Array): Promise<void> {
  const reason = await shell.openPath(await (await lending()).lend(name, pdf))
  if (reason) throw new Problem('E_ATTACHMENT_OPEN', { name, reason })
}

/** The clipboard until Electron 44, which took a picture at once; since then it takes what the web's does. */
type OlderClipboard = { writeImage: (image: NativeImage) => void }

async function copy(png: Uint8Array): Promise<boolean> {
  const image = nativeImage.createFromBuffer(Buffer.from(png))
  if (image.isEmpty()) return false
  const { clipboard } = electron
  if ('writeImage' in clipboard) (clipboard as unknown as OlderClipboard).writeImage(image)
  else await clipboard.write([new electron.ClipboardItem({ 'image/png': new Blob([new Uint8Array(png)]) })])
  return true
}
