import { foldCase } from '../text/fold.ts'
import type { Head, PaperType, Said, Script, Span } from './notice.ts'
import { plainNumber, typeOfNumber } from './part/cite.ts'
import { firstDay, isoOf } from './part/day.ts'

/** Lines of the head: a letter's longest head has some thirty. */
const headLines = 40
const kinds: { words: RegExp; type: PaperType }[] = [
  { words: /^THÔNG BÁO(?: KẾT LUẬN)?$/iu, type: 'notice' },
  { words: /^KẾT LUẬN$/iu, type: 'conclusion' },
  { words: /^QUYẾT ĐỊNH:?$/iu, type: 'decision' },
  { words: /^KẾ HOẠCH$/iu, type: 'plan' },
  { words: /^CHỈ THỊ$/iu, type: 'instruction' },
  { words: /^NGHỊ QUYẾT$/iu, type: 'resolution' },
  { words: /^CHƯƠNG TRÌNH(?: HÀNH ĐỘNG)?$/iu, type: 'programme' },
  { words: /^BÁO CÁO$/iu, type: 'report' },
  { words: /^TỜ TRÌNH$/iu, type: 'proposal' },
  { words: /^CÔNG (?:VĂN|ĐIỆN)$/iu, type: 'letter' },
]
const urgencies: { words: RegExp; value: NonNullable<Head['urgency']>['value'] }[] = [
  { words: /^h(?:ỏa|oả) tốc(?: hẹn giờ)?$/iu, value: 'express' },
  { words: /^thượng khẩn$/iu, value: 'very' },
  { words: /^khẩn$/iu, value: 'urgent' },
]
const number = /^Số ?:? ?(\d{1,5}(?: ?\/ ?\d{4})? ?[-/] ?\p{Lu}[\p{L}\d&]*(?: ?[-/] ?\p{L}[\p{L}\d&]*){0,3})/iu
const dated = /^([\p{L}. -]{2,40}), ngày (\d{1,2}) tháng (\d{1,2}) năm (\d{4})/u
const nation = /CỘNG H(?:ÒA|OÀ) XÃ HỘI|Độc lập ?[-–]|ĐẢNG CỘNG SẢN VIỆT NAM|^[-–_*\s]+$/iu
const begins =
  /^(?:\(?(?:Ngày|Sáng|Chiều|Căn cứ|Thực hiện|Kính gửi|Sau khi|Trên cơ sở|Theo|Tại|Xét|Vừa qua|Thời gian|Trong|Để)(?![\p{L}])|[IVX\d]+[.)] |[-+] |CHỦ TỊCH|ỦY BAN NHÂN DÂN)/u
const meets = /họp|làm việc|kiểm tra|hội nghị|buổi|chủ trì/iu
const capitals = /^[\p{Lu}\d\s.,:()–/-]{4,}$/u
const personal = /^(?:(?:TS|ThS|PGS|GS|BS|KS)\.? )?\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}*){1,5}$/u

