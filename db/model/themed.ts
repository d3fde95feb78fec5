import type { ZoneSummary } from './dossier.ts'
import type { ShapeKind } from './shape/set.ts'
import { isZoneTheme, type StatusKey, type Themed, type ThemeName, themes } from './theme.ts'

/** A theme as it is shown: the class and the words of whatever stands on the map. */
export type Reading = {
  theme: ThemeName
  classOf: (zone: Pick<ZoneSummary, 'id' | 'themes'>) => StatusKey
  /** Of a phase or a plan by id; null where the theme says nothing of its kind, or nobody has asked yet. */
  classAt: (kind: ShapeKind, id: string) => StatusKey | null
  word: (status: StatusKey, kind?: ShapeKind) => string
  /** What stands beside the class of a record: "lấp đầy 75,3 %"; null when there is nothing to add. */
  noteOf: (id: string) => string | null
}

/** A theme with what the register answered to it; without an answer it speaks of zones alone, by what is known with each of them. */
export function readTheme(theme: ThemeName, answer: Themed | null = null): Reading {
  const { words, kinds, drawn } = themes[theme]
  return {
    theme,
    // What is known with a zone goes before the answer: the map may be turned to another day than the answer is of.
    classOf: zone => (isZoneTheme(theme) ? zone.themes[theme] : (answer?.classes[zone.id] ?? 'unk')),
    classAt: (kind, id) => (answer && drawn.includes(kind) ? (answer.classes[id] ?? 'unk') : null),
    word: (status, kind) => (kind && kinds?.[kind]?.[status]) ?? answer?.words[status] ?? words[status],
    noteOf: id => answer?.notes[id] ?? null,
  }
}
