import { z } from 'zod'
import { boundedKinds } from '../../../db/model/boundary/finding.ts'
import type { Shape } from '../../../db/model/boundary/shape.ts'
import { meridians } from '../../../db/model/geodesy/vn2000.ts'
import { Problem } from '../../../db/model/text/problem.ts'
import { surveyFormats, tableOf } from '../../../db/model/vn2000/export.ts'
import { mostCorners } from '../../../db/model/vn2000/read.ts'
import { named } from '../../../db/store/boundary/near.ts'
import { knownOf } from '../../../db/store/survey/known.ts'
import { saveSurvey } from '../../../db/store/survey/save.ts'
import { get } from '../../../db/store/table.ts'
import type { HandlersOf } from '../../dispatch.ts'
import { ground, words } from '../args.ts'

const of = { kind: z.enum(boundedKinds), key: words }
const meridian = z.literal([...meridians])
const table = z.strictObject({
  name: z.string().max(500),
  rows: z.array(z.array(z.string().max(10_000)).max(500)).max(3 * mostCorners),
})
const file = { name: words, content: z.instanceof(Uint8Array) }

/** Tables of VN-2000 coordinates: out of files, as a boundary, and a boundary as such a table. */
export const survey: HandlersOf<'surveyKnown' | 'surveyTables' | 'saveSurvey' | 'surveyFile'> = {
  surveyKnown: { args: z.strictObject(of), run: (office, { kind, key }) => knownOf(office.db(), kind, key) },
  surveyTables: {
    args: z.strictObject(file),
    run: async (_, { name, content }) => (await import('../../survey/read.ts')).readTables(name, content),
  },
  saveSurvey: {
    args: z.strictObject({ ...of, table, meridian: meridian.nullish(), swap: z.boolean().optional(), ...ground }),
    run: (office, { kind, key, table: given, meridian: on, swap = false, ...said }) => {
      const answers = { meridian: on ?? null, swap }
      const { batch, record } = saveSurvey(office.db(), kind, key, given, answers, { by: office.by, ...said })
      return { batch, record }
    },
  },
  surveyFile: {
    args: z.strictObject({ ...of, format: z.enum(surveyFormats), meridian: meridian.nullish() }),
    run: async (office, { kind, key, format, meridian: on }) => {
      const record = get(office.db(), kind, key)
      const { title } = named(kind, record)
      const shape = record.shape as Shape | null
      const made = shape && tableOf(shape, on ?? undefined)
      if (!made) throw new Problem('E_VN2000_SHAPE', { record: title })
      const { writeSurvey } = await import('../../survey/write.ts')
      const name = `Tọa độ VN-2000 ${title.replace(/[\\/:*?"<>|]/g, ' ')}.${format}`
      return { file: (await office.desk?.saveFile(name, await writeSurvey(made, format))) ?? null }
    },
  },
}
