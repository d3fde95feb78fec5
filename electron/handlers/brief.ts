import { z } from 'zod'
import { langs, lengths } from '../../db/model/brief/say.ts'
import {
  changedSince,
  finishSnapshot,
  type Subject,
  snapshotOf,
  snapshotsOf,
  takeSnapshot,
} from '../../db/store/view/snapshot.ts'
import type { HandlersOf } from '../dispatch.ts'
import { none, words } from './args.ts'

const manner = z.strictObject({ lang: z.enum(langs), length: z.enum(lengths) }).optional()

/** Briefs: frozen, then written. */
export const brief: HandlersOf<
  'brief' | 'snapshot' | 'snapshots' | 'snapshotChanges' | 'finishBrief' | 'saveBrief' | 'briefProgress' | 'stopBrief'
> = {
  brief: {
    args: z.union([z.strictObject({ call: words, manner }), z.strictObject({ zone: words, manner })]),
    run: (office, { manner: how, ...subject }) =>
      takeSnapshot(office.db(), office.ladders, subject as Subject, office.by, new Date(), office.today(), how),
  },
  snapshot: {
    args: z.strictObject({ code: words }),
    run: (office, { code }) => snapshotOf(office.db(), code),
  },
  snapshots: {
    args: z.strictObject({ kind: z.enum(['call', 'zone']), id: words }),
    run: (office, { kind, id }) => snapshotsOf(office.db(), { kind, id, code: '' }),
  },
  snapshotChanges: {
    args: z.strictObject({ code: words }),
    run: (office, { code }) => changedSince(office.db(), office.ladders, code, office.today()),
  },
  finishBrief: {
    args: z.strictObject({ code: words, why: words.nullable() }),
    run: (office, { code, why }) => finishSnapshot(office.db(), code, why, office.by, new Date(), office.today()),
  },
  saveBrief: {
    args: z.strictObject({ code: words, formats: z.array(z.enum(['pdf', 'docx', 'xlsx', 'pptx'])).min(1) }),
    run: async (office, { code, formats }) => {
      const brief = snapshotOf(office.db(), code)
      return { files: (await office.desk?.saveBriefs([brief], formats)) ?? [] }
    },
  },
  briefProgress: { args: none, run: async office => (await office.desk?.paperProgress()) ?? null },
  stopBrief: { args: none, run: async office => (await office.desk?.stopPapers()) ?? false },
}
