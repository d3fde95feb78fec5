import L from 'leaflet'
import type { Feature, LabelRule, PaintRule } from 'protomaps-leaflet'
import { foldName, importance, nameOf, namesIn, paints } from '../../../db/model/backdrop/paint.ts'
import { roadRank, topicOf } from '../../../db/model/backdrop/vector.ts'
import { mapColour } from '../../../db/model/sign/colour.ts'
import { basemap } from '../drawing/basemap.ts'
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
  const rules = paints('light').map((paint): PaintRule => {
    if (paint.is === 'area') {
      const { fill, stroke } = paint
      return {
        dataLayer: `${paint.topic}-${area}`,
        symbolizer: new PolygonSymbolizer({ fill, ...(stroke && { stroke, width: 0.6 }) }),
      }
    }
    const { rank, colour: color, width, dash } = paint
    return {
      dataLayer: `${paint.topic}-${line}`,
      symbolizer: new LineSymbolizer({ color, width, ...(dash && { dash }) }),
      ...(rank !== undefined && {
        filter: (_: number, feature?: Feature) => roadRank(feature?.props ?? {}) === rank,
      }),
    }
  })
  const spot = new CircleSymbolizer({ radius: 2, fill: '#646c70', stroke: '#fff' })
  return [...rules, { dataLayer: `other-${point}`, symbolizer: spot }]
}

function labelRules({ CenteredTextSymbolizer, LineLabelSymbolizer }: Drawing): LabelRule[] {
  const face = { fill: light.town, stroke: light.halo, width: 2.4, labelProps: ['name:vi', 'name', 'name:latin'] }
  const text = (size: number, weight: number) => ({ ...face, font: `${weight} ${size}px "Be Vietnam Pro", sans-serif` })
  const own = namesIn(basemap.places)
  const filter = (_: number, feature?: Feature) => !own.has(foldName(nameOf(feature?.props ?? {}) ?? ''))
  return [
    { dataLayer: `name-${point}`, symbolizer: new CenteredTextSymbolizer(text(12, 500)), sort: byImportance, filter },
    { dataLayer: `name-${line}`, symbolizer: new LineLabelSymbolizer(text(11, 400)) },
    { dataLayer: `road-${line}`, symbolizer: new LineLabelSymbolizer(text(11, 400)), minzoom: 13 },
    { dataLayer: `other-${point}`, symbolizer: new CenteredTextSymbolizer(text(11, 400)), minzoom: 13 },
  ]
}

const byImportance = (a: Record<string, unknown>, b: Record<string, unknown>) => importance(a) - importance(b)
