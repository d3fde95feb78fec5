import { basename, resolve } from 'node:path'
import type { OutMeridian } from '../../db/model/crs/out.ts'
import { meridians } from '../../db/model/geodesy/meridian.ts'
import { holdsGrid, type MapFormat, mapFormats } from '../../db/model/layer/outgoing.ts'
import { type KindName, kindNames } from '../../db/model/record/kinds.ts'
import { formatNumber } from '../../db/model/text/number.ts'
import { Problem } from '../../db/model/text/problem.ts'
import { outgoingOf } from '../../db/store/layer/outgoing.ts'
import { exportOf, sourcesOf } from '../../db/store/sheet/export.ts'
import { asKind, countOf, list } from '../../db/store/table.ts'
import { writeWhole } from '../files/whole.ts'
import type { Office } from '../office.ts'
import { type Answer, type Command, onDay } from './given.ts'

const formats: Record<string, (office: Office, kinds: KindName[]) => Promise<Uint8Array>> = { xlsx, json }

/** Takes the register out: as an Excel file, whole as JSON that can be read back in, or as layers of a map. */
export const exports: Record<string, Command> = {
  export: {
    words: [1, 1],
    run: async (today, { rest: [format = ''], options }) => {
      if (!options.out) throw new Problem('E_USAGE', { usage: 'export' })
      const office = onDay(today, options)
      const mapFormat = mapFormats.find(each => each === format)
      const write = Object.hasOwn(formats, format) ? formats[format] : undefined
      if (!write && !mapFormat) throw new Problem('E_EXPORT_FORMAT', { format })
      const kinds = options.kind ? options.kind.map(asKind) : [...kindNames]
      const filled = kinds.filter(kind => options.kind || countOf(office.db(), kind) > 0)
      const file = resolve(options.out)
      if (mapFormat)
        return layers(
          office,
          mapFormat,
          filled,
          file,
          options.personal ?? false,
          meridianOf(options.meridian, mapFormat),
        )
      if (write) await writeWhole(file, await write(office, filled))
      const records = filled.reduce((sum, kind) => sum + countOf(office.db(), kind), 0)
      return { value: { file, records }, text: `Đã xuất ${formatNumber(records)} hồ sơ ra ${file}.` }
    },
  },
}

/** The meridian of a grid that was asked for; none for formats that hold degrees alone. Throws E_IMPORT_OPTION. */
function meridianOf(word: string | undefined, format: MapFormat): OutMeridian {
  if (word === undefined) return null
  const known = holdsGrid[format] ? meridians.find(each => String(each) === word) : undefined
  if (known === undefined)
    throw new Problem('E_IMPORT_OPTION', { option: '--meridian', value: word, known: '104.5, 104.75 (gpkg, shp)' })
  return known
}

/** Layers of a map: personal data stay behind unless they are asked for. */
async function layers(
  office: Office,
  format: MapFormat,
  kinds: KindName[],
  file: string,
  withPersonal: boolean,
  meridian: OutMeridian,
): Promise<Answer> {
  const { writeLayers } = await import('../layers/write/write.ts')
  const wanted = { kinds, day: office.today(), source: basename(office.file), withPersonal, meridian }
  const { records, notes } = writeLayers(format, file, outgoingOf(office.db(), wanted))
  const text = [`Đã xuất ${formatNumber(records)} hồ sơ ra ${file}.`, ...notes].join('\n')
  return { value: { file, records, notes }, text }
}

async function xlsx(office: Office, kinds: KindName[]): Promise<Uint8Array> {
  const { bookOf } = await import('../files/book.ts')
  const wanted = kinds.map(kind => ({ kind }))
  return bookOf(
    wanted.map(each => exportOf(office.db(), each)),
    wanted.flatMap(each => sourcesOf(office.db(), each)),
  )
}

/** `{ format: 'kcn-atlas', records: { zone: [ ... ] } }`: every record with its id and the ids it points to, kinds in an order in which refs point backwards. */
async function json(office: Office, kinds: KindName[]): Promise<Uint8Array> {
  const records = Object.fromEntries(kinds.map(kind => [kind, list(office.db(), kind)]))
  return new TextEncoder().encode(`${JSON.stringify({ format: 'kcn-atlas', day: office.today(), records }, null, 1)}\n`)
}
