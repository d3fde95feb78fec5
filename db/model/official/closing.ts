import type { Block } from '../brief/brief.ts'
import { doubtBlocks, gapBlocks, sourceBlocks } from '../brief/closing.ts'
import type { Official } from './official.ts'

/** What stands on a page of its own after the signature: what is to be verified, what is missing, the numbered sources. Nothing when there is nothing to say. */
export function notesOf({ sources, gaps, warnings }: Official): Block[] {
  const closing = { lang: 'vi' as const, sources, gaps, warnings }
  return [...doubtBlocks(closing), ...(gaps.length > 0 ? gapBlocks(closing) : []), ...sourceBlocks(closing)]
}

/** How the page of notes is headed. */
export const notesHead = {
  title: 'Nguồn số liệu và số liệu còn trống',
  note: '(Trang kèm theo để đối chiếu trước khi ký)',
}
