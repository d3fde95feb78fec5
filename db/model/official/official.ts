import type { Block, Brief, BriefSource } from '../brief/brief.ts'

/** Dấu chỉ độ khẩn, Nghị định 30/2020, Phụ lục I, ô 10b. */
export const urgencies = ['KHẨN', 'THƯỢNG KHẨN', 'HỎA TỐC'] as const
export type Urgency = (typeof urgencies)[number]

/** The head of a paper as it is printed. Names are as people write them: what stands in capitals is put so by the writer. */
export type Head = {
  nation: string
  motto: string
  parent: string
  agency: string
  /** "Số:      /BC-BQLKKT". */
  number: string
  /** "An Giang, ngày     tháng     năm 2026". */
  day: string
  /** "DỰ THẢO"; null on a paper that is no draft. */
  draft: string | null
  /** "BÁO CÁO"; null on a letter (công văn), whose subject stands under its number. */
  kind: string | null
  about: string
  urgency?: Urgency
  /** Whom a letter or a proposal is addressed to; nobody when it is empty. */
  addressees: string[]
}

/** The end of a paper as it is printed. */
export type End = {
  /** "Nơi nhận:". */
  to: string
  /** Each with its dash and its stop, the file copy last. */
  copies: string[]
  /** "KT. TRƯỞNG BAN" over "PHÓ TRƯỞNG BAN". */
  signer: string[]
  /** "" while the name is written by hand. */
  signedBy: string
  /** The line of the snapshot. */
  code: string
}

/** A list that goes with a paper, on pages of its own. */
export type Annex = {
  /** "Phụ lục I". */
  name: string
  title: string
  /** "(Kèm theo Báo cáo số ...)". */
  note: string
  blocks: Block[]
  /** Laid out across the page: tables of many columns. */
  isWide: boolean
}

/** A paper of the office by Nghị định 30/2020 as a plain value: what every writer prints. Frozen under its snapshot number. */
export type Official = {
  /** The snapshot's number: "22-11-2026/03". */
  code: string
  /** When it was made, ISO; the day its figures are of. */
  at: string
  asOf: string
  author?: string
  /** Which paper it is, and what it is about: the same subject is frozen once while nothing changes. */
  subject: { kind: 'paper'; id: string; code: string }
  /** "BÁO CÁO", as the list of snapshots names it. */
  kind: string
  title: string
  head: Head
  /** The legal grounds, without stops. */
  grounds: string[]
  blocks: Block[]
  annexes: Annex[]
  sources: BriefSource[]
  gaps: Brief['gaps']
  warnings: Brief['warnings']
  end: End
}

/** All blocks of a paper in the order of reading, those of its annexes too. */
export function blocksOf({ blocks, annexes }: Pick<Official, 'blocks' | 'annexes'>): Block[] {
  return [...blocks, ...annexes.flatMap(annex => annex.blocks)]
}

/** What a paper says, before it has a head, an end and a number. */
export type Body = Pick<Official, 'grounds' | 'blocks' | 'sources' | 'gaps' | 'warnings'> & {
  /** `note`: what stands behind the paper's own number and day in the note under the annex's title. */
  annexes: Omit<Annex, 'name'>[]
  /** Which paper this is: "reminder", and of what: an agency's code. */
  subject: { id: string; code: string }
  /** "BÁO CÁO" and its letters in the number ("BC"); null on a letter (Nghị định 30/2020, Phụ lục III). */
  kind: { name: string; sign: string } | null
  about: string
  urgency?: Urgency
  addressees: string[]
  /** Who gets it before those who get every paper: "- Thành phần dự họp;". */
  copies?: string[]
}
