import type { OutMeridian } from '../crs/out.ts'
import type { FieldInfo } from '../record/field.ts'
import type { KindName } from '../record/kinds.ts'
import type { Form } from './form.ts'

/** How other programs keep a column. Days are ISO text, flags true and false. */
export type ColumnType = 'text' | 'integer' | 'real' | 'date' | 'flag'
/** A column as it leaves: the field's name, its label with the unit ("Diện tích, ha"). */
export type OutColumn = { name: string; label: string; type: ColumnType; info: FieldInfo | null }
export type OutCell = string | number | boolean | null
export type OutRow = { form: Form | null; cells: OutCell[] }

/** One kind as it leaves: a layer when its records have a place, else a table. Rows are read one by one. */
export type OutLayer = {
  /** The table's name: the kind's, `zone_point` for the points of a kind that has boundaries too. */
  name: string
  kind: KindName
  label: string
  columns: OutColumn[]
  /** Boundaries, points or both; null for a table. */
  place: 'area' | 'point' | 'mixed' | null
  count: number
  rows: () => Iterable<OutRow>
}

/** What leaves together: of which day, from which register, in which system; who is named in it. */
export type Outgoing = { day: string; source: string; layers: OutLayer[]; isMasked: boolean; meridian: OutMeridian }

/** What of the register is to leave, and as what. */
export type LayersAsk = { format: MapFormat; kinds: KindName[]; withPersonal: boolean; meridian: OutMeridian }

export const mapFormats = ['gpkg', 'geojson', 'kml', 'shp'] as const
export type MapFormat = (typeof mapFormats)[number]
/** Formats that may hold a grid in metres; GeoJSON (RFC 7946) and KML are WGS 84 by their rules. */
export const holdsGrid: Record<MapFormat, boolean> = { gpkg: true, geojson: false, kml: false, shp: true }
/** How a format is called, and how its files end. */
export const formatNames: Record<MapFormat, { name: string; extension: string; hint: string }> = {
  gpkg: { name: 'GeoPackage', extension: 'gpkg', hint: 'Một tệp có mọi lớp và bảng, đủ cột; mở bằng QGIS.' },
  geojson: {
    name: 'GeoJSON',
    extension: 'geojson',
    hint: 'Một tệp chữ, tọa độ WGS 84; cho trang web và chương trình.',
  },
  kml: { name: 'KML', extension: 'kml', hint: 'Mở bằng Google Earth.' },
  shp: {
    name: 'Shapefile (zip)',
    extension: 'zip',
    hint: 'Cho phần mềm cũ. Tên cột ngắn 10 ký tự, có bảng tên đầy đủ kèm theo.',
  },
}
