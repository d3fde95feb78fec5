import type { Draft } from '../../form/draft.ts'

/** The paper on which something is written, or why there is none. */
export type Ground = Pick<Draft, 'paper' | 'why'>

export const noGround: Ground = { paper: null, why: null }

/** What is still missing of a paper that must be named; null when nothing is. */
export function groundMissing({ paper, why }: Ground): string | null {
  if (paper) return null
  if (why === null) return 'Chọn căn cứ để lưu'
  return why.trim() === '' ? 'Ghi lý do để lưu' : null
}

/** The ground as the calls take it. */
export const groundArgs = ({ paper, why }: Ground) => ({ source: paper?.id ?? null, why: paper ? null : why })
