import { resolve } from 'node:path'
import { type KindName, kindNames } from '../../db/model/record/kinds.ts'
import { formatNumber } from '../../db/model/text/number.ts'
import { Problem } from '../../db/model/text/problem.ts'
import { exportOf, sourcesOf } from '../../db/store/sheet/export.ts'
import { asKind, countOf, list } from '../../db/store/table.ts'
import { writeWhole } from '../files/whole.ts'
import type { Office } from '../office.ts'
import type { Command } from './given.ts'

const formats: Record<string, (office: Office, kinds: KindName[]) => Promise<Uint8Array>> = { xlsx, json }

/** Takes the register out: as an Excel file, or whole as JSON that can be read back in. */
export const exports: Record<string, Command> = {
  export: {
    words: [1, 1],
    run: async (office, { rest: [format = ''], options }) => {
      if (!options.out) throw new Problem('E_USAGE', { usage: 'export' })
      const write = Object.hasOwn(formats, format) ? formats[format] : undefined
      if (!write) throw new Problem('E_EXPORT_FORMAT', { format })
      const kinds = options.kind ? options.kind.map(asKind) : [...kindNames]
      const filled = kinds.filter(kind => options.kind || countOf(office.db(), kind) > 0)
      const file = resolve(options.out)
      await writeWhole(file, await write(office, filled))
      const records = filled.reduce((sum, kind) => sum + countOf(office.db(), kind), 0)
      return { value: { file, records }, text: `Đã xuất ${formatNumber(records)} hồ sơ ra ${file}.` }
    },
  },
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
