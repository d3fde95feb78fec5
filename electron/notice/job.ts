import type { Charset } from '../../db/model/cell/charset.ts'
import type { Names } from '../../db/model/notice/register.ts'

/** What the reader's thread is started with: a file, or pasted words (`file` null). */
export type Start = { file: string | null; bytes: Uint8Array }

/** What it is asked. The words of the file stay there until it is ended. */
export type Job = { do: 'read'; names: Names } | { do: 'again'; charset: Charset; names: Names }

export type Progress = { done: number; all: number }
