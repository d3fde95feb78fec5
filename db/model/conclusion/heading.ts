import type { RecordOf } from '../record/kinds.ts'

type Meeting = Pick<RecordOf<'meeting'>, 'name' | 'chair'>

/** What the notice of a meeting is about: "Kết luận của Phó Trưởng ban Trần Văn A tại cuộc họp về mặt bằng KCN Thạnh Lộc". */
export const headingOf = ({ name, chair }: Meeting): string =>
  chair ? `Kết luận của ${chair} tại ${meetingWords(name)}` : `Kết luận ${meetingWords(name)}`

/** A meeting inside a sentence: "cuộc họp giao ban tháng 11", "cuộc họp về mặt bằng". */
export function meetingWords(name: string): string {
  const words = name.trim()
  const small = words.charAt(0).toLocaleLowerCase('vi') + words.slice(1)
  if (/^(?:cuộc họp|buổi làm việc|hội nghị|phiên họp)/iu.test(words)) return small
  return /^họp /iu.test(words) ? `cuộc ${small}` : `cuộc họp ${words}`
}
