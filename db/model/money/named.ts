import { foldAccents } from '../text/fold.ts'

const bare = (text: string): string => foldAccents(text).replace(/[^a-z0-9]/gu, '')

/** "VON-07 (Đợt 1)"; a code that is its name without accents is not said twice: "Đợt 1" for DOT-1. */
export const codeAndName = ({ code, name }: { code: string; name: string }): string =>
  bare(code) === bare(name) ? name : `${code} (${name})`
