import type { Brief } from './brief.ts'
import { say } from './say.ts'

/** What stands around a brief's blocks on paper: its head and its end. A paper in both languages has the head of Nghị định 30/2020. */
export type Furniture = {
  nation: string
  motto: string
  /** "DỰ THẢO"; null on a paper that is no draft. */
  draft: string | null
  number: string
  day: string
  to: string
  copies: string[]
  /** "KT. TRƯỞNG BAN" over "PHÓ TRƯỞNG BAN", and the name under the room for the signature; "" while it is written by hand. */
  signer: string[]
  signedBy: string
  code: string
}

const blank = '\u00a0'

/** Number, day and month stay blank: they are given by the office's own register when the paper is signed. */
export function furnitureOf({
  lang,
  office,
  code,
  final,
}: Pick<Brief, 'lang' | 'office' | 'code' | 'final'>): Furniture {
  // A paper that was frozen before is printed as it was.
  const unit = office.filed ?? (office.sign ? `VT, ${office.sign}` : 'VT')
  const snapshot = `${say(lang, 'Số liệu theo bản chụp', 'Figures by data snapshot')} ${code}.`
  const { parent, authority, signer: title, signedBy = '', copies } = office
  const signer = [authority, title].flatMap(line => (line ? [line.toLocaleUpperCase('vi')] : []))
  const sent = (copies ?? [`${parent} (để báo cáo)`]).map(each => `- ${lang === 'en' ? inWords(each) : each};`)
  const draft = final ? null : say(lang, 'DỰ THẢO', 'DRAFT')
  if (lang === 'en')
    return {
      ...{
        ...{ draft, signer, signedBy },
        code: snapshot,
        nation: 'SOCIALIST REPUBLIC OF VIET NAM',
        motto: 'Independence - Freedom - Happiness',
      },
      number: `No.:${blank.repeat(14)}/${office.sign}`,
      day: `${office.place},${blank.repeat(18)}${office.year}`,
      to: 'To:',
      copies: [...sent, `- Filed: ${unit.replace('VT', 'Records')}.`],
    }
  return {
    ...{ draft, signer, signedBy, code: snapshot },
    ...{ nation: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', motto: 'Độc lập - Tự do - Hạnh phúc' },
    number: `Số:${blank.repeat(14)}/${office.sign}`,
    day: `${office.place}, ngày${blank.repeat(8)}tháng${blank.repeat(8)}năm ${office.year}`,
    to: 'Nơi nhận:',
    copies: [...sent, `- Lưu: ${unit}.`],
  }
}

/** What recipients get a paper for, in English. */
const inWords = (copy: string): string =>
  [
    ['(để báo cáo)', '(for report)'],
    ['(để phối hợp)', '(for coordination)'],
    ['(để thực hiện)', '(for implementation)'],
    ['(để biết)', '(for information)'],
    ['Như trên', 'As above'],
  ].reduce((text, [vi = '', en = '']) => text.replace(vi, en), copy)
