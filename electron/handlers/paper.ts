import { z } from 'zod'
import { isMedia } from '../../db/model/paper/media.ts'
import type { Attached } from '../../db/model/paper/view.ts'
import { Problem, toProblem } from '../../db/model/text/problem.ts'
import { heirsOn } from '../../db/store/directive/heirs.ts'
import { attach, attachmentsOf, type Kept } from '../../db/store/paper/attachment.ts'
import { graphAround } from '../../db/store/paper/graph.ts'
import { get } from '../../db/store/table.ts'
import { papers } from '../../db/store/view/paper.ts'
import type { HandlersOf } from '../dispatch.ts'
import { keep, type Offered } from '../files/keep.ts'
import { copyOut } from '../files/lend.ts'
import { folderOf, glance } from '../files/state.ts'
import type { Office } from '../office.ts'
import { words } from './args.ts'

/** Papers: what they are tied to, and their files. A file crosses as content: the window never names a path of this machine. */
export const paper: HandlersOf<'paper' | 'attach' | 'openAttachment'> = {
  paper: {
    args: z.strictObject({ document: words }),
    run: async (office, args) => {
      const db = office.db()
      const document = get(db, 'document', args.document)
      const folder = folderOf(office.file)
      const files = attachmentsOf(db, document.id)
      return {
        issuerHeirs: heirsOn(db, office.today())(document.issuer),
        files: await Promise.all(files.map(async file => ({ ...file, state: await glance(folder, file) }))),
        graph: graphAround(db, document.id),
      }
    },
  },
  attach: {
    args: z.strictObject({
      document: words,
      files: z
        .array(z.strictObject({ name: z.string().max(2000), content: z.instanceof(Uint8Array) }))
        .max(50)
        .optional(),
    }),
    run: async (office, args) => {
      const chosen = args.files ?? ((await office.desk?.chooseFiles()) ?? []).map(file => ({ file }))
      return attachAll(office, args.document, chosen)
    },
  },
  openAttachment: {
    args: z.strictObject({ attachment: words }),
    run: async (office, args) => {
      const db = office.db()
      const { hash, name, media, document } = get(db, 'attachment', args.attachment)
      const about = papers(db, [document])[0]?.name ?? ''
      if (!isMedia(media)) throw new Problem('E_ATTACHMENT_TYPE', { name, odd: media ?? 'tệp chưa rõ loại' })
      const file = await copyOut(folderOf(office.file), { hash, name, media, paper: about })
      await office.desk?.openFile(file, name)
      return { file }
    },
  },
}

/** Puts files away and writes down those that could be; each of the others comes back with its reason. */
async function attachAll(office: Office, document: string, offered: Offered[]): Promise<Attached> {
  const db = office.db()
  get(db, 'document', document)
  const kept: Kept[] = []
  const refused: Attached['refused'] = []
  for (const each of offered) {
    try {
      kept.push(await keep(folderOf(office.file), each))
    } catch (error) {
      const problem = toProblem(error)
      refused.push({ name: problem.params.name ?? '', problem })
    }
  }
  const done = attach(db, document, kept, { by: office.by, day: office.today() })
  const { batch, added, known } = done
  return { batch, added: added.map(each => String(each.name)), known: known.map(each => each.name), refused }
}
