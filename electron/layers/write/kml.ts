import { type Form, type Position, polygonsOf, wound } from '../../../db/model/layer/form.ts'
import type { OutCell, Outgoing, OutLayer } from '../../../db/model/layer/outgoing.ts'
import { kindOf } from '../../../db/model/record/kinds.ts'
import type { Sink } from './sink.ts'

const types = { text: 'string', integer: 'string', real: 'double', date: 'string', flag: 'bool' } as const
/** Teal lines and a thin fill; colours of KML are alpha, blue, green, red. */
const style =
  '<Style id="ranh"><LineStyle><color>ff4d4a09</color><width>1.6</width></LineStyle><PolyStyle><color>334d4a09</color></PolyStyle></Style>'

/** Layers as a KML 2.2 document, a folder each; the labels with their units are the columns' display names. */
export function writeKml({ layers, day, source }: Outgoing, sink: Sink): void {
  sink.put(
    `<?xml version="1.0" encoding="UTF-8"?>\n<kml xmlns="http://www.opengis.net/kml/2.2"><Document id="kcn-atlas"><name>KCN Atlas</name><description>${escaped(`Nguồn: KCN Atlas, ${source}. Số liệu của ngày ${day}.`)}</description>${style}\n`,
  )
  for (const layer of layers) sink.put(schemaOf(layer))
  for (const layer of layers) {
    sink.put(`<Folder id="${layer.name}-lop"><name>${escaped(layer.label)}</name>\n`)
    const titles = titlePlaces(layer)
    for (const { form, cells } of layer.rows()) {
      sink.tick()
      sink.put(placemark(layer, titles, cells, form))
    }
    sink.put('</Folder>\n')
  }
  sink.put('</Document></kml>\n')
}

/** The columns that name a record, best first. */
const titlePlaces = ({ kind, columns }: OutLayer): number[] =>
  [...kindOf(kind).title, 'name', 'code']
    .map(field => columns.findIndex(column => column.name === field))
    .filter(at => at >= 0)

function schemaOf({ name, columns }: OutLayer): string {
  const fields = columns.map(
    column =>
      `<SimpleField type="${types[column.type]}" name="${column.name}"><displayName>${escaped(column.label)}</displayName></SimpleField>`,
  )
  return `<Schema name="${name}" id="${name}">${fields.join('')}</Schema>\n`
}

function placemark({ name, columns }: OutLayer, titles: number[], cells: OutCell[], form: Form | null): string {
  const title = titles.map(at => cells[at]).find(cell => cell !== null && cell !== undefined) ?? ''
  const data = columns.flatMap(({ name: field }, at) => {
    const cell = cells[at] ?? null
    return cell === null ? [] : [`<SimpleData name="${field}">${escaped(String(cell))}</SimpleData>`]
  })
  return `<Placemark><name>${escaped(String(title))}</name><styleUrl>#ranh</styleUrl><ExtendedData><SchemaData schemaUrl="#${name}">${data.join('')}</SchemaData></ExtendedData>${form ? geometry(form) : ''}</Placemark>\n`
}

function geometry(form: Form): string {
  if (form.type === 'Point') return `<Point>${line([form.coordinates])}</Point>`
  if (form.type === 'LineString') return `<LineString>${line(form.coordinates)}</LineString>`
  const parts =
    form.type === 'MultiPoint'
      ? form.coordinates.map(each => `<Point>${line([each])}</Point>`)
      : form.type === 'MultiLineString'
        ? form.coordinates.map(each => `<LineString>${line(each)}</LineString>`)
        : polygonsOf(wound(form, 'against')).map(polygon)
  return parts.length === 1 ? (parts[0] ?? '') : `<MultiGeometry>${parts.join('')}</MultiGeometry>`
}

function polygon([outer = [], ...holes]: Position[][]): string {
  const ring = (positions: Position[]) => `<LinearRing>${line(positions)}</LinearRing>`
  return `<Polygon><outerBoundaryIs>${ring(outer)}</outerBoundaryIs>${holes.map(hole => `<innerBoundaryIs>${ring(hole)}</innerBoundaryIs>`).join('')}</Polygon>`
}

const line = (positions: Position[]) =>
  `<coordinates>${positions.map(([lon, lat]) => `${lon},${lat}`).join(' ')}</coordinates>`

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
/** Text as XML takes it: signs that no XML may hold are left out. */
const escaped = (text: string): string =>
  text
    .replace(/[&<>"]/g, sign => entities[sign] ?? '')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: XML 1.0 allows none of them
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
