import { shortAgency } from '../directive/tally.ts'
import { deadlinesIn } from '../notice/part/due.ts'
import type { Names } from '../notice/register.ts'
import { addDays, formatDay } from '../text/day.ts'
import type { Part } from './trigger.ts'

/** Something that a trigger offers: the words that go into the sentence, and what they mean where that is not plain. */
export type Candidate = { word: string; means: string }

/** What is at hand for a meeting of a day (ISO) in a province ("An Giang"; "" where it is not known); `near`: ids that the item itself speaks of, they come first. */
export type Setting = { names: Names; day: string; place: string; near: readonly string[] }

/** What a trigger of a part offers; `typed` decides which days. */
export function candidatesFor(part: Part, typed: string, setting: Setting): Candidate[] {
  if (part === 'deadline') return days(typed, setting.day)
  return part === 'object' ? objects(setting) : bodies(setting)
}

/** The agencies that there are on that day, as a notice of their province names them. */
function bodies({ names, day, place, near }: Setting): Candidate[] {
  const alive = names.agencies.filter(
    ({ from, to, gone }) => (from ?? '') <= day && day <= (to ?? '9999') && (gone === null || gone > day),
  )
  const here = alive.filter(({ level, province }) => level === 'central' || !province || !place || province === place)
  const first = (id: string) => (near.includes(id) ? 0 : 1)
  const words = here.toSorted((a, b) => first(a.id) - first(b.id)).map(({ name }) => nameInNotice(name, place))
  return [...new Set(words)].map(word => ({ word, means: '' }))
}

/** "Sở Tài chính tỉnh An Giang" is "Sở Tài chính" in a notice of An Giang, its board of the economic zone keeps "tỉnh". */
function nameInNotice(name: string, place: string): string {
  const short = shortAgency(name)
  if (place === '' || !short.endsWith(` tỉnh ${place}`)) return short
  const own = short.slice(0, -` tỉnh ${place}`.length)
  return /^(?:Sở|Thanh tra|Công an|Chi cục) /u.test(short) ? own : `${own} tỉnh`
}

function objects({ names, near }: Setting): Candidate[] {
  const things = [
    ...names.zones.map(({ id, name }) => ({ id, word: name })),
    ...names.calls.filter(({ zone }) => zone === null).map(({ id, name }) => ({ id, word: name })),
  ]
  const first = (id: string) => (near.includes(id) ? 0 : 1)
  return things.toSorted((a, b) => first(a.id) - first(b.id)).map(({ word }) => ({ word, means: '' }))
}

const roman = ['I', 'II', 'III', 'IV'] as const
const usual = ['hằng tuần', 'hằng tháng', 'hằng quý', 'thường xuyên', 'sau khi có quyết định phê duyệt']

/** Deadlines as a notice writes them, each with the last good day: those that what was typed can mean, else the next ones. */
function days(typed: string, day: string): Candidate[] {
  const plain = typed.trim().toLowerCase()
  const [year = '', month = ''] = day.split('-')
  const said = (words: string): Candidate => {
    const [found] = deadlinesIn(words, { from: 0, to: words.length }, day)
    return { word: words, means: found?.due ? `đến hết ${formatDay(found.due)}` : '' }
  }
  const date = /^(\d{1,2})[/.-](\d{1,2})(?:[/.-](\d{4}))?$/u.exec(plain)
  if (date) {
    const at = `${date[2]?.padStart(2, '0')}-${date[1]?.padStart(2, '0')}`
    const of = date[3] ?? (`${year}-${at}` < day ? String(Number(year) + 1) : year)
    return [
      said(`chậm nhất ngày ${Number(date[1])}/${Number(date[2])}/${of}`),
      said(`trước ngày ${Number(date[1])}/${Number(date[2])}/${of}`),
    ].filter(each => each.means !== '')
  }
  const quarter = Math.ceil(Number(month) / 3)
  const quarters = [quarter, quarter + 1].map(each =>
    said(`trong quý ${roman[(each - 1) % 4]}/${Number(year) + Math.floor((each - 1) / 4)}`),
  )
  const months = [0, 1, 2].map(more => {
    const at = Number(month) - 1 + more
    return said(`trong tháng ${(at % 12) + 1}/${Number(year) + Math.floor(at / 12)}`)
  })
  const soon = [7, 15, 30].map(more => said(`chậm nhất ngày ${formatDay(addDays(day, more))}`))
  return [...soon, ...months, ...quarters, ...usual.map(said)]
}
