import type { Charset } from '../../db/model/cell/charset.ts'
import type { Accepted } from '../../db/model/notice/accepted.ts'
import type { Notice } from '../../db/model/notice/notice.ts'
import type { AcceptedPaper } from '../../db/store/notice/accept.ts'

/** The calls of a paper that comes in. */
export type NoticeCalls = {
  /** Starts the reader while the paper is still looked for. */
  readyNotice: () => boolean
  /** A file piece by piece, or pasted words (`name` null). */
  openNotice: (args: { name: string | null; content: Uint8Array; isLast: boolean }) => boolean
  /** Proposes what the opened paper says; again with the old font that somebody says it was typed in. */
  readNotice: (args: { charset: Charset | null }) => Notice
  noticeProgress: () => { done: number; all: number } | null
  closeNotice: () => boolean
  acceptNotice: (args: Accepted) => AcceptedPaper
}
