import { z } from 'zod'
import { snapshotOf, takeSnapshot } from '../../db/store/view/snapshot.ts'
import type { HandlersOf } from '../dispatch.ts'
import { none, words } from './args.ts'

/** Briefs: frozen, then written. */
export const brief: HandlersOf<'brief' | 'snapshot' | 'saveBrief' | 'briefProgress' | 'stopBrief'> = {
  brief: {
    args: z.union([z.strictObject({ call: words }), z.strictObject({ zone: words })]),
    run: (office, subject) => takeSnapshot(office.db(), office.ladders, subject, office.by, new Date(), office.today()),
  },
  snapshot: {
    args: z.strictObject({ code: words }),
    run: (office, { code }) => snapshotOf(office.db(), code),
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
