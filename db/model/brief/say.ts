/** The languages a brief is written in; `vi-en` is both, side by side. */
export type Lang = 'vi' | 'en' | 'vi-en'
export const langs: Lang[] = ['vi', 'en', 'vi-en']

/** How long a brief is: one page, two pages, or all that is known. */
export type Length = 'one' | 'two' | 'full'
export const lengths: Length[] = ['one', 'two', 'full']

/** What a brief is asked to be. */
export type Manner = { lang: Lang; length: Length }
export const plainManner: Manner = { lang: 'vi', length: 'full' }

/** A word of a paper's own furniture in its language; in both: "Nguồn / Source". */
export function say(lang: Lang, vi: string, en: string): string {
  if (lang === 'vi-en') return `${vi} / ${en}`
  return lang === 'vi' ? vi : en
}
