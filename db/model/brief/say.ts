import { englishDay, paperDay } from '../text/day.ts'

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

/** A day as a paper prints it in its language: "03/02/2023", in English "3 Feb 2023"; in both the Vietnamese way. */
export const dayIn = (lang: Lang, iso: string): string => (lang === 'en' ? englishDay(iso) : paperDay(iso))
