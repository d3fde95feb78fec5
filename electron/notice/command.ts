import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import type { Notice, Task } from '../../db/model/notice/notice.ts'
import { acceptAll } from '../../db/model/notice/proposal.ts'
import { readNotice } from '../../db/model/notice/read.ts'
import { wordsAt } from '../../db/model/notice/script.ts'
import { formatDay } from '../../db/model/text/day.ts'
import { Problem } from '../../db/model/text/problem.ts'
import { type AcceptedPaper, acceptNotice } from '../../db/store/notice/accept.ts'
import { noticeNames } from '../../db/store/notice/names.ts'
import { keep } from '../files/keep.ts'
import { folderOf } from '../files/state.ts'
import type { Answer, Command, Given } from '../headless/given.ts'
import type { Office } from '../office.ts'
import { blocksIn } from './read/read.ts'

/** `notice FILE`: what a paper says, as proposals; `--accept` writes what the register lacks of it as one batch. */
export const notice: Record<string, Command> = { notice: { words: [1, 1], run: readFile } }

async function readFile(office: Office, { rest: [path = ''], options }: Given): Promise<Answer> {
  const bytes = bytesOf(path)
  const file = basename(path)
  const read = readNotice(await blocksIn(file, bytes), noticeNames(office.db()), { file })
  if (!options.accept) return { value: outcome(read, null), text: told(read, null) }
  const media = /\.(?:docx|pdf)$/i.test(file)
  const kept = media ? [await keep(folderOf(office.file), { name: file, content: bytes })] : []
  const by = options.by ?? office.by
  const made = acceptNotice(office.db(), acceptAll(read), { by, today: office.today(), kept })
  return { value: outcome(read, made), text: told(read, made) }
}

function bytesOf(path: string): Uint8Array {
  try {
    return readFileSync(path)
  } catch {
    throw new Problem('E_IMPORT_MISSING', { file: path })
  }
}

/** The public answer: values with the words they come from, ids of the register where it knows them. */
function outcome({ head, tasks, cited, figures, known, script, remarks }: Notice, made: AcceptedPaper | null) {
  const words = (span: { from: number; to: number }) => wordsAt(script, span)
  const values = Object.fromEntries(
    Object.entries(head).map(([name, said]) => [name, said !== null && typeof said === 'object' ? said.value : said]),
  )
  return {
    document: { ...values, charset: script.charset, known: known?.id ?? null },
    directives: tasks.map(task => ({
      ...{ mark: task.mark, summary: task.summary, text: task.text, product: task.product, doubts: task.doubts },
      leads: task.leads.map(({ name, agency, doubt }) => ({ name, agency, doubt })),
      supports: task.supports.map(({ name, agency, doubt }) => ({ name, agency, doubt })),
      targets: task.targets.map(({ name, zone, call, doubt }) => ({ name, zone, call, doubt })),
      deadlines: task.deadlines.map(({ words, due, is, doubt }) => ({ words, due, is, doubt })),
      span: [task.from, task.to],
    })),
    cited: cited.map(({ from, to, ...each }) => ({ ...each, words: words({ from, to }), span: [from, to] })),
    figures: figures.map(({ from, to, sentence, ...each }) => ({ ...each, words: words(sentence), span: [from, to] })),
    remarks,
    batch: made?.batch ?? null,
  }
}

function told({ head, tasks, cited, figures, known }: Notice, made: AcceptedPaper | null): string {
  return [
    made ? `Đã ghi ${made.name}, hoàn tác được bằng undo ${made.batch}.` : 'Chưa ghi gì vào sổ.',
    `${head.number?.value ?? 'chưa rõ số'}, ${head.date ? formatDay(head.date.value) : 'chưa rõ ngày'}${known ? ', đã có trong sổ' : ''}`,
    ...tasks.map((task, at) => `${task.mark ?? at + 1}. ${task.summary}\n   ${lineOf(task)}`),
    `Viện dẫn: ${cited.map(each => each.number).join(', ') || 'không có'}`,
    `Số liệu: ${figures.length}`,
  ].join('\n')
}

function lineOf({ leads, supports, deadlines: [due] }: Task): string {
  const names = (parties: Task['leads']) => parties.map(each => each.name).join(', ')
  const until = !due ? 'không quy định thời hạn' : due.due ? `đến ${formatDay(due.due)} (${due.words})` : due.words
  return [`chủ trì: ${names(leads)}`, supports.length > 0 && `phối hợp: ${names(supports)}`, until]
    .filter(Boolean)
    .join('; ')
}
