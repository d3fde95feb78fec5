import type { Accepted } from '../../db/model/notice/accepted.ts'
import type { Notice, Party, Span, Task } from '../../db/model/notice/notice.ts'
import { numbersFor } from '../../db/model/notice/task/number.ts'
import { shortened } from '../../db/model/text/cut.ts'
import { formatDay } from '../../db/model/text/day.ts'

type NamedParty = { key: number; name: string; agency: string }
type NamedTarget = { key: number; kind: 'zone' | 'call' | 'plan' | 'funding'; record: string; name: string }

/** A proposed directive while it is corrected. `parts`: where its words stand; numbers and days as they are typed. */
export type TaskDraft = {
  key: number
  isIn: boolean
  number: string
  mark: string | null
  summary: string
  text: string
  product: string
  due: string
  dueWords: string | null
  leads: NamedParty[]
  supports: NamedParty[]
  targets: NamedTarget[]
  parts: Span[]
  doubts: string[]
}
/** What becomes of a body that the register does not know: its name alone, a new record, or one of the register. */
export type Stranger = { name: string; as: 'name' | 'new' | 'known'; agency: string; choices: string[] }
export type HeadDraft = Record<'number' | 'title' | 'date' | 'met' | 'signer' | 'function', string> & {
  type: Accepted['head']['type']
  urgency: Accepted['head']['urgency']
  issuer: string
}
export type NoticeDraft = {
  head: HeadDraft
  tasks: TaskDraft[]
  strangers: Stranger[]
  cited: { isIn: boolean }[]
  /** `zones`: the records it is taken for; none for the whole of what the paper is about. */
  figures: { isIn: boolean; what: string; zones: string[] }[]
  keepsFile: boolean
}

/** Bodies that are meant together and have no record: "các Sở, ngành có liên quan". */
const together = /^(?:các|một số|những) /iu

const partyOf = ({ name, agency }: Party, key: number): NamedParty => ({ key, name, agency: agency ?? '' })

function taskOf(task: Task, key: number, number: number, isKnown: boolean): TaskDraft {
  const [due] = task.deadlines
  const doubts = doubtsOf([...task.leads, ...task.supports, ...task.targets, ...task.deadlines])
  return {
    ...{ key, isIn: !isKnown, number: String(number), mark: task.mark, summary: task.summary, text: task.text },
    product: task.product ?? '',
    due: due?.due ? formatDay(due.due) : '',
    dueWords: due?.words ?? null,
    leads: task.leads.map(partyOf),
    supports: task.supports.map(partyOf),
    targets: task.targets.map(({ name, zone, call }, at) => ({
      ...{ key: at, kind: call ? ('call' as const) : ('zone' as const), record: zone ?? call ?? '', name },
    })),
    parts: [{ from: task.from, to: task.to }],
    doubts: [...new Set([...task.doubts, ...doubts])],
  }
}

type Doubtful = { doubt: string | null } & ({ name: string } | { words: string })

/** Each doubt once, with the names that it is about. */
function doubtsOf(things: readonly Doubtful[]): string[] {
  const about = new Map<string, Set<string>>()
  for (const each of things)
    if (each.doubt) {
      const names = about.get(each.doubt) ?? new Set<string>()
      about.set(each.doubt, names.add('name' in each ? each.name : each.words))
    }
  return [...about].map(
    ([doubt, names]) => `${[...names].join(', ')}: ${doubt.charAt(0).toLowerCase()}${doubt.slice(1)}`,
  )
}

/** A reading as it is laid before an official: everything that the register lacks is in. */
export function draftOf({ head, tasks, cited, figures, known, file }: Notice): NoticeDraft {
  const numbers = numbersFor(tasks.map(task => task.mark))
  const parties = tasks
    .flatMap(task => [...task.leads, ...task.supports])
    .filter(each => !each.agency && !together.test(each.name))
  const names = new Map(parties.map(each => [each.name, each]))
  return {
    head: {
      number: head.number?.value ?? '',
      type: head.type?.value ?? 'notice',
      title: head.title?.value ?? '',
      date: head.date ? formatDay(head.date.value) : '',
      met: head.met ? formatDay(head.met.value) : '',
      issuer: head.agency ?? '',
      signer: head.signer?.value ?? '',
      function: head.function?.value ?? '',
      urgency: head.urgency?.value ?? null,
    },
    tasks: tasks.map((task, at) => {
      const number = numbers[at] ?? at + 1
      return taskOf(task, at, number, known?.directives.includes(number) ?? false)
    }),
    strangers: [...names.values()].map(({ name, choices }) => ({ name, as: 'name', agency: '', choices })),
    cited: cited.map(({ isTied }) => ({ isIn: !isTied })),
    figures: figures.map(({ what, zones }) => ({ isIn: known === null, what, zones })),
    keepsFile: file !== null && /\.(?:docx|pdf)$/i.test(file),
  }
}

