/** The languages a brief is written in; `vi-en` is both, side by side. */
export type Lang = 'vi' | 'en' | 'vi-en'
export const langs: Lang[] = ['vi', 'en', 'vi-en']

/** A word of a paper's own furniture in its language; in both: "Nguồn / Source". */
export function say(lang: Lang, vi: string, en: string): string {
  if (lang === 'vi-en') return `${vi} / ${en}`
  return lang === 'vi' ? vi : en
}
