import type { Brief, Run } from '../../db/model/brief/brief.ts'

export type Tally = { known: number; doubtful: number; gaps: number }

/** How many figures of a brief rest on a paper, how many of those are old or told differently, and how many are missing. Each figure once. */
export function tallyOf(brief: Brief): Tally {
  const sourced = new Set<string>()
  const doubtful = new Set<string>()
  for (const runs of paragraphsOf(brief)) {
    const keys = runs.flatMap(run => (isOwn(run) && run.source !== undefined ? [keyOf(run)] : []))
    for (const key of keys) sourced.add(key)
    for (const key of doubtfulIn(runs)) doubtful.add(key)
  }
  const known = [...sourced].filter(key => !doubtful.has(key)).length
  return { known, doubtful: doubtful.size, gaps: brief.gaps.length }
}

/** The figures of a paragraph that a remark follows. One remark may close a row of like figures ("A 6 km; B 5 km (báo chí)"). */
function doubtfulIn(runs: Run[]): string[] {
  const out: string[] = []
  let last: Run | null = null
  for (const run of runs) {
    if (isOwn(run)) last = run
    if (run.warn && last?.figure) {
      const { kind, field } = last.figure
      const like = runs.filter(each => isOwn(each) && each.figure?.kind === kind && each.figure.field === field)
      out.push(...(kind === 'distance' ? like : [last]).map(keyOf))
    }
  }
  return out
}

/** A figure of the register itself, not what another paper claims of it. */
const isOwn = (run: Run): boolean => run.figure !== undefined && run.figure.kind !== 'claim' && !run.gap
const keyOf = ({ figure }: Run): string => `${figure?.kind}/${figure?.record}/${figure?.field}`

function paragraphsOf({ blocks }: Brief): Run[][] {
  return blocks.flatMap((block): Run[][] => {
    if (block.type === 'paragraph') return [block.runs]
    if (block.type === 'facts') return block.rows.flatMap(row => row.cell)
    if (block.type === 'table') return block.rows.flat()
    return block.type === 'list' ? block.items : []
  })
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
