import type { Dossier, Figure } from '../../db/model/dossier.ts'
import { isOld } from '../../db/model/dossier.ts'
import type { RecordOf } from '../../db/model/record/kinds.ts'
import { formatDay } from '../../db/model/text/day.ts'
import { showValue } from '../../db/model/text/show.ts'
import { paperOf } from './sources.ts'

type Claim = RecordOf<'claim'>
type Papers = Pick<Dossier, 'papers' | 'grounds'>

/** How many sources speak of a figure. */
export function sourceCount({ claims }: Pick<Figure, 'claims'>): number {
  return new Set(claims.map(each => each.document ?? each.id)).size
}

/** The small line under a large figure when it is old, rests on the press, has no paper or is contradicted; null otherwise. */
export function underline(figure: Figure, dossier: Papers, today: string): string | null {
  if (figure.state === 'differs') return `${sourceCount(figure)} nguồn, lệch nhau`
  if (figure.state === 'unsourced') return 'chưa có căn cứ'
  if (figure.state !== 'old' || !figure.chosen) return null
  const paper = paperOf(figure, dossier)
  const day = figure.chosen.as_of ?? paper?.date
  const aged =
    day && isOld(figure.chosen, { ...dossier, papers: dossier.papers.filter(each => each.type !== 'press') }, today)
  if (aged) return `ngày ${formatDay(day)}, cũ`
  return day ? `theo báo chí, ${formatDay(day)}` : 'theo báo chí'
}

/** The same within a list, where the ochre mark already says that a word is old or from the press: only for numbers, and for what differs. */
export function quietLine(figure: Figure, dossier: Papers, today: string): string | null {
  const speaks = figure.state === 'differs' || (figure.state === 'old' && typeof figure.value === 'number')
  return speaks ? underline(figure, dossier, today) : null
}

/** What to say when the papers of a figure do not agree; null when they do. */
export function differenceOf(figure: Figure, dossier: Papers): string | null {
  const said = [...new Map(figure.claims.map(each => [JSON.stringify(each.value), each.value])).values()]
  if (said.length < 2) return null
  return [gapBetween(figure, said), pressNote(figure, dossier)].filter(Boolean).join(' ')
}

function gapBetween(figure: Figure, said: unknown[]): string {
  const count = sourceCount(figure)
  const who = count === 2 ? 'Hai nguồn' : `${count} nguồn`
  const numbers = said.filter(each => typeof each === 'number')
  if (numbers.length < said.length) return `${who} ghi khác nhau.`
  // Whole steps of a ten-thousandth, so that 60.43 - 60 is 0.43 and not 0.4299999.
  const by = Math.round((Math.max(...numbers) - Math.min(...numbers)) * 1e4) / 1e4
  return `${who} lệch ${count > 2 ? 'nhau đến ' : ''}${showValue(figure.info, by)}.`
}

function pressNote(figure: Figure, { papers }: Papers): string | null {
  const isPress = (claim: Claim) => papers.find(each => each.id === claim.document)?.type === 'press'
  const others = figure.claims.filter(each => JSON.stringify(each.value) !== JSON.stringify(figure.chosen?.value))
  if (!figure.chosen || others.length === 0) return null
  if (isPress(figure.chosen)) return others.every(isPress) ? null : 'Số đang dùng lấy từ báo chí.'
  return others.every(isPress) ? 'Số báo chí không thay số văn bản.' : null
}
