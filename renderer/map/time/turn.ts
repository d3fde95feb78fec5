import type { ZoneSummary } from '../../../db/model/dossier.ts'
import { basisOf, stepAt, stepsOf, zonesThen } from '../../../db/model/time/timeline.ts'
import { api } from '../../api.ts'
import { attempt, useAtlas } from '../../state.ts'
import { useTime } from './time.ts'

const mostKept = 400
/** The maps that were read, by the day since which they hold; a change of the register makes them void. */
const kept = new Map<string, ZoneSummary[]>()
let steps: string[] = []
let isReading = false

/** Reads the line of time and turns the map to a day of it; read again after a change of the register. */
export async function begin(day: string | null): Promise<void> {
  const line = await attempt(() => api.timeline())
  if (!line) return
  kept.clear()
  steps = stepsOf(line)
  const { shown } = useTime.getState()
  const wanted = shown?.day ?? day ?? line.today
  useTime.setState({
    shown: {
      line,
      day: wanted,
      basis: basisOf(line, wanted),
      zones: shown?.zones ?? null,
      beside: shown?.beside ?? null,
    },
  })
  turnTo(wanted)
}

/** Back to the register as the window shows it. */
export const end = (): void => useTime.setState({ shown: null })

/** Turns the map to a day: at once where that day's map is kept, else as soon as it is read. */
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
}

/** Puts an earlier day at the left of the map; null takes it away. */
export function putBeside(from: string | null): void {
  const { shown } = useTime.getState()
  if (!shown) return
  const beside = from === null ? null : { from, zones: shown.beside?.zones ?? null, at: shown.beside?.at ?? 0.5 }
  useTime.setState({ shown: { ...shown, beside } })
  showKept()
}

/** Moves the line between the two days to a share of the map's width. */
export function moveLine(share: number): void {
  const { shown } = useTime.getState()
  if (!shown?.beside) return
  const at = Math.min(0.97, Math.max(0.03, share))
  useTime.setState({ shown: { ...shown, beside: { ...shown.beside, at } } })
}

/** Shows what is kept of the wanted days, and reads what is not. */
function showKept(): void {
  const { shown } = useTime.getState()
  if (!shown) return
  const { beside } = shown
  const zones = zonesOf(shown.day) ?? shown.zones
  const before = beside && (zonesOf(beside.from) ?? beside.zones)
  useTime.setState({ shown: { ...shown, zones, beside: beside && { ...beside, zones: before } } })
  if (wanted()) void readWanted()
}

/** Since which day the map of a day has been as it is. */
const sinceOf = (day: string) => stepAt(steps, day) ?? ''

/** The zones of a day; undefined while they are not read. */
function zonesOf(day: string): ZoneSummary[] | undefined {
  const { shown } = useTime.getState()
  return shown && day >= shown.line.today ? nowZones() : kept.get(sinceOf(day))
}

const nowZones = () => useAtlas.getState().overview?.zones ?? []

function wanted(): string | undefined {
  const { shown } = useTime.getState()
  return [shown?.day, shown?.beside?.from].find(day => day && zonesOf(day) === undefined)
}

/** Reads one map at a time: a hand that drags is faster than the register, and only where it is now counts. */
async function readWanted(): Promise<void> {
  if (isReading) return
  isReading = true
  let isRead = true
  for (let day = wanted(); day && isRead; day = wanted()) {
    isRead = await read(day)
    if (isRead) showKept()
  }
  isReading = false
}

async function read(day: string): Promise<boolean> {
  const since = sinceOf(day)
  const map = await attempt(() => api.dayMap({ day: since || day }))
  if (!map) return false
  kept.set(since, zonesThen(nowZones(), map))
  const [oldest] = kept.keys()
  if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest)
  return true
}

/** Reads maps that will soon be wanted, while none is. */
export async function readAhead(days: readonly string[]): Promise<void> {
  for (const day of days) {
    if (isReading || !useTime.getState().shown) return
    if (zonesOf(day) === undefined && !(await read(day))) return
  }
}
