import { z } from 'zod'
import { plainManner } from '../../../db/model/brief/say.ts'
import { bareTemplate, ownTemplate, saveTemplate, templateOf } from '../../../db/store/office/template.ts'
import { list } from '../../../db/store/table.ts'
import { sketchOf, snapshotOf, takeSnapshot } from '../../../db/store/view/snapshot.ts'
import type { BriefSubject, OfficeCalls, Written } from '../../contract/office.ts'
import type { HandlersOf } from '../../dispatch.ts'
import { fields, manner, none, words } from '../../handlers/args.ts'
import type { Office } from '../../office.ts'
import { inTwoLanes } from './lanes.ts'

const formats = z.array(z.enum(['pdf', 'docx', 'xlsx', 'pptx'])).min(1)
const subject = z.union([z.strictObject({ call: words }), z.strictObject({ zone: words })])
/** A picture of a window at its largest is well below 64 MB. */
const isPng = (bytes: Uint8Array): boolean =>
  bytes.length < 64 * 1024 * 1024 && [0x89, 0x50, 0x4e, 0x47].every((byte, at) => bytes[at] === byte)

/** Briefs after which writing grows hardly quicker. */
const mostWarming = 4
const nothing: Written = { files: [], renamed: [] }

/** What the office puts on its papers, and papers written as files. */
export const papers: HandlersOf<keyof OfficeCalls> = {
  template: { args: none, run: own => ({ own: ownTemplate(own.db()), plain: bareTemplate(own.db()) }) },
  saveTemplate: {
    args: z.strictObject({ fields }),
    run: (own, args) => saveTemplate(own.db(), args.fields, own.by),
  },
  saveBrief: {
    args: z.strictObject({ code: words, formats }),
    run: (own, args) => write(own, 1, args.formats, () => snapshotOf(own.db(), args.code)),
  },
  saveBriefs: {
    args: z.strictObject({ subjects: z.array(subject).min(1).max(2000), formats, manner }),
    run: (own, { subjects, ...args }) =>
      write(own, subjects.length, args.formats, at => freeze(own, subjects[at] as BriefSubject, args.manner)),
  },
  printBrief: {
    args: z.strictObject({ code: words }),
    run: async (own, { code }) => {
      await own.desk?.openBrief(snapshotOf(own.db(), code), templateOf(own.db()).fileName)
      return true
    },
  },
  copyMap: {
    args: z.strictObject({ code: words, at: z.int().min(0).max(50) }),
    run: async (own, { code, at }) => (await own.desk?.copyMap(snapshotOf(own.db(), code), at)) ?? false,
  },
  copyPicture: {
    args: z.strictObject({ png: z.instanceof(Uint8Array).refine(isPng, { error: 'không phải ảnh PNG' }) }),
    run: async (own, { png }) => (await own.desk?.copyPicture(png)) ?? false,
  },
  readyPapers: {
    args: none,
    run: async own => {
      for (const { id } of list(own.db(), 'zone').slice(0, mostWarming)) {
        const sketch = sketchOf(own.db(), own.ladders, { zone: id }, own.today())
        if (!(await own.desk?.warmUp(sketch))) return false
      }
      return true
    },
  },
  paperProgress: { args: none, run: async own => (await own.desk?.paperProgress()) ?? null },
  stopPapers: { args: none, run: async own => (await own.desk?.stopPapers()) ?? false },
}

const freeze = (own: Office, about: BriefSubject, how = plainManner) =>
  takeSnapshot(own.db(), own.ladders, about, own.by, new Date(), own.today(), how)

/** A brief is frozen when its turn comes: no more than two are held in memory. */
async function write(
  { desk, db }: Office,
  count: number,
  wanted: z.infer<typeof formats>,
  briefAt: (at: number) => ReturnType<typeof freeze>,
): Promise<Written> {
  const folder = await desk?.chooseFolder()
  if (!desk || !folder) return nothing
  const rule = templateOf(db()).fileName
  await desk.beginPapers(folder, count * wanted.length)
  try {
    await inTwoLanes(count, at => desk.addBrief(briefAt(at), wanted, rule))
  } catch (error) {
    await desk.endPapers(false)
    throw error
  }
  return desk.endPapers(true)
}
