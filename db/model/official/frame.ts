import type { Template } from '../office/template.ts'
import { paperDay } from '../text/day.ts'
import type { Body, End, Head, Official } from './official.ts'
import { paragraph, roman } from './write.ts'

/** What the office puts on its papers; its phrases open and close a letter. */
export type Letterhead = Pick<
  Template,
  | 'parent'
  | 'agency'
  | 'sign'
  | 'place'
  | 'authority'
  | 'signerTitle'
  | 'signerName'
  | 'recipients'
  | 'filed'
  | 'opening'
  | 'closing'
>

/** When a paper is frozen: its number (null on a past day, whose register is known by the day), the moment and the day of its figures. */
export type Frozen = { code: string | null; at: string; asOf: string }

const blank = '\u00a0'

/** A paper whole: number, day, month and signature stay open until the office's own register gives them. */
export function framed(
  { subject, kind, about, urgency, addressees, annexes, copies, ...body }: Body,
  office: Letterhead,
  frozen: Frozen,
): Official {
  const sign = [kind?.sign, office.sign].filter(Boolean).join('-')
  const head: Head = {
    ...{ nation: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', motto: 'Độc lập - Tự do - Hạnh phúc', draft: 'DỰ THẢO' },
    ...{ parent: office.parent, agency: office.agency, about, addressees },
    number: `Số:${blank.repeat(14)}/${sign}`,
    day: `${office.place}, ngày${blank.repeat(8)}tháng${blank.repeat(8)}năm ${frozen.asOf.slice(0, 4)}`,
    kind: kind?.name ?? null,
    ...(urgency ? { urgency } : {}),
  }
  return {
    code: frozen.code ?? frozen.asOf,
    ...{ at: frozen.at, asOf: frozen.asOf },
    subject: { kind: 'paper', ...subject },
    kind: kind?.name ?? 'CÔNG VĂN',
    title: kind
      ? `${kind.name.charAt(0)}${kind.name.slice(1).toLocaleLowerCase('vi')} ${about.charAt(0).toLocaleLowerCase('vi')}${about.slice(1)}`
      : `Công văn về việc ${about}`,
    head,
    ...body,
    annexes: annexes.map((annex, at) => ({
      ...annex,
      name: annexes.length > 1 ? `Phụ lục ${roman(at + 1)}` : 'Phụ lục',
      note: annexNote(head, annex.note),
    })),
    blocks: kind ? body.blocks : [...phrase(office.opening), ...body.blocks, ...phrase(office.closing)],
    end: endOf(office, copies ?? (kind ? [] : ['- Như trên;']), frozen),
  }
}

/**
 * Which paper an annex goes with, by number and day (Nghị định 30/2020, Phụ lục I, III.1c), and what else is told of it: "(Kèm theo Báo cáo số
 * .../BC-BQLKKT ngày ... tháng ... năm 2026; số liệu đến ngày 28/11/2026)".
 */
export function annexNote({ kind, number, day }: Pick<Head, 'kind' | 'number' | 'day'>, more: string): string {
  const word = kind ? `${kind.charAt(0)}${kind.slice(1).toLocaleLowerCase('vi')}` : 'Công văn'
  const on = day.slice(day.indexOf('ngày'))
  return `(Kèm theo ${word} ${number.charAt(0).toLocaleLowerCase('vi')}${number.slice(1).replace(':', '')} ${on}${more ? `; ${more}` : ''})`
}

const phrase = (text: string) => (text === '' ? [] : [paragraph(text)])

function endOf(
  { authority, signerTitle, signerName, recipients, filed }: Letterhead,
  first: readonly string[],
  { code, asOf }: Frozen,
): End {
  const day = paperDay(asOf)
  return {
    to: 'Nơi nhận:',
    copies: [...first, ...recipients.map(each => `- ${each};`), `- Lưu: ${filed}.`],
    signer: [authority, signerTitle].filter(Boolean),
    signedBy: signerName,
    code: code ? `Số liệu theo bản chụp ${code}, đến ngày ${day}.` : `Số liệu của sổ ngày ${day}.`,
  }
}
