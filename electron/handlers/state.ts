import { z } from 'zod'
import { isEncrypted } from '../../db/cipher/ring.ts'
import type { Gate } from '../../db/model/people/person.ts'
import { idleMinutes } from '../../db/model/people/person.ts'
import type { KindName } from '../../db/model/record/kinds.ts'
import { boardOf } from '../../db/store/board/board.ts'
import { type Batch, lastBatch, nextRedo, nextUndo } from '../../db/store/log/undo.ts'
import { gateOf, lockAfter, personOf } from '../../db/store/people/secret.ts'
import { countOf, list } from '../../db/store/table.ts'
import { dossierOf } from '../../db/store/view/dossier.ts'
import { zoneSummaries } from '../../db/store/view/overview.ts'
import type { HandlersOf } from '../dispatch.ts'
import { type Office, todayHere } from '../office.ts'
import { none, words } from './args.ts'

/** How the file stands, what the map and the dossier show, and the window's own doings. */
export const state: HandlersOf<'startup' | 'overview' | 'board' | 'dossier' | 'openData' | 'showFile' | 'window'> = {
  startup: { args: none, run: startup },
  overview: {
    args: none,
    run: office => {
      const db = office.db()
      const last = lastBatch(db)
      // What an action is called may name a household.
      const isMasked = office.person?.seesPersonal === false
      return {
        today: office.today(),
        now: todayHere(),
        file: office.file,
        saved: last ? { at: last.at, name: isMasked ? 'Thay đổi gần nhất' : last.name } : null,
        undo: isMasked ? null : named(nextUndo(db)),
        redo: isMasked ? null : named(nextRedo(db)),
        person: office.person ?? null,
        lockAfter: lockAfter(db) ?? (isEncrypted(office.file) ? idleMinutes : null),
        viewed: office.viewed,
        blocked: office.desk?.blocked() ?? 0,
        zones: zoneSummaries(db, office.ladders, office.today()),
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
  board: { args: none, run: office => boardOf(office.db(), office.ladders, office.today()) },
  dossier: {
    args: z.strictObject({ zone: words }),
    run: (office, { zone }) => dossierOf(office.db(), office.ladders, zone, office.today()),
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
export function startup(office: Office) {
  if (office.problem) office.reopen(office.file)
  const count = (name: KindName) => countOf(office.db(), name)
  const gate = office.problem ? null : gateHere(office)
  const counts =
    office.problem || gate ? null : { zone: count('zone'), directive: count('directive'), document: count('document') }
  return { file: office.file, fresh: office.fresh, counts, problem: office.problem, gate }
}

/** Those who can come in, while nobody is. */
function gateHere(office: Office): Gate | null {
  const db = office.db()
  return lockAfter(db) === null || personOf(db, office.entry.session) ? null : gateOf(db)
}