/** The head and the foot of a paper, as Nghị định 30/2020/NĐ-CP lays them out, wherever they have slipped to. */
export function headOf({ text, paragraphs }: Script): Head & { bodyFrom: number; bodyTo: number } {
  const lines = paragraphs.slice(0, headLines).map(({ from, to }) => ({ from, to, words: text.slice(from, to) }))
  const said = <T>(read: (line: (typeof lines)[number]) => T | null, within = lines): Said<T> => {
    for (const line of within) {
      const value = read(line)
      if (value !== null) return { value, from: line.from, to: line.to }
    }
    return null
  }
  const own = said(({ words }) => {
    const found = number.exec(words)?.[1]
    return found ? plainNumber(found).replace(/\s/g, '') : null
  })
  const date = said(({ words }) => {
    const found = dated.exec(words)
    return found && isoOf(Number(found[4]), Number(found[3]), Number(found[2]))
  })
  const place = said(({ words }) => dated.exec(words)?.[1]?.trim() ?? null)
  const named = said(({ words }) => kinds.find(each => each.words.test(words))?.type ?? null)
  const subject = said(({ words }) => (/^V\/v:? /iu.test(words) ? words : null))
  const type = named ?? (own && { ...own, value: subject ? ('letter' as const) : typeOfNumber(own.value) })
  const title = titleOf(lines, named, subject)
  const bodyFrom = Math.max(...[own, date, named, title].map(each => each?.to ?? 0))
  const foot = footOf(text, paragraphs, bodyFrom)
  const issuer = issuerOf(lines, own, foot.to, text)
  return {
    number: own,
    type,
    title,
    date,
    met: metOn(text, paragraphs, bodyFrom),
    place,
    issuer,
    agency: null,
    urgency: said(
      ({ words }) => urgencies.find(each => each.words.test(words.replace(/["“”*]/g, '').trim()))?.value ?? null,
    ),
    signer: foot.signer,
    function: foot.function,
    province: provinceOf(text, place?.value ?? null, issuer?.value ?? null),
    bodyFrom,
    bodyTo: foot.to,
  }
}

type Line = Span & { words: string }

function titleOf(lines: Line[], named: Said<PaperType>, subject: Said<string>): Said<string> {
  const start = named ?? subject
  if (!start) return null
  const behind = lines.filter(line => (named ? line.from > start.from : line.from >= start.from))
  const taken: Line[] = []
  for (const line of behind) {
    const isOver =
      taken.length > 0 &&
      (begins.test(line.words) || dated.test(line.words) || number.test(line.words) || taken.length > 4)
    if (isOver || nation.test(line.words) || urgencies.some(each => each.words.test(line.words))) break
    if (begins.test(line.words) && !named) break
    taken.push(line)
    if (/[.:]$/.test(line.words) || line.words.length > 160) break
  }
  const [first] = taken
  const last = taken.at(-1)
  if (!first || !last) return null
  const value = taken
    .map(({ words }) => words)
    .join(' ')
    .replace(/^V\/v:? /iu, 'Về ')
    .replace(/^Về (?:việc )?về /iu, 'Về ')
  return { value, from: first.from, to: last.to }
}

/** The issuer in the head, under the body it belongs to; without a head, what the closing sentence calls itself. */
function issuerOf(lines: Line[], own: Said<string>, bodyTo: number, text: string): Said<string> {
  const above = lines.filter(line => own && line.to < own.from && !nation.test(line.words) && capitals.test(line.words))
  const first = above[0]
  const last = above.at(-1)
  if (first && last) {
    const value = above.map(({ words }) => sentenceCase(words)).join(' ')
    return { value, from: first.from, to: last.to }
  }
  const closing = /(Văn phòng [^,.;]{3,60}?|Sở [^,.;]{3,50}?) (?:xin )?thông báo /u.exec(text.slice(0, bodyTo))
  return closing?.[1] ? { value: closing[1], from: closing.index, to: closing.index + closing[1].length } : null
}

const proper = /^(?:TỈNH|HUYỆN|THÀNH PHỐ|QUẬN|THỊ XÃ|XÃ|PHƯỜNG|UBND|HĐND) (.+)$/u

/** "ỦY BAN NHÂN DÂN" as "Ủy ban nhân dân"; place names keep a capital at each word. */
function sentenceCase(words: string): string {
  const lower = words.toLowerCase().replace(/^(ubnd|hđnd)/u, head => head.toUpperCase())
  const place = /(tỉnh|huyện|thành phố|quận|thị xã|xã|phường) (.+)$/u.exec(lower)
  const named = place?.[2]?.replace(/(^| )(\p{L})/gu, (_, gap: string, letter: string) => gap + letter.toUpperCase())
  const whole = place && named ? `${lower.slice(0, place.index)}${place[1]} ${named}` : lower
  return proper.test(words) && !/^UBND|^HĐND/.test(words) ? whole : whole.charAt(0).toUpperCase() + whole.slice(1)
}

function metOn(text: string, paragraphs: readonly Span[], bodyFrom: number): Said<string> {
  for (const { from, to } of paragraphs.filter(each => each.from > bodyFrom).slice(0, 4)) {
    const line = text.slice(from, to)
    if (!/^(?:(?:Sáng|Chiều|Tối|Trong) )?[Nn]gày/u.test(line) || !meets.test(line)) continue
    return firstDay(text, from, Math.min(to, from + 80))
  }
  return null
}

/** Where the words of the paper end, who signs them, and as what. */
function footOf(text: string, paragraphs: readonly Span[], bodyFrom: number) {
  const lines = paragraphs
    .map(({ from, to }) => ({ from, to, words: text.slice(from, to) }))
    .filter(({ from }) => from > bodyFrom)
  const receivers = lines.findLast(
    ({ words }) => /^Nơi nhận ?:?$/iu.test(words.replace(/\*/g, '')) || /^Nơi nhận ?:/iu.test(words),
  )
  const end = lines.findLast(({ words }) => /\.\/\.?\s*$/.test(words))
  const from = receivers?.from ?? (end ? end.to + 1 : text.length)
  const below = lines.filter(line => line.from >= Math.min(from, end ? end.to : from))
  const signer = below.findLast(({ words }) => personal.test(words)) ?? null
  const office = signer && below.findLast(line => line.to <= signer.from && capitals.test(line.words))
  const pick = (line: Line | null | undefined): Said<string> =>
    line ? { value: line.words, from: line.from, to: line.to } : null
  return { to: from, signer: pick(signer), function: pick(office) }
}

const level = /tỉnh (\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+){0,2})/u

/** The province whose agencies a paper speaks of: its issuer's, the place it was written in, else the one it names. */
function provinceOf(text: string, place: string | null, issuer: string | null): string | null {
  const own = issuer && level.exec(issuer)?.[1]
  if (own) return own
  const said = [...text.matchAll(new RegExp(level, 'gu'))].map(found => found[1] ?? '')
  const isNamed = place !== null && said.some(name => foldCase(name) === foldCase(place))
  return isNamed ? place : (said[0] ?? (issuer ? place : place))
}
