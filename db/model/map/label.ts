import { type Box, BoxGrid } from './spread.ts'

/** How a piece of map text is set. `family` decides the width table; sizes in px. */
export type TextStyle = {
  family: 'Be Vietnam Pro' | 'Tinos'
  size: number
  weight: 400 | 500 | 600 | 700
  isItalic?: boolean
  letterSpacing?: number
}

/** Width of a text in px. The window passes the canvas's own; without one the tables below are used. */
export type Measure = (text: string, style: TextStyle) => number

/** Where a label may stand to its anchor; `centre` is for names of areas and water, which have no dot. */
export type Side = 'right' | 'left' | 'above' | 'below' | 'centre'

export type LabelItem = {
  id: string
  x: number
  y: number
  /** Smaller is placed earlier; equal ones in the order given. */
  priority: number
  /** The name; several lines when it was wrapped. */
  first: string | readonly string[]
  style: TextStyle
  /** Area or gap; left out before the name is. */
  second?: string
  secondStyle?: TextStyle
  /** Free px between the anchor and the text: the symbol's radius and a little air. */
  gap: number
  /** Free px on a side, where it is not `gap`: a name beside a symbol that stands in an area of its own begins outside it. */
  reach?: Partial<Record<Side, number>>
  /** px kept free around the text, e.g. for the frame of a road plate. */
  padding?: number
  /** Default right, left, above, below. */
  sides?: readonly Side[]
  /** Degrees clockwise, for names along a river; only with `centre`. */
  angle?: number
  /** Other anchors to try, in turn, when no side of the first one is free: further places along the same road. */
  otherwise?: readonly { x: number; y: number; angle?: number }[]
}

export type LabelLine = { text: string; x: number; y: number; style: TextStyle; isSecond: boolean }

/** A label's final place: baseline of each line, and how the text hangs on it. */
export type PlacedLabel = {
  id: string
  /** The anchor that was taken; a slanted label turns around it. */
  at: { x: number; y: number }
  side: Side
  anchor: 'start' | 'middle' | 'end'
  lines: LabelLine[]
  /** What the label covers: one box, or several along a slanted name. */
  boxes: Box[]
  angle: number
}

export type LabelOptions = {
  /** Labels must lie wholly inside; without it anywhere. */
  bounds?: Box
  /** Symbols, leaders, furniture. A label may cover the obstacles that carry its own id, nothing else. */
  obstacles?: readonly (Box & { id?: string })[]
  measure?: Measure
}

/** Line spacing in em. Stacked marks (Ế, Ậ) reach higher, but only into the line above of the same label. */
const lineHeight = 1.18
/** Cap line above the baseline and depth below, in em, for Be Vietnam Pro and Tinos with Vietnamese marks. */
const ascent = 0.98
const descent = 0.26

/**
 * Places labels so that none overlaps another or an obstacle: right of the anchor, then left, above, below; first with the second
 * line, then without, then not at all (a dropped label is simply missing from the answer). Answers in order of placing.
 */
export function placeLabels(items: readonly LabelItem[], options: LabelOptions = {}): PlacedLabel[] {
  const { bounds, measure = estimateWidth } = options
  const taken = new BoxGrid()
  for (const obstacle of options.obstacles ?? []) taken.add(obstacle)
  const isFree = (label: PlacedLabel) =>
    label.boxes.every(box => (!bounds || contains(bounds, box)) && !taken.hits(box, label.id))

  const placed: PlacedLabel[] = []
  const order = items.map((item, index) => ({ item, index }))
  order.sort((a, b) => a.item.priority - b.item.priority || a.index - b.index)
  for (const { item } of order) {
    const label = candidates(item, measure).find(isFree)
    if (!label) continue
    // Without an id: a later label of the same record must not cover this one.
    for (const box of label.boxes) taken.add({ ...box })
    placed.push(label)
  }
  return placed
}

