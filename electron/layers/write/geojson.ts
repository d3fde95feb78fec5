import { type Form, wound } from '../../../db/model/layer/form.ts'
import type { Outgoing } from '../../../db/model/layer/outgoing.ts'
import type { Sink } from './sink.ts'

/**
 * Layers as one GeoJSON collection (RFC 7946): WGS 84, outer rings against the clock. Each feature names its register in `loai`; the labels
 * and units of the properties stand beside the features as a member of our own, which readers pass over.
 */
export function writeGeojson({ layers, day, source }: Outgoing, sink: Sink): void {
  const labels = Object.fromEntries(
    layers.map(({ name, label, columns }) => [
      name,
      { label, columns: Object.fromEntries(columns.map(column => [column.name, column.label])) },
    ]),
  )
  const about = { source: `KCN Atlas, ${source}`, day, layers: labels }
  sink.put(`{"type":"FeatureCollection","about":${JSON.stringify(about)},"features":[`)
  let isFirst = true
  for (const { name, columns, rows } of layers) {
    const keys = columns.map(column => `${JSON.stringify(column.name)}:`)
    for (const { form, cells } of rows()) {
      sink.tick()
      const properties = keys.map((key, at) => key + JSON.stringify(cells[at] ?? null))
      const geometry = form ? JSON.stringify(bare(wound(form, 'against'))) : 'null'
      sink.put(
        `${isFirst ? '\n' : ',\n'}{"type":"Feature","properties":{"loai":"${name}",${properties.join(',')}},"geometry":${geometry}}`,
      )
      isFirst = false
    }
  }
  sink.put('\n]}\n')
}

/** Only the two members that a geometry has. */
const bare = ({ type, coordinates }: Form) => ({ type, coordinates })
