import { basename } from 'node:path'
import { z } from 'zod'
import { keyIdOf } from '../../db/cipher/ring.ts'
import { Problem } from '../../db/model/text/problem.ts'
import type { PasswordCalls } from '../contract/password.ts'
import type { HandlersOf } from '../dispatch.ts'
import { words } from '../handlers/args.ts'
import { startup } from '../handlers/state.ts'
import { type Office, todayHere } from '../office.ts'
import { endAll } from '../thread/hand.ts'
import { keyFrom } from './card.ts'
import { changePassword, dropPassword, openEarlier, setPassword, unlock } from './password.ts'
import { keySheet } from './sheet.ts'

/** A password, sign for sign as it was typed. */
const secret = z.string().min(1).max(200)

/** Nobody else has the file open, and threads that are started from now on know its key. */
async function quiet({ keeper }: Office): Promise<void> {
  await keeper?.rest()
  await endAll()
}

/** The password of the data file. */
export const password: HandlersOf<keyof PasswordCalls> = {
  setPassword: {
    args: z.strictObject({ password: secret }),
    run: async (office, asked) => {
      await quiet(office)
      const recovery = await setPassword(office, asked.password)
      void office.keeper?.reseal().catch(() => undefined)
      return { recovery }
    },
  },
  changePassword: {
    args: z.strictObject({ word: secret, next: secret }),
    run: async (office, { word, next }) => {
      await changePassword(office, word, next)
      return true
    },
  },
  dropPassword: {
    args: z.strictObject({ word: secret }),
    run: async (office, { word }) => {
      await quiet(office)
      await dropPassword(office, word)
      void office.keeper?.reseal().catch(() => undefined)
      return true
    },
  },
  openEarlier: {
    args: z.strictObject({ word: secret }),
    run: async (office, { word }) => {
      const left = await openEarlier(office, word)
      void office.keeper?.reseal().catch(() => undefined)
      return left
    },
  },
  saveKeySheet: {
    args: z.strictObject({ recovery: words }),
    run: async (office, { recovery }) => {
      const { desk, file } = office
      const id = keyIdOf(file)
      if (!id) throw new Problem('E_PASSWORD_NONE')
      const page = keySheet({ recovery, key: keyFrom(id, recovery), file: basename(file), day: todayHere() })
      const pdf = await desk?.printPlates(page)
      return (pdf && (await desk?.saveFile('To khoi phuc tep du lieu KCN Atlas.pdf', pdf))) ?? null
    },
  },
  unlockData: {
    args: z.strictObject({ word: secret }),
    run: async (office, { word }) => {
      await unlock(office, word)
      return startup(office)
    },
  },
}
