import { z } from 'zod'
import { isKind, type KindName } from '../db/model/record/kinds.ts'
import { chooseClaim } from '../db/store/claim.ts'
import { historyOf } from '../db/store/log/history.ts'
import { listAt } from '../db/store/log/past.ts'
import { type Batch, lastBatch, nextRedo, nextUndo, redo, undo } from '../db/store/log/undo.ts'
import { addRecord, removeRecord, setRecord } from '../db/store/record.ts'
import { search } from '../db/store/search.ts'
import { countOf, get, list } from '../db/store/table.ts'
import { dossierOf } from '../db/store/view/dossier.ts'
import { zoneSummaries } from '../db/store/view/overview.ts'
import { papers } from '../db/store/view/paper.ts'
import { snapshotOf, takeSnapshot } from '../db/store/view/snapshot.ts'
import type { Handlers } from './dispatch.ts'
import { type Office, todayHere } from './office.ts'

const none = z.undefined()
const kind = z.custom<KindName>(word => typeof word === 'string' && isKind(word), { error: 'không có loại hồ sơ này' })
const words = z.string().min(1).max(500)
const fields = z.record(z.string(), z.unknown())
const day = z.iso.date()
const ground = {
  source: words.nullish(),
  why: z.string().max(2000).nullish(),
  asOf: day.nullish(),
  certainty: z.enum(['high', 'medium', 'low', 'memory']).nullish(),
}

/** The calls of the contract, answered. */
export const handlers: Handlers = {
  startup: { args: none, run: startup },
  overview: {
    args: none,
    run: office => {
      const db = office.db()
      const last = lastBatch(db)
      return {
        today: todayHere(),
        file: office.file,
        saved: last ? { at: last.at, name: last.name } : null,
        undo: named(nextUndo(db)),
        redo: named(nextRedo(db)),
        blocked: office.desk?.blocked() ?? 0,
        zones: zoneSummaries(db, office.ladders, todayHere()),
        calls: list(db, 'call').map(({ id, code, name, zone, stage, area_ha, capital_vnd }) => ({
          id,
          code,
          name,
          zone,
          stage,
          area_ha,
          capital_vnd,
        })),
      }
    },
  },
  dossier: {
    args: z.strictObject({ zone: words }),
    run: (office, { zone }) => dossierOf(office.db(), office.ladders, zone, todayHere()),
  },
  list: {
    args: z.strictObject({ kind, where: fields.optional(), asOf: day.optional() }),
    run: (office, args) => listAt(office.db(), args.kind, args.where, args.asOf),
  },
  history: {
    args: z.strictObject({ kind, key: words }),
    run: (office, args) => historyOf(office.db(), args.kind, get(office.db(), args.kind, args.key).id),
  },
  search: {
    args: z.strictObject({
      text: z.string().max(500),
      limit: z.int().min(1).max(200).optional(),
      kind: kind.optional(),
    }),
    run: (office, { text, ...options }) => search(office.db(), text, options),
  },
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
  brief: {
    args: z.union([z.strictObject({ call: words }), z.strictObject({ zone: words })]),
    run: (office, subject) => takeSnapshot(office.db(), office.ladders, subject, office.by, new Date(), todayHere()),
  },
  saveBrief: {
    args: z.strictObject({ code: words, formats: z.array(z.enum(['pdf', 'docx'])).min(1) }),
    run: async (office, { code, formats }) => {
      const brief = snapshotOf(office.db(), code)
      return { files: (await office.desk?.saveBrief(brief, formats)) ?? [] }
    },
  },
  openData: {
    args: none,
    run: async office => {
      const file = await office.desk?.chooseData()
      if (file) office.reopen(file)
      return startup(office)
    },
  },
  showFile: {
    args: z.strictObject({ file: words }),
    run: (office, { file }) => {
      office.desk?.showFile(file)
      return true
    },
  },
  window: {
    args: z.strictObject({ action: z.enum(['minimize', 'maximize', 'close']) }),
    run: (office, { action }) => {
      office.desk?.window(action)
      return true
    },
  },
}

const named = (batch: Batch | undefined) => (batch ? { batch: batch.id, name: batch.name } : null)

/** How the data file stands; one that could not be opened is tried again. */
function startup(office: Office) {
  if (office.problem) office.reopen(office.file)
  const count = (name: KindName) => countOf(office.db(), name)
  const counts = office.problem
    ? null
    : { zone: count('zone'), directive: count('directive'), document: count('document') }
  return { file: office.file, fresh: office.fresh, counts, problem: office.problem }
}
