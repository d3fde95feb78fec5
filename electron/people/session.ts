import type { Session } from '../../db/store/people/secret.ts'

/** Who is in, what that person has seen since, and how many calls are being worked on. */
export type Entry = { session: Session | null; seen: Set<string>; underWay: number }

export const newEntry = (): Entry => ({ session: null, seen: new Set(), underWay: 0 })
