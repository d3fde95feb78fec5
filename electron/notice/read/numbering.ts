import type { Element } from '@xmldom/xmldom'
import { attributeOf, childrenOf, elementIn } from './element.ts'

type Level = { start: number; format: string; text: string }
type Place = { list: string; level: number }

const roman = (count: number): string =>
  (
    [
      ['M', 1000],
      ['CM', 900],
      ['D', 500],
      ['CD', 400],
      ['C', 100],
      ['XC', 90],
      ['L', 50],
      ['XL', 40],
      ['X', 10],
      ['IX', 9],
      ['V', 5],
      ['IV', 4],
      ['I', 1],
    ] as const
  ).reduce(
    ({ text, left }, [letters, value]) => ({
      text: text + letters.repeat(Math.floor(left / value)),
      left: left % value,
    }),
    { text: '', left: Math.min(3999, count) },
  ).text
const letter = (count: number): string =>
  String.fromCharCode(97 + ((count - 1) % 26)).repeat(Math.min(5, Math.ceil(count / 26)))

const formats: Record<string, (count: number) => string> = {
  lowerLetter: letter,
  upperLetter: count => letter(count).toUpperCase(),
  lowerRoman: count => roman(count).toLowerCase(),
  upperRoman: roman,
  decimalZero: count => String(count).padStart(2, '0'),
}

/** A counter of the numbers that Word writes before paragraphs by itself: to be asked of each paragraph in order. "" where it writes none. */
export function numbersOf(numbering: Element | null, styles: Element | null): (paragraph: Element) => string {
  const levels = new Map<string, Map<number, Level>>()
  const lists = new Map<string, { abstract: string; starts: Map<number, number> }>()
  for (const each of numbering ? childrenOf(numbering) : [])
    if (each.localName === 'abstractNum') levels.set(attributeOf(each, 'abstractNumId') ?? '', levelsIn(each))
    else if (each.localName === 'num') {
      const starts = new Map<number, number>()
      for (const override of childrenOf(each).filter(child => child.localName === 'lvlOverride')) {
        const start = attributeOf(elementIn(override, 'startOverride'))
        if (start !== null) starts.set(Number(attributeOf(override, 'ilvl')), Number(start))
      }
      lists.set(attributeOf(each, 'numId') ?? '', {
        abstract: attributeOf(elementIn(each, 'abstractNumId')) ?? '',
        starts,
      })
    }
  const byStyle = placesIn(styles)
  const counts = new Map<string, number[]>()
  const begun = new Set<string>()
  return paragraph => {
    const properties = elementIn(paragraph, 'pPr')
    const style = attributeOf(elementIn(properties, 'pStyle'))
    const place = placeIn(properties, style ? byStyle.get(style) : undefined)
    const list = place && lists.get(place.list)
    const level = list && levels.get(list.abstract)?.get(place.level)
    if (!place || !list || !level) return ''
    const own = counts.get(list.abstract) ?? []
    counts.set(list.abstract, own)
    if (!begun.has(place.list)) {
      begun.add(place.list)
      for (const [at, start] of list.starts) own[at] = start - 1
    }
    own[place.level] = (own[place.level] ?? level.start - 1) + 1
    own.length = place.level + 1
    if (level.format === 'bullet') return '-'
    if (level.format === 'none') return ''
    return level.text.replace(/%(\d)/g, (_, digit: string) => {
      const at = Number(digit) - 1
      const of = levels.get(list.abstract)?.get(at)
      const count = own[at] ?? of?.start ?? 1
      return (formats[of?.format ?? 'decimal'] ?? String)(count)
    })
  }
}

function levelsIn(abstract: Element): Map<number, Level> {
  return new Map(
    childrenOf(abstract)
      .filter(each => each.localName === 'lvl')
      .map(each => [
        Number(attributeOf(each, 'ilvl')),
        {
          start: Number(attributeOf(elementIn(each, 'start')) ?? 1),
          format: attributeOf(elementIn(each, 'numFmt')) ?? 'decimal',
          text: attributeOf(elementIn(each, 'lvlText')) ?? '',
        },
      ]),
  )
}

/** Where a paragraph stands in its list: by itself, else by its style. Number 0 takes it out of the list. */
function placeIn(properties: Element | null, style: Place | undefined): Place | null {
  const own = elementIn(properties, 'numPr')
  if (!own) return style ?? null
  const list = attributeOf(elementIn(own, 'numId')) ?? style?.list ?? '0'
  return list === '0' ? null : { list, level: Number(attributeOf(elementIn(own, 'ilvl')) ?? style?.level ?? 0) }
}

function placesIn(styles: Element | null): Map<string, Place> {
  const all = new Map(
    (styles ? childrenOf(styles) : [])
      .filter(each => each.localName === 'style')
      .map(each => [attributeOf(each, 'styleId') ?? '', each] as const),
  )
  const found = new Map<string, Place>()
  for (const [name, style] of all)
    for (let at: Element | undefined = style, depth = 0; at && depth < 10; depth++) {
      const place = placeIn(elementIn(at, 'pPr'), undefined)
      if (place) {
        found.set(name, place)
        break
      }
      at = all.get(attributeOf(elementIn(at, 'basedOn')) ?? '')
    }
  return found
}
