import { Problem } from '../text/problem.ts'

/** What a rule may name, and what each stands for: the kind of paper, its code, its title, the snapshot's number, the day. */
export type Named = { kind: string; code: string; title: string; snapshot: string; day: string; lang: string }

const parts: Record<string, keyof Named> = {
  loại: 'kind',
  mã: 'code',
  tên: 'title',
  'bản chụp': 'snapshot',
  ngày: 'day',
  'ngôn ngữ': 'lang',
}
/** The words in braces that a rule may hold, as the office types them. */
export const ruleParts = Object.keys(parts)

/** Letters of a name without its ending: some disks and mails take no more with their folders. */
const longest = 120
/** Names that Windows keeps for devices. */
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)$/iu

/** "{loại} {mã} {bản chụp}" -> "To thong tin KG-KCN-THANH-LOC-2 23-11-2026-01": letters that every disk and every mail takes. Throws E_FILE_RULE for a part that is not known. */
export function fileNameBy(rule: string, named: Named): string {
  const filled = rule.normalize('NFC').replace(/\{([^{}]*)\}/gu, (_, word: string) => {
    const part = parts[word.trim().toLocaleLowerCase('vi')]
    if (!part) throw new Problem('E_FILE_RULE', { part: word, known: ruleParts.map(each => `{${each}}`).join(' ') })
    return named[part]
  })
  const plain = plainLetters(filled)
    .replace(/[^\w. -]+/gu, '-')
    .replace(/\s+/gu, ' ')
    .replace(/^[. -]+|[. -]+$/gu, '')
    .slice(0, longest)
    .replace(/[. -]+$/u, '')
  return plain === '' || reserved.test(plain) ? `To ${plain}`.trim() : plain
}

/** "Tờ thông tin" -> "To thong tin". */
export function plainLetters(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gu, 'd').replace(/Đ/gu, 'D')
}
