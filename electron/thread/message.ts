import type { ProblemValue } from '../../db/model/text/problem.ts'
import type { Reply } from '../contract.ts'
import type { Own } from '../first/own.ts'

/** What the store's thread is started with. */
export type Beginning = { root: string; file: string; by: string; own?: Own | null }

/** To the store's thread: a call of the window, or the shell's answer to what the store asked of it. */
export type ToStore =
  | { is: 'call'; id: number; call: unknown; args: unknown; day: unknown; blocked: number }
  | { is: 'answer'; id: number; value: unknown; problem: ProblemValue | null }
  | { is: 'close' }

/** From the store's thread: the reply to a call, something that only the shell can do (a dialog, a paper), or that the file is closed, and whether its own threads are gone. */
export type FromStore =
  | { is: 'reply'; id: number; reply: Reply }
  | { is: 'ask'; id: number; name: string; args: unknown[] }
  | { is: 'closed'; isAlone: boolean }
