import type { ZoneSummary } from '../dossier.ts'
import type { Land } from '../map/lands.ts'
import { themes } from '../theme.ts'
import type { Reading } from '../themed.ts'
import { classEntries, signEntries, stateEntries } from './part/legend.ts'
import type { Part } from './part/part.ts'
import { legendsPart } from './part/pieces.ts'

type Drawn = {
  here: readonly ZoneSummary[]
  lands: readonly Land[]
  /** Those whose classes are counted: on a zone's own sheet its own, not its neighbours'. */
  counted: readonly Land[]
  reading: Reading
  hasRings: boolean
}

const heading: Partial<Record<Land['is'], string>> = { plot: 'Từng lô đất', parcel: 'Từng thửa đất' }

/** The signs and classes of a map, and under them how its plots and parcels stand where the theme tells it; each with the room after it. */
export function legends({ here, lands, counted, reading, hasRings }: Drawn, width: number): [Part, number][] {
  const share = 0.45
  const left = (width - 4) * share
  const signs = signEntries(here, lands, hasRings, left)
  const classes = classEntries(here, counted, reading, width - 4 - left)
  const title = themes[reading.theme].label.vi
  const parts: [Part, number][] = [[legendsPart(['Ký hiệu', signs], [title, classes], share), 4.5]]
  for (const kind of ['plot', 'parcel'] as const) {
    const states = stateEntries(counted, kind, reading, (width - 4) / 2)
    if (states.length === 0) continue
    const half = Math.ceil(states.length / 2)
    parts.push([legendsPart([heading[kind] ?? '', states.slice(0, half)], ['', states.slice(half)], 0.5), 4.5])
  }
  return parts
}
