import { type Brief, figuresIn } from '../../db/model/brief/brief.ts'
import { isOwn, keyOf, marksOf } from '../../db/model/brief/marks.ts'

export type Tally = { known: number; doubtful: number; gaps: number }

/** How many figures of a brief rest on a paper, how many of those are old or told differently, and how many are missing. Each figure once. */
export function tallyOf(brief: Brief): Tally {
  const marks = marksOf(brief)
  const sourced = new Set<string>()
  for (const run of figuresIn(brief)) if (isOwn(run) && !run.gap && run.source !== undefined) sourced.add(keyOf(run))
  const doubtful = [...marks].filter(([, mark]) => mark !== 'gap').map(([key]) => key)
  const known = [...sourced].filter(key => !doubtful.includes(key)).length
  return { known, doubtful: doubtful.length, gaps: brief.gaps.length }
}

/** Doubts gathered under the figure they are about, in the order of reading. */
export function doubtsByLabel({ warnings }: Brief): { label: string; texts: string[] }[] {
  const lines = new Map<string, string[]>()
  for (const { label, text } of warnings) lines.set(label, [...(lines.get(label) ?? []), text])
  return [...lines].map(([label, texts]) => ({ label, texts }))
}

/** What the sheet is called in a line: "Tờ thông tin dự án". */
export function sheetName({ kind }: Brief): string {
  const lower = kind.toLocaleLowerCase('vi')
  return lower.charAt(0).toLocaleUpperCase('vi') + lower.slice(1)
}

/** "to-thong-tin.pdf, .docx": files beside each other that share a name are named once. */
export function namesOf(files: string[]): string {
  const names = files.map(file => file.split(/[\\/]/).at(-1) ?? file)
  const [first = '', ...rest] = names
  const stem = first.replace(/\.\w+$/, '')
  return [first, ...rest.map(name => (name.startsWith(`${stem}.`) ? name.slice(stem.length) : name))].join(', ')
}
