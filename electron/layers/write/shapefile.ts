import { writeFileSync } from 'node:fs'
import { type Zippable, zipSync } from 'fflate'
import { outSystem } from '../../../db/model/crs/out.ts'
import { type Extent, extentOf } from '../../../db/model/layer/form.ts'
import type { Outgoing, OutLayer, OutRow } from '../../../db/model/layer/outgoing.ts'
import type { Progress } from '../../../db/store/layer/gpkg.ts'
import { shortNames, writeDbf } from './dbf.ts'
import { writeShp } from './shp.ts'
import { ticker } from './sink.ts'

const bytesOf = (text: string) => new TextEncoder().encode(text)
const words: Record<Extent, string> = { area: '', line: '_line', point: '_point' }

/**
 * Layers as shapefiles in one zip, with what their numbers are, the list of the columns' whole names and the texts that a field of 254 bytes cannot hold.
 * Gives what must be said of it. A shapefile holds one type of shape: a mixed layer becomes several.
 */
export function writeShapefiles(file: string, outgoing: Outgoing, progress: Progress): string[] {
  const tick = ticker(progress)
  const system = outSystem(outgoing.meridian)
  const zip: Zippable = {}
  const names: string[] = ['Tệp\tCột\tTrường\tTên đầy đủ, đơn vị']
  const cut: string[] = []
  for (const layer of outgoing.layers)
    for (const [extent, rows] of sorted(layer, tick)) {
      const base = layer.name.endsWith(words[extent]) ? layer.name : layer.name + words[extent]
      const short = shortNames(layer.columns)
      const { bytes, cuts } = writeDbf(
        layer.columns,
        short,
        rows.map(row => row.cells),
      )
      for (const [at, column] of layer.columns.entries())
        names.push([base, short[at], column.name, column.label].join('\t'))
      for (const { row, column, text } of cuts)
        cut.push([base, rows[row]?.cells[0], layer.columns[column]?.label, text.replace(/\s+/gu, ' ')].join('\t'))
      if (layer.place) {
        const { shp, shx } = writeShp(
          rows.map(row => row.form),
          extent,
        )
        Object.assign(zip, { [`${base}.shp`]: shp, [`${base}.shx`]: shx, [`${base}.prj`]: bytesOf(system.esri) })
      }
      Object.assign(zip, { [`${base}.dbf`]: bytes, [`${base}.cpg`]: bytesOf('UTF-8') })
    }
  zip['HE-TOA-DO.txt'] = bytesOf(`\ufeff${system.said}\r\n`)
  zip['TEN-COT.txt'] = bytesOf(`\ufeff${names.join('\r\n')}\r\n`)
  if (cut.length > 0) zip['CHU-DAI.txt'] = bytesOf(`\ufeffTệp\tMã\tCột\tĐủ chữ\r\n${cut.join('\r\n')}\r\n`)
  writeFileSync(file, zipSync(zip, { level: 6 }))
  return cut.length > 0
    ? [`${cut.length} ô chữ dài quá 254 byte của shapefile đã rút ngắn; đủ chữ ở CHU-DAI.txt trong tệp zip.`]
    : []
}

/** The rows of a layer by what their shapes cover; those without one go with the layer's own. */
function sorted({ place, rows }: OutLayer, tick: () => void): Map<Extent, OutRow[]> {
  const usual: Extent = place === 'point' ? 'point' : 'area'
  const groups = new Map<Extent, OutRow[]>([[usual, []]])
  for (const row of rows()) {
    tick()
    const extent = row.form ? extentOf(row.form) : usual
    const group = groups.get(extent)
    if (group) group.push(row)
    else groups.set(extent, [row])
  }
  return groups
}
