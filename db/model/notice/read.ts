import type { Charset } from '../cell/charset.ts'
import type { Mention } from './agency/party.ts'
import { headOf } from './head.ts'
import type { Block, Notice, Party, Script, Span, Target, Task } from './notice.ts'
import { citedIn } from './part/cite.ts'
import { deadlinesIn, surestFirst } from './part/due.ts'
import { figuresIn } from './part/figure.ts'
import { type Thing, thingsIn } from './part/object.ts'
import { placeOf } from './part/place.ts'
import { agencyFinder, callNamed, type Names, paperNumbered, zonesMeant, zonesNamed } from './register.ts'
import { layOut, wordsAt } from './script.ts'
import { type Draft, draftsIn, isClosing } from './task/draft.ts'
import { outlineOf } from './task/outline.ts'
import { summaryOf } from './task/summary.ts'
import { tableDrafts } from './task/table.ts'

export const nothingKnown: Names = { agencies: [], zones: [], calls: [], provinces: [], papers: [] }

const starts =
  /(?:kết luận|ý kiến|chỉ đạo|thống nhất|nội dung|nhiệm vụ|kết quả|ban hành)[^.]{0,160}như sau ?:$|(?:kết luận|chỉ đạo|nội dung|nhiệm vụ)(?:,? [\p{L}]+){0,3} ?(?:sau)? ?:$|^QUYẾT ĐỊNH ?:$/iu

/** Reads a notice: what it is, what it orders whom to do until when, which papers and figures it names. Nothing is written. */
export function readNotice(
  blocks: readonly Block[],
  names: Names,
  { file = null, charset }: { file?: string | null; charset?: Charset } = {},
): Notice {
  const script = layOut(blocks, charset)
  const { bodyFrom, bodyTo, ...head } = headOf(script)
  const day = head.date?.value ?? null
  // A draft has no day yet: what it orders is counted from the day of its meeting.
  const from = day ?? head.met?.value ?? null
  const find = agencyFinder(names, from, head.province)
  const within = script.paragraphs.filter(
    each => each.from >= bodyFrom && each.to <= bodyTo && !isClosing(wordsAt(script, each)),
  )
  const first = within.find(({ from, to }) => starts.test(script.text.slice(from, to)))
  const body = first ? within.filter(each => each.from > first.from) : within
  const drafts = [...draftsIn(script.text, outlineOf(script, body)), ...tableDrafts(script)].sort(
    (a, b) => (a.parts[0]?.from ?? 0) - (b.parts[0]?.from ?? 0),
  )
  const whole = outlineOf(script, within)
  const inside = { ...script, text: script.text.slice(0, bodyTo) }
  const number = head.number?.value ?? null
  const known = number ? paperNumbered(names, number, day) : null
  return {
    file,
    script,
    head: { ...head, agency: head.issuer ? find(head.issuer.value).agency : null },
    tasks: drafts.map(draft => taskOf(script, draft, names, find, from)),
    cited: citedIn(inside, number).map(each => {
      const document = paperNumbered(names, each.number, each.date)?.id ?? null
      return { ...each, document, isTied: document !== null && (known?.cites.includes(document) ?? false) }
    }),
    // An annex stands behind the signature; its tables are read, the list of recipients is not.
    figures: figuresIn({ ...script, paragraphs: script.paragraphs })
      .filter(
        each =>
          each.from < bodyTo ||
          script.paragraphs.some(({ cell, from, to }) => cell && from <= each.from && each.to <= to),
      )
      .map(each => ({
        ...each,
        ...placeOf(script.text, each, whole, names),
      })),
    known: known && { id: known.id, name: known.name, directives: known.directives, cites: known.cites },
    remarks: blocks.flatMap(block => ('remark' in block && block.remark ? [block.remark] : [])),
  }
}

/** Reads one sentence as an item of a notice of a day (ISO) and a province: the directives that it gives; none where it tells nobody to do anything. */
export function readOrder(words: string, names: Names, day: string | null, province: string | null): Task[] {
  const script = layOut([{ text: words }], 'unicode')
  const find = agencyFinder(names, day, province)
  return draftsIn(script.text, outlineOf(script, script.paragraphs)).map(draft =>
    taskOf(script, draft, names, find, day),
  )
}

function taskOf(
  script: Script,
  draft: Draft,
  names: Names,
  find: ReturnType<typeof agencyFinder>,
  day: string | null,
): Task {
  const { text } = script
  const party = (each: Mention): Party => ({ ...each, ...find(each.name) })
  const leads = draft.leads.map(party)
  const deadlines = draft.parts.flatMap(part => deadlinesIn(text, part, day))
  if (draft.dueCell) deadlines.unshift(...deadlinesIn(text, draft.dueCell, day, true))
  const targets = targetsOf(text, draft, leads, names)
  const from = Math.min(...draft.parts.map(part => part.from))
  const to = Math.max(...draft.parts.map(part => part.to))
  return {
    from,
    to,
    mark: draft.mark,
    summary: summaryOf(text, draft),
    text: draft.parts
      .map((part, i) => gapBefore(text, draft.parts[i - 1], part) + text.slice(part.from, part.to))
      .join(''),
    leads,
    supports: draft.supports.map(party),
    targets,
    deadlines: surestFirst(deadlines),
    product: draft.product,
    doubts: draft.doubts,
  }
}

/** Sentences of one paragraph stay together, paragraphs apart. */
function gapBefore(text: string, before: Span | undefined, part: Span): string {
  if (!before) return ''
  return text.slice(before.to, part.from).includes('\n') ? '\n\n' : ' '
}

function targetsOf(text: string, draft: Draft, leads: Party[], names: Names): Target[] {
  const own = draft.parts.flatMap(part => thingsIn(text, part))
  const above = draft.about.flatMap(part => thingsIn(text, part)).filter(each => !each.isGeneral)
  const named = own.filter(each => !each.isGeneral)
  const things = named.length > 0 ? named : above.length > 0 ? above : own
  const districts = leads.flatMap(({ agency }) => {
    const found = names.agencies.find(each => each.id === agency)
    return found?.unit && ['district', 'commune'].includes(found.level ?? '') ? [found.unit] : []
  })
  const isAuthority = leads.some(({ name }) => /^(?:Ban Quản lý|Ban quản lý|BQL)/u.test(name))
  const seen = new Set<string>()
  return things
    .flatMap(thing => (thing.isGeneral ? meant(thing, names, districts, isAuthority) : [meantOne(thing, names)]))
    .filter(each => {
      const key = each.zone ?? each.name.toLowerCase()
      return !seen.has(key) && seen.add(key)
    })
}

function meantOne({ from, to, name, ...thing }: Thing, names: Names): Target {
  const whole = { from, to, name, ...thing }
  const zones = zonesNamed(names, whole)
  const [zone] = zones
  const call = zone ? null : callNamed(names, whole)
  const doubt =
    zones.length > 1 ? 'Sổ có nhiều khu tên này: chọn một.' : zone || call ? null : 'Chưa thấy trong sổ: chỉ ghi tên.'
  return { from, to, name, zone: zones.length === 1 ? (zone?.id ?? null) : null, call: call?.id ?? null, doubt }
}

function meant(thing: Thing, names: Names, districts: string[], isAuthority: boolean): Target[] {
  const { from, to, name } = thing
  const zones = zonesMeant(names, thing, districts, isAuthority)
  if (zones.length === 0) return [{ from, to, name, zone: null, call: null, doubt: null }]
  const doubt = `Văn bản chỉ ghi chung “${name}”.`
  return zones.map(zone => ({ from, to, name, zone: zone.id, call: null, doubt }))
}
