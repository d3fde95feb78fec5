import { basename } from 'node:path'
import { z } from 'zod'
import { Problem, toProblem } from '../../db/model/text/problem.ts'
import { isInstaller, isNewer } from '../../db/model/update/card.ts'
import type { ProgramNow, WayBack } from '../../db/model/update/told.ts'
import { batchesSince, contentsOf } from '../../db/store/backup/contents.ts'
import { lookInto } from '../../db/store/backup/copy.ts'
import type { UpdateCalls } from '../contract/update.ts'
import type { HandlersOf } from '../dispatch.ts'
import { none, words } from '../handlers/args.ts'
import type { Office } from '../office.ts'
import { changeProgram, deskOf } from './desk.ts'
import { packedOf, versionOf } from './here.ts'
import { keptOf, lastChange, refuseLocked } from './place.ts'

const one = z.strictObject({ version: words })
/** So many deeds are told by name; of the others only how many. */
const told = 8

/** The program itself: its version, updates by a signed file, the way back. */
export const updates: HandlersOf<keyof UpdateCalls> = {
  programNow: { args: none, run: programNow },
  openUpdate: {
    args: z.strictObject({ isOffered: z.boolean() }),
    run: async (office, { isOffered }) => {
      const packed = packedOf(office.root)
      if (!isInstaller(packed.here)) await refuseLocked(packed.resources)
      const file = isOffered ? await office.desk?.offeredUpdate() : await office.desk?.chooseUpdate()
      if (!file) return null
      const { version, date, notes, parts } = await deskOf(office).check(file, packed)
      const bytes = parts.reduce((sum, each) => sum + each.bytes, 0)
      const about = { name: basename(file), signer: packed.signer, isInstaller: isInstaller(packed.here) }
      return { ...about, version, date, notes, bytes }
    },
  },
  installUpdate: {
    args: one,
    run: async (office, { version }) => {
      await changeProgram(office, version, 'install')
      return true
    },
  },
  lookBack: { args: none, run: lookBack },
  goBack: {
    args: one,
    run: async (office, { version }) => {
      await changeProgram(office, version, 'back')
      return true
    },
  },
  updateProgress: { args: none, run: office => deskOf(office).progress() },
  stopUpdate: { args: none, run: office => deskOf(office).stop() },
}

async function programNow(office: Office): Promise<ProgramNow> {
  const version = versionOf(office.root)
  const offered = (await office.desk?.offeredUpdate()) ?? null
  const now = { version, signer: null, hindrance: null, came: null, kept: null, offered: offered && basename(offered) }
  try {
    const { resources, signer, here } = packedOf(office.root)
    const last = lastChange(resources)
    const change = last?.to.version === version ? last : null
    const hindrance = isInstaller(here) ? null : await refuseLocked(resources).then(() => null, toProblem)
    return {
      ...now,
      ...{ signer, hindrance },
      came: change && { from: change.from.version, at: change.at, isBack: isNewer(change.from.version, version) },
      kept: change && { version: change.from.version, isNewer: isNewer(change.from.version, version) },
    }
  } catch (error) {
    return { ...now, hindrance: toProblem(error) }
  }
}

/** What going to the kept program comes to. Throws E_UPDATE_NONE. */
function lookBack(office: Office): WayBack {
  const { resources, here } = packedOf(office.root)
  const kept = keptOf(resources, here.version)
  const change = lastChange(resources)
  if (!kept || !change) throw new Problem('E_UPDATE_NONE')
  return {
    version: kept.version,
    opens: contentsOf(office.db()).version <= kept.structure,
    backup: backupOf(office, change.backup),
  }
}

/** The backup of before, with what was done since; null where it is gone, or is of another data file. */
function backupOf(office: Office, { file, at }: { file: string; at: string }): WayBack['backup'] {
  try {
    const { last } = lookInto(file, contentsOf)
    return { at, ...batchesSince(office.db(), last?.id ?? null, told) }
  } catch {
    return null
  }
}
