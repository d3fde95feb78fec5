import { basename } from 'node:path'
import { z } from 'zod'
import { longestDraft } from '../../db/model/draft.ts'
import { bringBag, packBag } from '../backup/bag.ts'
import { insideOf } from '../backup/inside.ts'
import { keeperOf } from '../backup/keeper.ts'
import { restore } from '../backup/restore.ts'
import { chooseSecond, secondOf } from '../backup/second.ts'
import type { CareCalls } from '../contract/care.ts'
import type { HandlersOf } from '../dispatch.ts'
import { none, words } from '../handlers/args.ts'
import { startup } from '../handlers/state.ts'
import { openLocked, packLocked } from '../lock/bag.ts'
import { recoverySheet } from '../lock/sheet.ts'
import { todayHere } from '../office.ts'
import { draftsOf, dropDraft, keepDraft } from './drafts.ts'
import { diagnosisOf, healthOf, recoveryOf } from './health.ts'
import { salvageOf, salvageProgress, stopSalvage } from './salvage.ts'

const one = z.strictObject({ file: words })
/** A password, sign for sign as it was typed. */
const secret = z.string().min(1).max(200)
const now = () => new Date().toISOString()

/** How the file stands, its backups, the way back to one. */
export const care: HandlersOf<keyof CareCalls> = {
  health: { args: none, run: healthOf },
  makeBackup: { args: none, run: office => (office.keeper ?? keeperOf(office)).make('asked') },
  lookBackup: { args: one, run: (office, { file }) => insideOf(office, file) },
  findBackup: {
    args: none,
    run: async office => {
      const file = await office.desk?.chooseData()
      return file ? insideOf(office, file) : null
    },
  },
  restoreBackup: {
    args: one,
    run: async (office, { file }) => {
      await office.keeper?.rest()
      const { before, aside, missing } = await restore(office, file, now())
      return { startup: startup(office), before, aside, missing }
    },
  },
  chooseSecond: {
    args: none,
    run: async office => {
      const folder = await office.desk?.chooseFolder()
      if (!folder) return null
      chooseSecond(office.file, folder)
      await office.keeper?.make('asked')
      return secondOf(office.file)
    },
  },
  dropSecond: {
    args: none,
    run: office => {
      chooseSecond(office.file, null)
      return true
    },
  },
  packBag: {
    args: none,
    run: async office => {
      const folder = await office.desk?.chooseFolder()
      return folder ? packBag(office.file, folder, todayHere(), now()) : null
    },
  },
  packLocked: {
    args: z.strictObject({ password: secret }),
    run: async (office, { password }) => {
      const into = await office.desk?.chooseFolder()
      return into ? packLocked(office.file, { into, password, day: todayHere(), at: now() }) : null
    },
  },
  saveRecovery: {
    args: z.strictObject({ file: words, recovery: words }),
    run: async (office, { file, recovery }) => {
      const { desk } = office
      const pdf = await desk?.printPlates(recoverySheet(recovery, basename(file), todayHere()))
      return (pdf && (await desk?.saveFile('To khoi phuc KCN Atlas.pdf', pdf))) ?? null
    },
  },
  openLocked: {
    args: z.strictObject({ word: secret }),
    run: async (office, { word }) => {
      const locked = await office.desk?.chooseData(true)
      const into = locked && (await office.desk?.chooseFolder())
      if (!into) return null
      office.reopen(await openLocked(locked, word, into))
      return startup(office)
    },
  },
  bringBag: {
    args: none,
    run: async office => {
      const brought = await office.desk?.chooseData()
      const into = brought && (await office.desk?.chooseFolder())
      if (!into) return null
      office.reopen(await bringBag(brought, into))
      return startup(office)
    },
  },
  verifyFile: { args: none, run: office => (office.keeper ?? keeperOf(office)).verify() },
  saveDiagnosis: {
    args: none,
    run: async office => {
      const bytes = await diagnosisOf(office)
      return (await office.desk?.saveFile(`kcn-atlas-chan-doan-${todayHere()}.zip`, bytes)) ?? null
    },
  },
  viewData: {
    args: none,
    run: office => {
      // What hinders the editing may be over.
      if (office.viewed) office.reopen(office.file)
      office.view()
      return startup(office)
    },
  },
  editData: {
    args: none,
    run: office => {
      office.reopen(office.file)
      return startup(office)
    },
  },
  recovery: { args: none, run: recoveryOf },
  drafts: { args: none, run: office => draftsOf(office.file, office.person) },
  keepDraft: {
    args: z.strictObject({ key: words, words, content: z.string().max(longestDraft) }),
    run: (office, draft) => {
      keepDraft(office.file, office.person, { ...draft, at: now() })
      return true
    },
  },
  dropDraft: {
    args: z.strictObject({ key: words }),
    run: (office, { key }) => {
      dropDraft(office.file, office.person, key)
      return true
    },
  },
  salvage: { args: none, run: salvageOf },
  salvageProgress: { args: none, run: salvageProgress },
  stopSalvage: { args: none, run: stopSalvage },
}