function contains(outer: Box, box: Box): boolean {
  return (
    box.x >= outer.x &&
    box.y >= outer.y &&
    box.x + box.width <= outer.x + outer.width &&
    box.y + box.height <= outer.y + outer.height
  )
}

function candidates(item: LabelItem, measure: Measure): PlacedLabel[] {
  const sides = item.sides ?? (['right', 'left', 'above', 'below'] as const)
  const withSecond = item.second === undefined ? [false] : [true, false]
  const anchors = [item, ...(item.otherwise ?? []).map(place => ({ ...item, ...place }))]
  return withSecond.flatMap(hasSecond =>
    anchors.flatMap(at => sides.map(side => labelAt(at, side, hasSecond, measure))),
  )
}

function labelAt(item: LabelItem, side: Side, hasSecond: boolean, measure: Measure): PlacedLabel {
  const names = typeof item.first === 'string' ? [item.first] : item.first
  const texts = names.map(text => ({ text, style: item.style, isSecond: false }))
  if (hasSecond && item.second !== undefined)
    texts.push({ text: item.second, style: item.secondStyle ?? item.style, isSecond: true })

  const width = Math.max(...texts.map(line => measure(line.text, line.style)))
  const height = texts.reduce((sum, line) => sum + line.style.size * lineHeight, 0)
  const gap = item.reach?.[side] ?? item.gap
  const left = { right: item.x + gap, left: item.x - gap - width }[side as string] ?? item.x - width / 2
  const top = { above: item.y - gap - height, below: item.y + gap }[side as string] ?? item.y - height / 2
  const anchor = side === 'right' ? 'start' : side === 'left' ? 'end' : 'middle'
  const x = anchor === 'start' ? left : anchor === 'end' ? left + width : left + width / 2

  let y = top
  const lines = texts.map(line => {
    const baseline = y + line.style.size * ((lineHeight + ascent - descent) / 2)
    y += line.style.size * lineHeight
    return { ...line, x, y: baseline }
  })
  const pad = item.padding ?? 0
  const box = { x: left - pad, y: top - pad, width: width + 2 * pad, height: height + 2 * pad }
  const angle = side === 'centre' ? (item.angle ?? 0) : 0
  const boxes = angle ? slanted(item, width, height, angle) : [box]
  return { id: item.id, at: { x: item.x, y: item.y }, side, anchor, lines, boxes, angle }
}

/** Squares along a slanted line of text: a tighter cover than one box around all of it. */
function slanted(item: LabelItem, width: number, height: number, angle: number): Box[] {
  const count = Math.max(1, Math.ceil(width / height))
  const step = width / count
  const turn = (angle * Math.PI) / 180
  const [cos, sin] = [Math.abs(Math.cos(turn)), Math.abs(Math.sin(turn))]
  const side = Math.max(step * cos + height * sin, step * sin + height * cos)
  return Array.from({ length: count }, (_, i) => {
    const along = -width / 2 + step * (i + 0.5)
    const x = item.x + along * Math.cos(turn) - side / 2
    return { x, y: item.y + along * Math.sin(turn) - side / 2, width: side, height: side }
  })
}

const known = `${Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i)).join('')}đĐơƠưƯ–…²°·’`

function widths(text: string): ReadonlyMap<string, number> {
  const values = text.split(' ').map(Number)
  return new Map(Array.from(known, (char, i) => [char, values[i] ?? 600]))
}

