import { foldAccents } from '../../db/model/text/fold.ts'
import type { Moved } from '../../db/store/log/moved.ts'

type Group = { title: string; lines: Moved[] }

/** What moved, by the zone that it is about (in the zones' order); the rest of the register after them. Filtered by words, without accents. */
export function groupMoved(moved: Moved[], zones: { id: string; name: string }[], typed: string): Group[] {
  const words = foldAccents(typed).split(/\s+/).filter(Boolean)
  const names = new Map(zones.map(zone => [zone.id, zone.name]))
  const groups = new Map<string, Moved[]>(zones.map(zone => [zone.name, []]))
  const rest = 'Chung cho cả tỉnh'
  groups.set(rest, [])
  for (const line of moved) {
    const title = (line.zone && names.get(line.zone)) || rest
    const text = foldAccents([title, line.title, line.label, line.was, line.is, line.documentName].join(' '))
    if (words.every(word => text.includes(word))) groups.get(title)?.push(line)
  }
  return [...groups].filter(([, lines]) => lines.length > 0).map(([title, lines]) => ({ title, lines }))
}
