import type { Charset } from '../../db/model/cell/charset.ts'
import type { Names } from '../../db/model/notice/register.ts'

/** What the reader's thread is asked: to load its readers, or to read a file or pasted words (`file` null), in the letters that somebody says. */
export type Job =
  | { do: 'ready' }
  | { do: 'read'; file: string | null; bytes: Uint8Array; charset: Charset | null; names: Names }

export type Progress = { done: number; all: number }
