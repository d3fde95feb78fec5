import type { PlateAsk, PlateView, PlateWorld } from '../../db/model/plate/ask.ts'
import { layPlates } from '../../db/model/plate/atlas.ts'
import { drawPlate } from '../../db/model/plate/draw/plate.ts'
import { takeMapSnapshot } from '../../db/store/plate/snapshot.ts'
import { plateWorld } from '../../db/store/plate/world.ts'
import { type Office, todayHere } from '../office.ts'
import { groundOf } from './ground.ts'

const worldOf = (office: Office, ask: PlateAsk, code: string | null): PlateWorld =>
  plateWorld(office.db(), office.ladders, ask, { day: office.today(), today: todayHere(), code })

/** One sheet of an ask, the last when there are not so many; null when there is none. */
export function viewPlate(office: Office, ask: PlateAsk, number: number): PlateView | null {
  const all = layPlates(ask, worldOf(office, ask, null))
  const plate = all[Math.min(number, all.length) - 1]
  if (!plate) return null
  const { svg, checks } = drawPlate(plate, groundOf(office.root))
  const map = plate.blocks.find(block => block.is === 'map')
  const { widthMm, heightMm, of, finest } = plate
  const title = all[0]?.title ?? ''
  return {
    svg,
    title,
    widthMm,
    heightMm,
    number: plate.number,
    of,
    scale: map?.scale ?? null,
    meridian: map?.meridian ?? null,
    finest,
    checks: [...plate.checks, ...checks],
  }
}

/** The title of an ask's first sheet, and the world it is drawn from under a snapshot's number. Throws E_MAP_CORNER before anything is written. */
export function freezePlates(office: Office, ask: PlateAsk): { title: string; world: PlateWorld } {
  const [first] = layPlates(ask, worldOf(office, ask, null))
  if (first) drawPlate(first, groundOf(office.root))
  const title = first?.title ?? ''
  const taken = { ask, title, by: office.by, now: new Date(), today: office.today() }
  return { title, world: worldOf(office, ask, takeMapSnapshot(office.db(), taken)) }
}

/** The title of an ask's first sheet. */
export const titleOf = (office: Office, ask: PlateAsk): string =>
  layPlates(ask, worldOf(office, ask, null))[0]?.title ?? ''
