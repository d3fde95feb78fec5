import { resolve } from 'node:path'
import { currentPeriod } from '../../db/model/form/period.ts'
import { Problem } from '../../db/model/text/problem.ts'
import { formOf } from '../../db/store/enterprise/form.ts'
import { formXlsx } from '../files/form.ts'
import { writeWhole } from '../files/whole.ts'
import type { Office } from '../office.ts'
import type { Answer, Given } from './given.ts'

/** The names of the official forms among the papers: "bieu-02". */
export const isForm = (name: string): boolean => /^bieu-\d\d$/.test(name)

/** `paper bieu-02 --out FILE [--period 2026-H1] [--where zone=CODE]`: the official form as Excel, and what it lacks. */
export async function formPaper(office: Office, { rest: [name = ''], options }: Given): Promise<Answer> {
  if (options.out === undefined) throw new Problem('E_USAGE', {})
  const zone = options.where?.find(pair => pair.startsWith('zone='))?.slice('zone='.length) ?? null
  const period = options.period ?? currentPeriod(office.today()).code
  const filled = formOf(office.db(), office.ladders, { form: name.slice(-2), period, zone }, office.today())
  const file = resolve(options.out)
  await writeWhole(file, await formXlsx(filled))
  const missing = filled.missing.map(({ is, subject, items, text }) => ({ is, subject, items, text }))
  return {
    value: { file, snapshot: null, period: filled.period.code, due: filled.due.before, missing, asides: filled.asides },
    text: [file, ...filled.missing.map(each => each.text)].join('\n'),
  }
}
