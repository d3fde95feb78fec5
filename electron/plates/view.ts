import type { LaidMap } from '../../db/model/backdrop/laid.ts'
import type { PlateAsk, PlateView, PlateWorld } from '../../db/model/plate/ask.ts'
import { layPlates } from '../../db/model/plate/atlas.ts'
import { drawPlate } from '../../db/model/plate/draw/plate.ts'
import { takeMapSnapshot } from '../../db/store/plate/snapshot.ts'
import { plateWorld } from '../../db/store/plate/world.ts'
import type { KnownMap } from '../../db/store/tiles/laid.ts'
import { folderOf, placeOf } from '../files/state.ts'
import { contentSize } from '../lock/content.ts'
import { type Office, todayHere } from '../office.ts'
import { groundOf } from './ground.ts'
import type { Start } from './job.ts'
import { viewer } from './thread.ts'

function worldOf(office: Office, ask: PlateAsk, code: string | null): PlateWorld {
  const world = plateWorld(office.db(), office.ladders, ask, { day: office.today(), today: todayHere(), code })
  return { ...world, backdrops: world.backdrops.map(map => lookFor(map, folderOf(office.file))) }
}

/** A map of the office with the place of its file on this machine, and how it stands there. */
function lookFor({ hash, bytes, ...map }: KnownMap, folder: string): LaidMap {
  const file = hash ? placeOf(folder, hash) : map.file
  const size = file ? contentSize(file) : undefined
  return { ...map, file, state: size === undefined ? 'missing' : bytes === null || size === bytes ? 'kept' : 'altered' }
}

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
