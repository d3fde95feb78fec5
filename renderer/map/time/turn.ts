import { readTheme } from '../../../db/model/themed.ts'
import { basisOf, nextStep, stepAt, stepsOf } from '../../../db/model/time/timeline.ts'
import { apiOn } from '../../api.ts'
import { attempt, lookAt, useAtlas } from '../../state.ts'
import { useTheme } from '../theme/shown.ts'
import { type Beside, type Picture, useTime } from './time.ts'

/** Zones of kept pictures at most: some 100 MB. */
const mostZones = 60_000
/** ms that a hand must rest on a day before the rest of the window turns to it. */
const rest = 300
/** The line and the maps are asked of the living register, whatever day the window looks at: each call names its own day. */
const api = apiOn(null)
/** The pictures that were read, by theme and the day since which they hold; a change of the register makes them void. */
const kept = new Map<string, Picture>()
let steps: string[] = []
/** ms for which a map that is being read is waited for, though it is wanted no more: about what its thread takes to start anew. */
const soon = 600
let reading: { key: string; isLong: boolean } | null = null
/** The day to which the window was last turned from here; null is today. */
let given: string | null = null
let settling: ReturnType<typeof setTimeout> | undefined

/** Reads the line of time and turns the map to a day of it (null: today); read again after a change of the register. */
export async function begin(day: string | null): Promise<void> {
  const line = await attempt(() => api.timeline())
  if (!line) return
  kept.clear()
  steps = stepsOf(line)
  const { shown } = useTime.getState()
  if (!shown) given = day
  const wanted = shown?.day ?? day ?? line.today
  const { picture = null, beside = null } = shown ?? {}
  useTime.setState({ shown: { line, day: wanted, basis: basisOf(line, wanted), picture, beside } })
  turnTo(wanted)
}

/** The map shows again what the rest of the window does. */
export function end(): void {
  clearTimeout(settling)
  useTime.setState({ shown: null, isPlaying: false })
}

/** Turns the map to a day: at once where that day's map is kept, else as soon as it is read. The window follows when the hand rests. */
export function turnTo(day: string): void {
  const { shown } = useTime.getState()
  if (!shown) return
  const { beside } = shown
  // The earlier of the two days is always at the left.
  const from = beside && beside.from > day ? day : beside?.from
  useTime.setState({
    shown: { ...shown, day, basis: basisOf(shown.line, day), beside: beside && from ? { ...beside, from } : null },
  })
  showKept()
  settleSoon()
}

/** Begins or stops to show one day after the other; the window turns to the day on which it stops. */
export function play(isPlaying: boolean): void {
  useTime.setState({ isPlaying })
  settleSoon()
}

/** Puts an earlier day at the left, in the way that two days were last laid beside each other; null takes it away. */
export function putBeside(from: string | null, way?: Beside['way']): void {
  const { shown } = useTime.getState()
  if (!shown) return
  const { picture = null, way: before = { is: 'swipe', at: 0.5 } as const } = shown.beside ?? {}
  useTime.setState({ shown: { ...shown, beside: from === null ? null : { from, picture, way: way ?? before } } })
  showKept()
}

/** Moves the line between the two days to a share of the map's width. */
export function moveLine(share: number): void {
  const { shown } = useTime.getState()
  if (!shown?.beside) return
  const at = Math.min(0.97, Math.max(0.03, share))
  useTime.setState({ shown: { ...shown, beside: { ...shown.beside, way: { is: 'swipe', at } } } })
}

/** Shows what is kept of the wanted days in the theme of the switch, and reads what is not. */
export function showKept(): void {
  const { shown } = useTime.getState()
  if (!shown) return
  const { beside } = shown
  const picture = pictureOf(shown.day) ?? shown.picture
  const before = beside && (pictureOf(beside.from) ?? beside.picture)
  useTime.setState({ shown: { ...shown, picture, beside: beside && { ...beside, picture: before } } })
  if (picture && picture.reading !== useTheme.getState().reading) useTheme.setState({ reading: picture.reading })
  useTime.setState({ isRead: wanted() === undefined })
  readWanted()
}

/** The window looks at the day as soon as the hand rests on it: its list, dossier and figures are never of another day than the map for long. */
function settleSoon(): void {
  clearTimeout(settling)
  settling = setTimeout(async function turnWindow() {
    const { shown, isPlaying } = useTime.getState()
    if (!shown || isPlaying) return
    const day = shown.day < shown.line.today ? shown.day : null
    if (useAtlas.getState().day !== day) {
      given = day
      await lookAt(day)
    }
    // A hand that comes back goes on from here, one step to either side.
    if (!useTime.getState().isPlaying) void readAhead([nextStep(steps, shown.day, -1), nextStep(steps, shown.day, 1)])
  }, rest)
}

/** Turns the map to a day that was chosen elsewhere in the window (null: today). */
export function follow(day: string | null): void {
  const { shown } = useTime.getState()
  if (!shown || day === given) return
  given = day
  turnTo(day ?? shown.line.today)
}

/** A day as the key of what is kept of it in the theme of the switch. Since which day the map has been as it is, says the line. */
const sinceOf = (day: string) => stepAt(steps, day) ?? ''
const keyOf = (day: string) => `${useAtlas.getState().theme} ${sinceOf(day)}`
const pictureOf = (day: string): Picture | undefined => kept.get(keyOf(day))

function wanted(): string | undefined {
  const { shown } = useTime.getState()
  return [shown?.day, shown?.beside?.from].find(day => day && !pictureOf(day))
}

/** Reads one map after the other: a hand that drags is faster than the register, and only where it is now counts. */
function readWanted(): void {
  const day = wanted()
  // A map that is nearly there is waited for; one that takes long, and is wanted no more, is given up for the one that is.
  if (day && (!reading || (reading.isLong && reading.key !== keyOf(day)))) void readAs(day)
}

/** Reads a map and shows what is wanted now; false when it was given up for another or could not be read. */
async function readAs(day: string): Promise<boolean> {
  const own = { key: keyOf(day), isLong: false }
  reading = own
  const late = setTimeout(function giveUp() {
    own.isLong = true
    readWanted()
  }, soon)
  const isRead = await read(day)
  clearTimeout(late)
  if (reading !== own) return false
  reading = null
  if (isRead) showKept()
  return isRead
}

async function read(day: string): Promise<boolean> {
  const { shown } = useTime.getState()
  const { theme } = useAtlas.getState()
  if (!shown) return false
  const key = keyOf(day)
  const { line } = shown
  const since = sinceOf(day) || day
  const map = await attempt(() => api.dayMap({ day: since, theme }))
  // Null: given up for a day that is wanted more.
  if (!map) return map === null
  // The register may have changed while it was read: what is of the line before is not kept.
  if (useTime.getState().shown?.line !== line) return true
  kept.set(key, { asked: since < line.today ? since : null, zones: map.zones, reading: readTheme(theme, map.answer) })
  const most = Math.max(8, Math.floor(mostZones / Math.max(1, map.zones.length)))
  const [oldest] = kept.keys()
  if (kept.size > most && oldest !== undefined) kept.delete(oldest)
  return true
}

/** Reads maps that will soon be wanted, while none is. */
export async function readAhead(days: readonly string[]): Promise<void> {
  for (const day of days) {
    if (reading || !useTime.getState().shown) return
    if (!pictureOf(day) && !(await readAs(day))) return
  }
}
