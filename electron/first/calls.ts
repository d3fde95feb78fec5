import { dirname } from 'node:path'
import { z } from 'zod'
import type { Place } from '../../db/model/place/place.ts'
import { Problem } from '../../db/model/text/problem.ts'
import type { FirstCalls } from '../contract/first.ts'
import type { HandlersOf } from '../dispatch.ts'
import { none, words } from '../handlers/args.ts'
import { startup } from '../handlers/state.ts'
import type { Office } from '../office.ts'
import { allow } from './guard.ts'
import { judge } from './judge.ts'

/** Places that were shown: only there is a file made. */
const shown = new WeakMap<Office, Map<string, Place>>()

async function show(office: Office, folder: string): Promise<Place> {
  const place = await judge(folder)
  shown.set(office, new Map(shown.get(office)).set(place.file, place))
  return place
}

/** The first start: where the office's data file is to lie. */
export const first: HandlersOf<keyof FirstCalls> = {
  proposePlace: { args: none, run: office => show(office, dirname(office.file)) },
  choosePlace: {
    args: none,
    run: async office => {
      const folder = await office.desk?.chooseFolder()
      return folder ? show(office, folder) : null
    },
  },
  beginAt: {
    args: z.strictObject({ file: words }),
    run: (office, { file }) => {
      const place = shown.get(office)?.get(file)
      if (!place || office.problem?.code !== 'E_DATA_UNCHOSEN') throw new Problem('E_PLACE_UNSEEN')
      if (place.problem) throw new Problem(place.problem.code, place.problem.params)
      allow(file)
      office.reopen(file)
      return startup(office)
    },
  },
}
