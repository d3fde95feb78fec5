import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { z } from 'zod'
import { crsOfKey } from '../../db/model/crs/crs.ts'
import { type Ask, sentenceOf, type Verdict } from '../../db/model/import/verdict.ts'
import { formatNumber } from '../../db/model/text/number.ts'
import { Problem, sentence } from '../../db/model/text/problem.ts'
import { preview } from '../../db/store/import/preview.ts'
import { refuse, writeImport } from '../../db/store/import/run.ts'
import { asKind } from '../../db/store/table.ts'
import { isLayer, readFile } from '../layers/read/read.ts'
import type { Office } from '../office.ts'
import { importSurvey, surveyIn } from '../survey/command.ts'
import { type Answer, type Command, type Given, groundOf, type Options } from './given.ts'

const map = z.strictObject({
  columns: z.record(z.string(), z.string().nullable()).optional(),
  values: z.record(z.string(), z.unknown()).optional(),
  answers: z.record(z.string(), z.string()).optional(),
  existing: z.enum(['refuse', 'update']).optional(),
})

/** Imports a file of tables as one batch, or nothing at all. */
export const imports: Record<string, Command> = { import: { words: [1, 1], run: importTable } }

async function importTable(office: Office, { rest: [file = ''], options }: Given): Promise<Answer> {
  if (options.as === undefined) throw new Problem('E_USAGE')
  const bytes = bytesOf(file)
  const table = isLayer(basename(file), bytes) ? null : await surveyIn(basename(file), bytes, options)
  if (table) {
    const { values, answers } = options.map === undefined ? {} : mapIn(options.map)
    return importSurvey(office, table, options, { code: values?.code, swap: answers?.swap })
  }
  const ask = askOf(options)
  const book = (await readFile(basename(file), bytes))(ask)
  const isPartial = options.partial ?? false
  const previewed = preview(office.db(), book, ask)
  const { verdict } = previewed
  const answer = (batch: string | null): Answer => ({ value: outcome(verdict, batch), text: told(verdict, batch) })
  try {
    refuse(verdict, { isPartial })
    if (options['dry-run']) return answer(null)
    return answer(writeImport(office.db(), previewed, { ground: groundOf(office, options), isPartial }).batch)
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    // What is asked and what is refused is in the answer; the sentence tells the first of it.
    return { ...answer(null), failed: `${error.code}: ${sentence(error)}` }
  }
}

function askOf(options: Options): Ask {
  const { columns, ...given } = options.map === undefined ? {} : mapIn(options.map)
  return {
    ...given,
    ...answersOf(given.answers, options.meridian),
    kind: asKind(options.as ?? ''),
    ...(columns && {
      columns: Object.fromEntries(Object.entries(columns).map(([heading, field]) => [heading, field ?? ''])),
    }),
    ...{ zone: options.zone, sheet: options.sheet },
    ...{
      numbers: oneOf('--numbers', options.numbers, ['vi', 'en']),
      dates: oneOf('--dates', options.dates, ['dmy', 'mdy']),
    },
  }
}

/** The meridian of a layer that says none is the answer to what its numbers are. */
function answersOf(answers: Record<string, string> | undefined, meridian: string | undefined): Pick<Ask, 'answers'> {
  if (meridian === undefined) return answers ? { answers } : {}
  if (!crsOfKey(meridian))
    throw new Problem('E_IMPORT_OPTION', { option: '--meridian', value: meridian, known: '104.5, 104.75' })
  return { answers: { ...answers, crs: meridian } }
}

function oneOf<W extends string>(option: string, word: string | undefined, known: readonly W[]): W | undefined {
  if (word === undefined) return undefined
  const found = known.find(each => each === word)
  if (!found) throw new Problem('E_IMPORT_OPTION', { option, value: word, known: known.join(', ') })
  return found
}

function mapIn(file: string): z.infer<typeof map> {
  const wrong = (value: string) =>
    new Problem('E_IMPORT_OPTION', {
      option: '--map',
      value,
      known: '{ "columns": { "tiêu đề": "trường" }, "values": { "trường": "giá trị" } }',
    })
  try {
    const read = map.safeParse(
      JSON.parse(
        bytesOf(file)
          .toString('utf8')
          .replace(/^\ufeff/, ''),
      ),
    )
    if (read.success) return read.data
  } catch (error) {
    if (error instanceof Problem) throw error
  }
  throw wrong(basename(file))
}

function bytesOf(file: string): Buffer {
  try {
    return readFileSync(file)
  } catch {
    throw new Problem('E_IMPORT_MISSING', { file })
  }
}

/** The public answer; see the interface of the commands. */
function outcome(verdict: Verdict, batch: string | null) {
  const { read, accepted, refused, questions, warnings, notices, columns, sheet } = verdict
  return {
    ...{ read, accepted },
    refused: refused.map(each => ({ ...each, problem: sentenceOf(verdict, each) })),
    questions: questions.map(({ id, column, row, values, ask, choices }) => ({
      column,
      values,
      choices,
      row,
      ask,
      id,
    })),
    ...{ warnings, batch, sheet, notices },
    columns: columns.map(({ letter, heading, field, reading }) => ({ letter, heading, field, reading })),
  }
}

function told(verdict: Verdict, batch: string | null): string {
  const { read, accepted, refusedRows, asked, refused, questions, warnings, notices } = verdict
  const counts = `Đọc ${formatNumber(read)} dòng: nhập được ${formatNumber(accepted)}, cần chọn cách hiểu ${formatNumber(asked)}, từ chối ${formatNumber(refusedRows)}.`
  return [
    batch ? `Đã nhập một lần, hoàn tác được bằng undo ${batch}.` : 'Chưa nhập gì vào dữ liệu.',
    counts,
    ...questions.map(({ column, ask, hint }) => `? Cột ${column}: ${ask} ${hint ?? ''}`),
    ...refused.map(each => `! ${sentenceOf(verdict, each)}`),
    ...warnings.map(({ row, problem }) => `~ Dòng ${row}: ${problem}`),
    ...notices.map(notice => `- ${notice}`),
  ].join('\n')
}
