import { resolve } from 'node:path'
import type { PaperAsk, PaperFormat } from '../../db/model/official/ask.ts'
import { type Official, type Urgency, urgencies } from '../../db/model/official/official.ts'
import { foldAccents } from '../../db/model/text/fold.ts'
import { Problem } from '../../db/model/text/problem.ts'
import { freezePaper } from '../../db/store/official/freeze.ts'
import type { Answer, Given, Options, Surroundings } from '../headless/given.ts'
import type { Office } from '../office.ts'

/** What each name of a paper asks for. */
const asks: Record<string, (options: Options, today: string) => PaperAsk> = {
  'call-list': () => ({ is: 'call-list' }),
  'zone-list': () => ({ is: 'zone-list' }),
  'progress-report': ({ period }, today) => ({ is: 'progress-report', period: period ?? today.slice(0, 4) }),
  'clearance-report': ({ period }, today) => ({ is: 'clearance-report', period: period ?? today.slice(0, 4) }),
  'directive-report': ({ period }, today) => ({ is: 'directive-report', period: period ?? today.slice(0, 4) }),
  compare: ({ where = [] }) => ({ is: 'compare', sites: zonesIn(where).map(zone => ({ zone })) }),
  'household-sheets': ({ where = [], personal, why }) => ({
    ...{ is: 'household-sheets', zone: zonesIn(where)[0] ?? missing() },
    unmaskedWhy: personal ? (why ?? missing()) : null,
  }),
  reminder: ({ agency, urgency }) => ({ is: 'reminder', agency: agency ?? missing(), ...urgencyOf(urgency) }),
  conclusion: ({ meeting, urgency }) => ({
    ...{ is: 'conclusion', meeting: meeting ?? missing() },
    ...urgencyOf(urgency),
  }),
  board: () => ({ is: 'board' }),
  staging: ({ where = [] }) => ({ is: 'staging', staging: valuesIn(where, 'staging')[0] ?? missing() }),
}

/** True for the name of a paper that the office writes itself. */
export const isOfficial = (name: string): boolean => Object.hasOwn(asks, name)

/** `paper call-list --out FILE.docx|.pdf|.xlsx`: an official paper, frozen under its snapshot number. */
export async function officialPaper(
  office: Office,
  { rest: [name = ''], options }: Given,
  around: Surroundings,
): Promise<Answer> {
  const format = formatOf(options.out)
  const made = paperOf(office, name, options)
  if (!options.out || !made) throw new Problem('E_USAGE', {})
  const { writeOfficial } = await import('./write.ts')
  const { closePrinter } = await import('../papers/write.ts')
  // Its pages and their font are served as to the window; no snapshot is asked for.
  if (format === 'pdf') around.serve(() => Promise.reject(new Problem('E_CALL_UNKNOWN', {})))
  const paper = made()
  const file = await writeOfficial(office.root, paper, format, resolve(options.out))
  closePrinter()
  const snapshot = paper.author ? paper.code : null
  return { value: { file, snapshot, gaps: paper.gaps.map(gap => gap.label) }, text: file }
}

/** What makes the paper of a name, once it is asked for; null where there is none. */
function paperOf(office: Office, name: string, options: Options): (() => Official) | null {
  const [now, today] = [new Date(), office.today()]
  const ask = asks[name]?.(options, today)
  const past = (day: string) => office.at(day).db()
  const by = options.by ?? office.by
  return ask ? () => freezePaper(office.db(), office.ladders, ask, { by, now, today, past }) : null
}

/** "khan", "thuong-khan", "hoa-toc". */
function urgencyOf(typed: string | undefined): { urgency?: Urgency } {
  if (typed === undefined) return {}
  const urgency = urgencies.find(each => foldAccents(each).toLowerCase().replace(' ', '-') === typed)
  return urgency ? { urgency } : missing()
}

function formatOf(out: string | undefined): PaperFormat {
  if (/\.docx$/iu.test(out ?? '')) return 'docx'
  if (/\.xlsx$/iu.test(out ?? '')) return 'xlsx'
  if (/\.pdf$/iu.test(out ?? '')) return 'pdf'
  throw new Problem('E_USAGE', {})
}

const valuesIn = (where: string[], name: string): string[] =>
  where.filter(pair => pair.startsWith(`${name}=`)).map(pair => pair.slice(name.length + 1))
const zonesIn = (where: string[]): string[] => valuesIn(where, 'zone')

function missing(): never {
  throw new Problem('E_USAGE', {})
}