/** Puts a directive to the one before it: their words, bodies and objects together. */
export function merged(tasks: readonly TaskDraft[], key: number): TaskDraft[] {
  const at = tasks.findIndex(task => task.key === key)
  const [above, below] = [tasks[at - 1], tasks[at]]
  if (!above || !below) return [...tasks]
  const leads = joined(above.leads, below.leads)
  const names = new Set(leads.map(each => each.name))
  const whole: TaskDraft = {
    ...above,
    text: `${above.text}\n\n${below.text}`,
    leads,
    supports: joined(above.supports, below.supports).filter(each => !names.has(each.name)),
    targets: joined(above.targets, below.targets),
    due: above.due || below.due,
    dueWords: above.dueWords ?? below.dueWords,
    parts: [...above.parts, ...below.parts],
    doubts: [...new Set([...above.doubts, ...below.doubts])],
  }
  return [...tasks.slice(0, at - 1), whole, ...tasks.slice(at + 1)]
}

function joined<T extends { key: number; name: string }>(one: T[], other: T[]): T[] {
  const names = new Set(one.map(each => each.name))
  return [...one, ...other.filter(each => !names.has(each.name))].map((each, key) => ({ ...each, key }))
}

const nextKey = (tasks: readonly TaskDraft[]): number => Math.max(-1, ...tasks.map(task => task.key)) + 1
const nextNumber = (tasks: readonly TaskDraft[]): string =>
  String(Math.max(0, ...tasks.map(task => Number(task.number) || 0)) + 1)

/** Cuts a directive behind its first sentence or paragraph; the rest becomes the next directive with the same bodies. */
export function split(tasks: readonly TaskDraft[], key: number): TaskDraft[] {
  const at = tasks.findIndex(task => task.key === key)
  const task = tasks[at]
  const cut = task ? cutOf(task.text) : null
  if (!task || cut === null) return [...tasks]
  const rest = task.text.slice(cut).trim()
  const second: TaskDraft = {
    ...task,
    ...{ key: nextKey(tasks), number: nextNumber(tasks), text: rest, summary: shortened(rest, 170), doubts: [] },
  }
  return [...tasks.slice(0, at), { ...task, text: task.text.slice(0, cut).trim() }, second, ...tasks.slice(at + 1)]
}

/** Where a directive can be cut in two; null when it is one sentence. */
export function cutOf(text: string): number | null {
  const found = /\n\n|[.;] (?=\p{L})/u.exec(text)
  return found ? found.index + found[0].length : null
}

/** A directive out of words that were marked in the text. */
export function added(tasks: readonly TaskDraft[], text: string, span: Span): TaskDraft[] {
  const task: TaskDraft = {
    ...{ key: nextKey(tasks), isIn: true, number: nextNumber(tasks), mark: null, summary: shortened(text, 170), text },
    ...{ product: '', due: '', dueWords: null, leads: [], supports: [], targets: [], parts: [span], doubts: [] },
  }
  return [...tasks, task].sort((a, b) => (a.parts[0]?.from ?? 0) - (b.parts[0]?.from ?? 0))
}

/** The objects as they are read: those that one phrase of the paper means stand together behind it, said once. */
export function objectsOf(targets: TaskDraft['targets'], zoneOf: (id: string) => string | undefined): string[] {
  const meant = new Map<string, string[]>()
  for (const { name, record } of targets) {
    const zone = zoneOf(record)
    const own = meant.get(name) ?? []
    if (zone && !name.includes(zone)) own.push(zone)
    meant.set(name, own)
  }
  return [...meant].map(([name, zones]) => (zones.length > 0 ? `${zones.join(', ')} (“${name}”)` : name))
}
