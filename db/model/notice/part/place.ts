import type { Figure, Span } from '../notice.ts'
import { type Names, zonesNamed } from '../register.ts'
import type { Item } from '../task/outline.ts'
import { type Thing, thingsIn } from './object.ts'

type Named = Thing & { zone: { id: string; name: string } }
type Place = Pick<Figure, 'zones' | 'named' | 'doubt'>

/** Words between a figure and the zone behind it that say it is that zone's. */
const belongs = /^[^\d;:.]{0,40}?(?:tại|của|ở|cho|thuộc|trong|vào)(?: dự án| các)? $/iu
/** A heading has fewer letters than this. */
const heading = 160

/**
 * Which zones of the register a figure is about: the one that its sentence names; of several the one it stands with, and the official is asked;
 * none in its sentence, the one of the heading above it.
 */
export function placeOf(
  text: string,
  figure: Pick<Figure, 'from' | 'to' | 'sentence'>,
  items: readonly Item[],
  names: Names,
): Place {
  const { from, to, sentence } = figure
  const own = namedIn(text, sentence, names)
  if (own.length === 0) return above(text, from, items, names)
  const named = once(own)
  const only = named.length === 1 ? named[0] : undefined
  if (only) return { zones: [only.id], named, doubt: null }
  const behind = own.find(each => each.from >= to && belongs.test(text.slice(to, each.from)))
  const nearest = behind ?? own.findLast(each => each.to <= from)
  // Names in a row before one figure share it.
  const isShared =
    !behind &&
    nearest !== undefined &&
    own.some(each => each.to < nearest.from && /^(?:,| và| -)? ?$/u.test(text.slice(each.to, nearest.from)))
  return {
    zones: isShared || !nearest ? [] : [nearest.zone.id],
    named,
    doubt: `Câu nêu ${named.length} khu: kiểm tra số này của khu nào.`,
  }
}

function namedIn(text: string, span: Span, names: Names): Named[] {
  return thingsIn(text, span).flatMap(thing => {
    const zones = thing.isGeneral ? [] : zonesNamed(names, thing)
    const [zone] = zones
    return zone && zones.length === 1 ? [{ ...thing, zone: { id: zone.id, name: zone.name } }] : []
  })
}

const once = (things: Named[]): Named['zone'][] => [...new Map(things.map(({ zone }) => [zone.id, zone])).values()]

function above(text: string, at: number, items: readonly Item[], names: Names): Place {
  const headings = chain(items, at)
  for (const span of headings.toReversed()) {
    if (span.to - span.from > heading) continue
    const named = once(namedIn(text, span, names))
    const only = named.length === 1 ? named[0] : undefined
    if (only)
      return {
        zones: [only.id],
        named,
        doubt: `Câu không nêu khu: lấy theo đề mục “${text.slice(span.from, span.to).replace(/[:.\s]+$/u, '')}”.`,
      }
  }
  return { zones: [], named: [], doubt: null }
}

/** The bodies of the items under which a place of the text stands, the outermost first. */
function chain(items: readonly Item[], at: number): Span[] {
  const inside = items.find(item => item.items.length > 0 && item.span.from <= at && at <= lastOf(item))
  if (!inside) return []
  return at > inside.span.to ? [inside.body, ...chain(inside.items, at)] : []
}

const lastOf = (item: Item): number => Math.max(item.span.to, ...item.items.map(lastOf))