// Advance widths per 1000 em of the fonts' full TTFs, in the order of `known`. Accented vowels are as wide as their base letter
// (to 4 %); 500 and 700 of Be Vietnam Pro lie within 1.5 % of 600, italics are never wider.
const tables = {
  pro400: widths(
    '230 280 318 807 645 849 740 179 439 439 497 608 303 608 286 503 676 385 651 660 710 660 680 594 634 680 ' +
      '286 303 556 726 556 573 1005 736 674 775 728 620 633 783 709 258 465 679 624 853 732 826 644 822 668 ' +
      '635 650 725 706 1005 720 665 660 459 485 459 559 702 202 642 652 613 652 599 386 643 583 264 274 555 ' +
      '255 893 573 642 652 652 392 508 428 566 576 870 559 583 502 426 408 426 468 662 788 642 826 576 745 682 ' +
      '726 435 475 255 217',
  ),
  pro600: widths(
    '230 320 367 833 648 863 755 208 449 449 508 637 332 607 319 528 692 415 660 674 716 674 693 596 656 693 ' +
      '319 332 568 744 568 605 1014 758 698 778 743 634 640 788 725 280 482 703 637 877 743 828 667 825 697 ' +
      '656 674 733 732 1039 753 701 664 489 515 489 594 724 260 652 662 624 662 611 401 654 600 285 292 584 ' +
      '277 895 590 652 662 662 416 527 434 581 588 879 591 592 514 462 426 462 483 677 786 660 828 587 745 696 ' +
      '817 450 472 288 228',
  ),
  tinos400: widths(
    '250 333 408 500 500 833 778 180 333 333 500 564 250 333 250 278 500 500 500 500 500 500 500 500 500 500 ' +
      '278 278 564 564 564 444 921 722 667 667 722 611 556 722 722 333 389 722 611 889 722 722 556 722 667 556 ' +
      '611 722 722 944 722 722 611 333 278 333 469 500 333 444 500 444 500 444 333 500 500 278 278 500 278 778 ' +
      '500 500 500 500 333 389 278 500 500 722 500 500 444 480 200 480 541 500 722 529 722 542 776 500 1000 ' +
      '300 400 333 333',
  ),
  tinos700: widths(
    '250 333 555 500 500 1000 833 278 333 333 500 570 250 333 250 278 500 500 500 500 500 500 500 500 500 ' +
      '500 333 333 570 570 570 500 930 722 667 722 722 667 611 778 778 389 500 778 667 944 722 778 611 778 722 ' +
      '556 667 722 722 1000 722 722 667 333 278 333 581 500 333 500 556 444 556 444 333 500 556 278 333 556 ' +
      '278 833 556 500 556 556 444 389 333 556 500 722 500 500 444 394 220 394 520 556 722 554 778 600 796 500 ' +
      '1000 300 400 333 333',
  ),
}

/** Estimated width in px from the fonts' own advance tables: within 3 % for Vietnamese names, never needs a DOM. */
export const estimateWidth: Measure = (text, style) => {
  const isTinos = style.family === 'Tinos'
  // Tinos has two weights: what is asked for at 600 is drawn bold, at 500 regular.
  const isHeavy = style.weight >= (isTinos ? 600 : 500)
  const table = tables[isTinos ? (isHeavy ? 'tinos700' : 'tinos400') : isHeavy ? 'pro600' : 'pro400']
  let units = 0
  let count = 0
  for (const char of text.normalize('NFC')) {
    count++
    units += table.get(char) ?? table.get(baseLetter(char)) ?? 640
  }
  return (units * style.size) / 1000 + count * (style.letterSpacing ?? 0)
}

/** The letter without tone marks: ộ is as wide as o, ự as wide as ư. */
function baseLetter(char: string): string {
  const [letter = char, ...marks] = char.normalize('NFD')
  return marks.includes('\u031b') ? `${letter}\u031b`.normalize('NFC') : letter
}

/** A name on one line, or on two of about equal width when it is wider than `maxWidth` px. Broken at spaces only. */
export function wrapText(text: string, maxWidth: number, style: TextStyle, measure: Measure = estimateWidth): string[] {
  const words = text.split(' ').filter(word => word !== '')
  if (words.length < 2 || measure(text, style) <= maxWidth) return [words.join(' ')]
  const breaks = words.slice(1).map((_, i) => [words.slice(0, i + 1).join(' '), words.slice(i + 1).join(' ')])
  const widest = (lines: string[]) => Math.max(...lines.map(line => measure(line, style)))
  return breaks.reduce((best, lines) => (widest(lines) < widest(best) ? lines : best))
}
