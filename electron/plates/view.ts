import type { PlateAsk, PlateView, PlateWorld } from '../../db/model/plate/ask.ts'
import { layPlates } from '../../db/model/plate/atlas.ts'
import { drawPlate } from '../../db/model/plate/draw/plate.ts'
import { takeMapSnapshot } from '../../db/store/plate/snapshot.ts'
import { plateWorld } from '../../db/store/plate/world.ts'
import { type Office, todayHere } from '../office.ts'
import { groundOf } from './ground.ts'
import type { Start } from './job.ts'
import { viewer } from './thread.ts'

const worldOf = (office: Office, ask: PlateAsk, code: string | null): PlateWorld =>
  plateWorld(office.db(), office.ladders, ask, { day: office.today(), today: todayHere(), code })

/** One sheet of an ask, the last when there are not so many; null when there is none. It is drawn in a thread, so that no other call waits. */
export function viewPlate(start: Start, office: Office, ask: PlateAsk, number: number): Promise<PlateView | null> {
  return viewer(start).ask<PlateView | null>({ do: 'view', ask, world: worldOf(office, ask, null), number })
}

/** The title of an ask's first sheet, and the world it is drawn from under a snapshot's number. Throws E_MAP_CORNER before anything is written. */
export function freezePlates(office: Office, ask: PlateAsk): { title: string; world: PlateWorld } {
  const world = worldOf(office, ask, null)
  const [first] = layPlates(ask, world)
  if (first) drawPlate(first, groundOf(office.root))
  const title = first?.title ?? ''
  const taken = { ask, title, by: office.by, now: new Date(), today: office.today() }
  return { title, world: { ...world, code: takeMapSnapshot(office.db(), taken) } }
}

/** The title of an ask's first sheet. */
export const titleOf = (office: Office, ask: PlateAsk): string =>
  layPlates(ask, worldOf(office, ask, null))[0]?.title ?? ''
