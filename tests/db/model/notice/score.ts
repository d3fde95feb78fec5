import { readdirSync, readFileSync } from 'node:fs'
import type { Block, Notice } from '../../../../db/model/notice/notice.ts'
import { foldAccents } from '../../../../db/model/text/fold.ts'

type Answer = {
  head: Record<'number' | 'date' | 'met' | 'urgency' | 'type' | 'signer', string | null>
  papers: string[]
  figures: string[]
  tasks: { at: string; leads: string[]; supports: string[]; due: string | null; objects: string[] }[]
}
export type Case = { name: string; text: string; answer: Answer; isHeld: boolean }

const folder = new URL('./corpus/', import.meta.url)

/** The notices of the corpus with the answers that were written down before anything read them; "held" ones were never tuned on, but that 24 gave one rule its comma (agency/role.ts), and that 21 and 24 showed what 25 to 27 were then written for: headlines, days of the week, whoever is urged. */
export const cases: Case[] = readdirSync(folder)
  .filter(name => name.endsWith('.txt'))
  .sort()
  .map(file => {
    const name = file.replace('.txt', '')
    return {
      name,
      text: readFileSync(new URL(file, folder), 'utf8'),
      answer: JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8')) as Answer,
      isHeld: name.includes('held'),
    }
  })

export const kinds = ['head', 'directives', 'leads', 'supports', 'deadlines', 'papers', 'figures', 'objects'] as const
export type Kind = (typeof kinds)[number]
export type Count = { right: number; found: number; wanted: number; wrong: string[] }
export type Score = Record<Kind, Count>

const plain = (text: string): string => foldAccents(text).replace(/[–—]/g, '-').replace(/\s+/g, ' ').trim()

export const noScore = (): Score =>
  Object.fromEntries(kinds.map(kind => [kind, { right: 0, found: 0, wanted: 0, wrong: [] }])) as unknown as Score

/** Counts what a reading found against the answers: each wanted thing is found once or missed, each found thing is wanted or too many. */
export function scoreOf(notice: Notice, { name, answer }: Case): Score {
  const score = noScore()
  const compare = (kind: Kind, found: string[], wanted: string[], where = '') => {
    const left = wanted.map(plain)
    const count = score[kind]
    count.found += found.length
    count.wanted += wanted.length
    for (const each of found) {
      const at = left.indexOf(plain(each))
      if (at >= 0) left.splice(at, 1)
      if (at >= 0) count.right += 1
      else count.wrong.push(`${name} ${where}: + ${each}`)
    }
    for (const each of left) count.wrong.push(`${name} ${where}: - ${each}`)
  }
  const { head } = notice
  const heads = (['number', 'date', 'met', 'urgency', 'type', 'signer'] as const).map(
    field => [`${field} ${head[field]?.value ?? null}`, `${field} ${answer.head[field]}`] as const,
  )
  compare(
    'head',
    heads.map(([found]) => found),
    heads.map(([, wanted]) => wanted),
  )
  compare(
    'papers',
    notice.cited.map(each => each.number),
    answer.papers,
  )
  compare(
    'figures',
    notice.figures.map(each => `${each.value} ${each.unit}`),
    answer.figures,
  )
  const open = [...notice.tasks]
  for (const wanted of answer.tasks) {
    const at = open.findIndex(task => plain(task.text).startsWith(plain(wanted.at)))
    const task = at >= 0 ? open.splice(at, 1)[0] : undefined
    compare('directives', task ? [wanted.at] : [], [wanted.at])
    const due = task?.deadlines[0]
    compare('leads', (task?.leads ?? []).map(bodyName), wanted.leads, wanted.at)
    compare('supports', (task?.supports ?? []).map(bodyName), wanted.supports, wanted.at)
    compare('deadlines', task ? [due?.due ?? recurring(due?.words) ?? 'none'] : [], [wanted.due ?? 'none'], wanted.at)
    compare(
      'objects',
      [...new Set((task?.targets ?? []).map(thingName))],
      wanted.objects.map(name => thingName({ name })),
      wanted.at,
    )
  }
  for (const task of open) compare('directives', [task.text.slice(0, 70)], [])
  return score
}

/** Whoever speaks for a body stands for it. */
const bodyName = ({ name }: { name: string }) => name.replace(/^(?:Giám đốc|Chủ tịch|Thủ trưởng|Lãnh đạo) /u, '')
const thingName = ({ name }: { name: string }) =>
  name
    .replace(/ giai đoạn \d$/u, '')
    .replace(/^Khu công nghiệp/u, 'KCN')
    .replace(/^dự án /iu, '')
    .replace(/^Cụm công nghiệp/u, 'CCN')
const recurring = (words: string | undefined) => words?.toLowerCase().replace(/^(?:vào|trước) /u, '')

export function add(to: Score, more: Score): void {
  for (const kind of kinds) {
    to[kind].right += more[kind].right
    to[kind].found += more[kind].found
    to[kind].wanted += more[kind].wanted
    to[kind].wrong.push(...more[kind].wrong)
  }
}

export const precision = ({ right, found }: Count): number => (found === 0 ? 1 : right / found)
export const recall = ({ right, wanted }: Count): number => (wanted === 0 ? 1 : right / wanted)

/** The score as a table for people. */
export function table(score: Score): string {
  const percent = (share: number) => `${(share * 100).toFixed(1)} %`.padStart(8)
  return kinds
    .map(kind => {
      const count = score[kind]
      return `${kind.padEnd(11)} precision ${percent(precision(count))}  recall ${percent(recall(count))}  (${count.right} right, ${count.found} found, ${count.wanted} wanted)`
    })
    .join('\n')
}

export type { Block }
