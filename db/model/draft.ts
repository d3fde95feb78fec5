/** What stood in a form that was neither saved nor left: which form, when (ISO), what it is of in words, and what was typed, as the form reads it. */
export type KeptDraft = { key: string; at: string; words: string; content: string }

/** A draft longer than this is not kept: nobody types it. Characters. */
export const longestDraft = 256_000
