import type { Brief } from '../brief.ts'
import type { Lang } from '../say.ts'
import { sideBySide } from './both.ts'
import { englishBy, type OwnNames } from './english.ts'
import type { Names } from './names.ts'

/** Puts Vietnamese briefs into the language that is asked for. */
export function speaker(lang: Lang, names: Names, own: OwnNames): (brief: Brief) => Brief {
  if (lang === 'vi') return brief => brief
  const inEnglish = englishBy(names, own)
  return lang === 'en' ? inEnglish : brief => sideBySide(brief, inEnglish(brief))
}
