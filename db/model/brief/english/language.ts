import type { Brief } from '../brief.ts'
import type { Lang } from '../say.ts'
import { sideBySide } from './both.ts'
import { inEnglish, type OwnNames } from './english.ts'
import type { Names } from './names.ts'

/** A Vietnamese brief in the language that is asked for. */
export function inLanguage(brief: Brief, lang: Lang, names: Names, own: OwnNames): Brief {
  if (lang === 'vi') return brief
  const english = inEnglish(brief, names, own)
  return lang === 'en' ? english : sideBySide(brief, english)
}
