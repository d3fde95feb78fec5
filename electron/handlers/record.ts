import { z } from 'zod'
import { chooseClaim } from '../../db/store/claim.ts'
import { masked } from '../../db/store/investor/mask.ts'
import { unindexedCount } from '../../db/store/later.ts'
import { historyOf } from '../../db/store/log/history.ts'
import { movedBetween } from '../../db/store/log/moved.ts'
import { redo, undo } from '../../db/store/log/undo.ts'
import { addRecord, removeRecord, setRecord } from '../../db/store/record.ts'
import { search } from '../../db/store/search.ts'
import { get, list } from '../../db/store/table.ts'
import { papers } from '../../db/store/view/paper.ts'
import type { HandlersOf } from '../dispatch.ts'
import { findable, tellable } from '../people/shown.ts'
import { day, fields, ground, kind, none, words } from './args.ts'

/** Reading, changing and taking back records of any kind. */
export const record: HandlersOf<
  | 'list'
  | 'history'
  | 'moved'
  | 'search'
  | 'unsearched'
  | 'papers'
  | 'add'
  | 'set'
  | 'remove'
  | 'choose'
  | 'undo'
  | 'redo'
> = {
  list: {
    args: z.strictObject({ kind, where: fields.optional() }),
    run: (office, args) => list(office.db(), args.kind, args.where),
  },
  history: {
    args: z.strictObject({ kind, key: words }),
    run: (office, args) => historyOf(office.db(), args.kind, get(office.db(), args.kind, args.key).id),
  },
  moved: {
    args: z.strictObject({ from: day, to: day }),
    run: (office, { from, to }) => tellable(office, movedBetween(office.db(), office.ladders, from, to)),
  },
  search: {
    args: z.strictObject({
      text: z.string().max(500),
      limit: z.int().min(1).max(200).optional(),
      kind: kind.optional(),
    }),
    run: (office, { text, ...options }) => findable(office, masked(office.db(), search(office.db(), text, options))),
  },
  unsearched: { args: none, run: office => unindexedCount(office.db()) },
  papers: {
    args: z.strictObject({ text: z.string().max(500) }),
    run: (office, { text }) => {
      if (text.trim() === '') return papers(office.db()).slice(0, 20)
      const hits = search(office.db(), text, { kind: 'document', limit: 20 }).map(hit => hit.id)
      return papers(office.db(), hits).sort((a, b) => hits.indexOf(a.id) - hits.indexOf(b.id))
    },
  },
  add: {
    args: z.strictObject({ kind, fields, ...ground }),
    run: (office, args) => addRecord(office.db(), args.kind, args.fields, { by: office.by, ...args }),
  },
  set: {
    args: z.strictObject({ kind, key: words, fields, ...ground }),
    run: (office, args) => setRecord(office.db(), args.kind, args.key, args.fields, { by: office.by, ...args }),
  },
  remove: {
    args: z.strictObject({ kind, key: words, why: ground.why }),
    run: (office, args) => removeRecord(office.db(), args.kind, args.key, { by: office.by, why: args.why ?? null }),
  },
  choose: {
    args: z.strictObject({ claim: words }),
    run: (office, args) => chooseClaim(office.db(), args.claim, office.by),
  },
  undo: {
    args: z.strictObject({ batch: words.optional() }),
    run: (office, args) => undo(office.db(), office.by, args.batch),
  },
  redo: { args: none, run: office => redo(office.db(), office.by) },
}
