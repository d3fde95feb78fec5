import { useEffect, useRef, useState } from 'react'
import { useMap } from 'react-leaflet'
import { receivedOf } from '../../../db/model/shape/sent.ts'
import { kindsAt, type ShapeKind, type ShapeSet } from '../../../db/model/shape/set.ts'
import { api, apiOn } from '../../api.ts'
import { attempt, useAtlas } from '../../state.ts'
import { frameOf } from '../drawing/surface.ts'
import { useDrawnDay } from '../time/time.ts'
import type { Frame } from '../view/frame.ts'

type Box = [west: number, south: number, east: number, north: number]
/** What of the register is looked at: boundaries of some kinds in a box, with the corners of a zoom, in one edition of the data and of one day (undefined: that of the window). */
type Want = { box: Box; zoom: number; kinds: ShapeKind[]; edition: string; day: string | null | undefined }
type Asked = Want & { answer: Promise<ShapeSet[] | undefined> }
/** The last question, and the one of the next step nearer, asked while the map rests. */
type Questions = { now: Asked | null; ahead: Asked | null }

/** How much more than the frame is asked for on each side, as a share of it: a short drag needs nothing new. */
const more = 0.25
const none: ShapeSet[] = []
/** ms that the map rests before the next step is read, and how far that step goes: one press of the button. */
const rest = { ms: 100, step: 0.5 }

/** The boundaries that a frame shows, asked anew when it leaves what was asked, when the zoom shows other corners, and after each change of the register. */
export function useShapes(frame: Frame): ShapeSet[] {
  const map = useMap()
  const day = useDrawnDay()
  const edition = useAtlas(({ overview, day: windows }) =>
    // A map that is turned to a day is asked of that day, whatever the rest of the window has come to.
    day ? `${overview?.file} ${day}` : `${overview?.file} ${overview?.saved?.at} ${day === undefined ? windows : day}`,
  )
  const [sets, setSets] = useState(none)
  const asked = useRef<Questions>({ now: null, ahead: null })

  // The store reads while the window still draws the ground and the names of the same view.
  useEffect(
    function askAhead() {
      const ask = () => {
        const want = wantOf(frameOf(map), edition, day)
        const { now } = asked.current
        // A map that rests within what was asked may draw nothing anew.
        const bounds = map.getBounds()
        const box: Box = [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()]
        if (!now || !serves(now, { ...want, box })) void answerTo(asked.current, want)
      }
      map.on('moveend', ask)
      return () => {
        map.off('moveend', ask)
      }
    },
    [map, edition, day],
  )

  useEffect(
    function readShapes() {
      let isWanted = true
      void answerTo(asked.current, wantOf(frame, edition, day)).then(found => {
        if (isWanted && found) setSets(found)
      })
      return () => {
        isWanted = false
      }
    },
    [frame, edition, day],
  )

  // Kinds that the next step brings into the picture take longest to read: whoever looks before coming nearer does not wait for them.
  useEffect(
    function readAhead() {
      const next = wantOf({ ...frame, zoom: frame.zoom + rest.step }, edition, day)
      if (next.kinds.length === kindsAt(frame.zoom).length) return
      const wait = setTimeout(() => ask(asked.current, 'ahead', next), rest.ms)
      return () => clearTimeout(wait)
    },
    [frame, edition, day],
  )
  return sets
}

/** The answer to what is wanted: that of a question that was asked already where it holds all of it. */
function answerTo(asked: Questions, want: Want): Asked['answer'] {
  if (want.kinds.length === 0) return Promise.resolve(none)
  const known = [asked.now, asked.ahead].find(each => each && serves(each, want))
  if (known) asked.now = known
  return known ? known.answer : ask(asked, 'now', { ...want, box: widened(want.box) })
}

function ask(asked: Questions, which: keyof Questions, want: Want): Asked['answer'] {
  const { box, zoom, kinds, day } = want
  const register = day === undefined ? api : apiOn(day)
  const answer = attempt(async () => (await register.shapes({ box, zoom, kinds })).map(receivedOf))
  const next = { ...want, answer }
  asked[which] = next
  void answer.then(found => {
    // A question that failed is asked again.
    if (!found && asked[which] === next) asked[which] = null
  })
  return answer
}

const serves = (has: Want, { box, zoom, kinds, edition }: Want): boolean =>
  has.edition === edition && has.zoom === zoom && String(has.kinds) === String(kinds) && holds(has.box, box)

/** Corners for the next whole zoom: the picture may be stretched to it before others come. */
function wantOf({ zoom, projection: { bounds } }: Frame, edition: string, day: Want['day']): Want {
  const box: Box = [bounds.west, bounds.south, bounds.east, bounds.north]
  return { box, zoom: Math.ceil(zoom), kinds: kindsAt(zoom), edition, day }
}

const holds = (outer: Box, box: Box) =>
  outer[0] <= box[0] && outer[1] <= box[1] && outer[2] >= box[2] && outer[3] >= box[3]

function widened([west, south, east, north]: Box): Box {
  const [dx, dy] = [(east - west) * more, (north - south) * more]
  return [west - dx, south - dy, east + dx, north + dy]
}
