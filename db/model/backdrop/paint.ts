import type { GeoFile } from '../map/basemap.ts'
import { mapColour } from '../sign/colour.ts'
import type { VectorTopic } from './vector.ts'

/** How shapes of vector tiles are painted, in the map's own colours: `area` fills, `line` strokes. Widths in px of a screen. */
export type Paint =
  | { is: 'area'; topic: VectorTopic; fill: string; stroke?: string }
  | { is: 'line'; topic: VectorTopic; colour: string; width: number; dash?: [number, number]; rank?: 0 | 1 | 2 | 3 }

const widths = [0.6, 1, 1.8, 2.6] as const
const ranks = [0, 1, 2, 3] as const

/** From the ground up; of a road first its casing. */
export function paints(style: 'light' | 'paper'): Paint[] {
  const c = mapColour[style]
  const area = (topic: VectorTopic, fill: string, stroke?: string): Paint => ({
    ...{ is: 'area', topic, fill },
    ...(stroke && { stroke }),
  })
  const roads = ranks.flatMap((rank): Paint[] => [
    { is: 'line', topic: 'road', rank, colour: c.roadCasing, width: widths[rank] + 0.9 },
    { is: 'line', topic: 'road', rank, colour: c.road, width: widths[rank] },
  ])
  return [
    area('land', c.land),
    area('green', '#E9ECD8'),
    area('water', c.water, c.coast),
    area('other', '#EBE4D3', '#B9AD94'),
    area('built', '#DDD3C0', '#C4B79E'),
    { is: 'line', topic: 'water', colour: c.coast, width: 0.8 },
    { is: 'line', topic: 'waterway', colour: c.coast, width: 1.2 },
    area('waterway', c.water),
    { is: 'line', topic: 'other', colour: '#8C8678', width: 0.9 },
    ...roads,
    area('road', c.road),
    { is: 'line', topic: 'border', colour: '#8C8678', width: 1, dash: [4, 3] },
  ]
}

/** The name that a feature goes by: the Vietnamese one first. */
export function nameOf(props: Record<string, unknown>): string | null {
  const name = props['name:vi'] ?? props.name ?? props['name:latin']
  return typeof name === 'string' && name.trim() ? name.trim() : null
}

/** A name as it is compared with another's. */
export const foldName = (name: string): string => name.normalize('NFC').toLocaleLowerCase('vi')

/** The names that the built-in map has of its own: maps that lie over it do not say them a second time. */
export const namesIn = ({ features }: GeoFile): Set<string> =>
  new Set(features.flatMap(({ properties }) => foldName(String(properties?.name ?? '')) || []))

/** Cities before hamlets: schemas say it as a rank that is small for what is large, or as a population. */
export const importance = (props: Record<string, unknown>): number =>
  Number(props.rank ?? props.scalerank ?? props['pmap:rank'] ?? props.localrank ?? 99) -
  Number(props.population ?? 0) / 1e5
