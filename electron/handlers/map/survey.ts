import { z } from 'zod'
import { boundedKinds } from '../../../db/model/boundary/finding.ts'
import type { Shape } from '../../../db/model/boundary/shape.ts'
import { meridians } from '../../../db/model/geodesy/meridian.ts'
import { Problem } from '../../../db/model/text/problem.ts'
import { surveyFormats, tableOf } from '../../../db/model/vn2000/export.ts'
import type { SurveyGiven } from '../../../db/model/vn2000/known.ts'
import { mostCorners } from '../../../db/model/vn2000/read.ts'
import { named } from '../../../db/store/boundary/near.ts'
import { knownOf } from '../../../db/store/survey/known.ts'
import { type SurveyPart, saveSurvey, saveSurveys } from '../../../db/store/survey/save.ts'
import { get } from '../../../db/store/table.ts'
import type { HandlersOf } from '../../dispatch.ts'
import { ground, words } from '../args.ts'

const of = { kind: z.enum(boundedKinds), key: words }
const meridian = z.literal([...meridians])
const table = z.strictObject({
  name: z.string().max(500),
  rows: z.array(z.array(z.string().max(10_000)).max(500)).max(3 * mostCorners),
})
const given = {
  ...of,
  table,
  meridian: meridian.nullish(),
  swap: z.boolean().optional(),
  marks: z
    .array(z.strictObject({ row: z.int().positive(), is: z.enum(['begins', 'goes-on', 'own']) }))
    .max(1000)
    .optional(),
}
/** Pieces that one table may be given out in; a decision lists some dozens. */
const mostParts = 500
const partOf = ({ kind, key, table: raw, meridian: on, swap = false, marks = [] }: SurveyGiven): SurveyPart => ({
  ...{ kind, key, table: raw },
  answers: { meridian: on ?? null, swap, marks },
})
const file = { name: words, content: z.instanceof(Uint8Array) }

/** Tables of VN-2000 coordinates: out of files, as a boundary, and a boundary as such a table. */
export const survey: HandlersOf<'surveyKnown' | 'surveyTables' | 'saveSurvey' | 'saveSurveys' | 'surveyFile'> = {
  surveyKnown: { args: z.strictObject(of), run: (office, { kind, key }) => knownOf(office.db(), kind, key) },
  surveyTables: {
    args: z.strictObject(file),
    run: async (_, { name, content }) => (await import('../../survey/read.ts')).readTables(name, content),
  },
  saveSurvey: {
    args: z.strictObject({ ...given, ...ground }),
    run: (office, { source, why, asOf, certainty, ...one }) => {
      const { kind, key, table: raw, answers } = partOf(one)
      const said = { source, why, asOf, certainty, by: office.by }
      const { batch, record } = saveSurvey(office.db(), kind, key, raw, answers, said)
      return { batch, record }
    },
  },
  saveSurveys: {
    args: z.strictObject({ parts: z.array(z.strictObject(given)).min(1).max(mostParts), ...ground }),
    run: (office, { parts, ...said }) => {
      const { batch } = saveSurveys(office.db(), parts.map(partOf), { by: office.by, ...said })
      return { batch }
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
