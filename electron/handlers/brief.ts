import { z } from 'zod'
import {
  changedSince,
  finishSnapshot,
  type Subject,
  snapshotOf,
  snapshotsOf,
  takeSnapshot,
} from '../../db/store/view/snapshot.ts'
import type { HandlersOf } from '../dispatch.ts'
import { manner as whole, words } from './args.ts'

const manner = whole.optional()

/** Briefs: frozen, then written. */
export const brief: HandlersOf<'brief' | 'snapshot' | 'snapshots' | 'snapshotChanges' | 'finishBrief'> = {
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
}
