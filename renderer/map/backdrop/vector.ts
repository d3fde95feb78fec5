import L from 'leaflet'
import type { Feature, LabelRule, PaintRule } from 'protomaps-leaflet'
import { roadRank, topicOf, type VectorTopic } from '../../../db/model/backdrop/vector.ts'
import { mapColour } from '../../../db/model/sign/colour.ts'
import { suspectMissing } from './use-backdrops.ts'

type Features = Map<string, Feature[]>
type Source = { get: (address: unknown, size: number) => Promise<Features> }
type Views = Map<string, { tileCache: { source: Source } }>

/** Vector tiles, drawn in the map's own colours whatever schema they follow, with names that do not collide. */
export async function vectorLayer(url: string, maxDataZoom: number, options: L.GridLayerOptions): Promise<L.Layer> {
  // The library was written for pages that load Leaflet as a script.
  Object.assign(globalThis, { L })
  const drawing = await import('protomaps-leaflet')
  const layer = drawing.leafletLayer({
    ...{ url, maxDataZoom, paintRules: paintRules(drawing), labelRules: labelRules(drawing), ...options },
  })
  for (const { tileCache } of (layer.views as Views).values()) tileCache.source = byTopic(tileCache.source)
  return layer as unknown as L.Layer
}

/** Layers go by what they show, so that one set of rules draws them all. */
function byTopic(source: Source): Source {
  return {
    async get(address, size) {
      const found = await source.get(address, size).catch((error: Error) => {
        if (error.name !== 'AbortError') suspectMissing()
        throw error
      })
      const sorted: Features = new Map()
      for (const [layer, features] of found)
        for (const feature of features) {
          const key = `${topicOf(layer)}-${feature.geomType}`
          const known = sorted.get(key)
          if (known) known.push(feature)
          else sorted.set(key, [feature])
        }
      return sorted
    },
  }
}

type Drawing = typeof import('protomaps-leaflet')
const [point, line, area] = [1, 2, 3]
const { light } = mapColour

function paintRules({ PolygonSymbolizer, LineSymbolizer, CircleSymbolizer }: Drawing): PaintRule[] {
  const fill = (topic: VectorTopic, colour: string, stroke?: string): PaintRule => ({
    dataLayer: `${topic}-${area}`,
    symbolizer: new PolygonSymbolizer({ fill: colour, ...(stroke && { stroke, width: 0.6 }) }),
  })
  const stroke = (topic: VectorTopic, colour: string, width: number, dash?: number[]): PaintRule => ({
    dataLayer: `${topic}-${line}`,
    symbolizer: new LineSymbolizer({ color: colour, width, ...(dash && { dash }) }),
  })
  const roads = ([0, 1, 2, 3] as const).flatMap(rank => {
    const own = {
      dataLayer: `road-${line}`,
      filter: (_: number, feature?: Feature) => roadRank(feature?.props ?? {}) === rank,
    }
    const width = [0.6, 1, 1.8, 2.6][rank] ?? 1
    return [
      { ...own, symbolizer: new LineSymbolizer({ color: light.roadCasing, width: width + 0.9 }) },
      { ...own, symbolizer: new LineSymbolizer({ color: light.road, width }) },
    ]
  })
  return [
    fill('land', light.land),
    fill('green', '#e9ecd8'),
    fill('water', light.water, light.coast),
    fill('other', '#ebe4d3', '#b9ad94'),
    fill('built', '#ddd3c0', '#c4b79e'),
    stroke('water', light.coast, 0.8),
    stroke('waterway', light.coast, 1.2),
    fill('waterway', light.water),
    stroke('other', '#8c8678', 0.9),
    ...roads,
    fill('road', light.road),
    stroke('border', '#8c8678', 1, [4, 3]),
    { dataLayer: `other-${point}`, symbolizer: new CircleSymbolizer({ radius: 2, fill: '#646c70', stroke: '#fff' }) },
  ]
}

function labelRules({ CenteredTextSymbolizer, LineLabelSymbolizer }: Drawing): LabelRule[] {
  const face = { fill: light.town, stroke: light.halo, width: 2.4, labelProps: ['name:vi', 'name', 'name:latin'] }
  const text = (size: number, weight: number) => ({ ...face, font: `${weight} ${size}px "Be Vietnam Pro", sans-serif` })
  return [
    { dataLayer: `name-${point}`, symbolizer: new CenteredTextSymbolizer(text(12, 500)), sort: byImportance },
    { dataLayer: `name-${line}`, symbolizer: new LineLabelSymbolizer(text(11, 400)) },
    { dataLayer: `road-${line}`, symbolizer: new LineLabelSymbolizer(text(11, 400)), minzoom: 13 },
    { dataLayer: `other-${point}`, symbolizer: new CenteredTextSymbolizer(text(11, 400)), minzoom: 13 },
  ]
}

/** Cities before hamlets: schemas say it as a rank that is small for what is large, or as a population. */
function byImportance(a: Record<string, unknown>, b: Record<string, unknown>): number {
  const rank = (props: Record<string, unknown>) =>
    Number(props.rank ?? props.scalerank ?? props['pmap:rank'] ?? props.localrank ?? 99) -
    Number(props.population ?? 0) / 1e5
  return rank(a) - rank(b)
}
