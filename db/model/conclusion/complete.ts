import { mentionsFrom } from '../notice/agency/party.ts'
import { foldAccents } from '../text/fold.ts'
import type { Candidate } from './candidates.ts'
import type { Part, Trigger } from './trigger.ts'

/** The letters by which officials call a body: "Ban Quản lý Khu kinh tế" is "bqlkkt". */
const initials = (name: string): string =>
  name
    .split(/[\s,&-]+/u)
    .filter(word => word !== 'va' && word !== 'cua')
    .map(word => word.charAt(0))
    .join('')

/** The candidates that fit what was typed, those whose beginning or initials fit first; in their own order where nothing was typed. */
export function fitting(candidates: readonly Candidate[], typed: string, most = 8): Candidate[] {
  const wanted = foldAccents(typed).trim()
  if (wanted === '') return candidates.slice(0, most)
  const ranked = candidates.flatMap(candidate => {
    const name = foldAccents(candidate.word)
    const short = initials(name)
    const rank =
      short === wanted ? 0 : name.startsWith(wanted) ? 1 : short.startsWith(wanted) ? 2 : placeOf(name, wanted)
    return rank === null ? [] : [{ candidate, rank }]
  })
  return ranked
    .sort((a, b) => a.rank - b.rank)
    .slice(0, most)
    .map(({ candidate }) => candidate)
}

function placeOf(name: string, wanted: string): number | null {
  const words = wanted.split(/\s+/u)
  return words.every(word => name.includes(word)) ? (name.includes(` ${wanted}`) ? 3 : 4) : null
}

/** The sentence with what was chosen in the place of the trigger, and where the caret stands then. */
export function complete(text: string, trigger: Trigger, word: string): { text: string; caret: number } {
  const head = text.slice(0, trigger.from).trimEnd()
  const tail = text.slice(trigger.to).replace(/^\s+/u, '')
  const joint = head === '' ? '' : jointOf(head, trigger.part)
  const start = `${head}${joint}${word}`
  return { text: `${start} ${tail}`, caret: start.length + 1 }
}

/** What stands between the words so far and the name: commas between bodies, "phối hợp với" before the first that supports. */
function jointOf(head: string, part: Part): string {
  if (part === 'object') return ' '
  if (part === 'deadline') return /(?:hoàn thành|xong|báo cáo|trình)$/iu.test(head) ? ' ' : ', '
  const { names, to } = mentionsFrom(head, 0)
  const isOnlyNames = names.length > 0 && to === head.length
  if (part === 'lead') return isOnlyNames ? ', ' : ' '
  if (isOnlyNames) return ' chủ trì, phối hợp với '
  const supports = /phối hợp(?: chặt chẽ)? với (.+)$/iu.exec(head)
  if (supports?.[1] && mentionsFrom(supports[1], 0).to === supports[1].length) return ', '
  return /phối hợp(?: chặt chẽ)? với$/iu.test(head) ? ' ' : ', phối hợp với '
}
