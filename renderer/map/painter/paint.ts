import type { Box } from '../../../db/model/map/spread.ts'
import { hiddenClass, type Look, type Paint, paintOf, statusAt, typeAt } from '../../../db/model/shape/look.ts'
import { shapeStates } from '../../../db/model/shape/set.ts'
import type { Status } from '../../../db/model/sign/status.ts'
import { type Boxed, shows } from './boxed.ts'
import { hatchOf, type Pen } from './hatch.ts'
import type { Painted, Picture } from './message.ts'

/** Nearer than this plots are more than a few px wide. */
const nearZoom = 15

/** Paints sets of boundaries one over the other, each by its look, in one box of the picture (px of the screen) and nowhere else. */
export function paintSets(pen: Pen, sets: readonly Boxed[], looks: readonly Look[], picture: Picture, box: Box): void {
  pen.save()
  pen.beginPath()
  pen.rect(box.x, box.y, box.width, box.height)
  pen.clip()
  pen.clearRect(box.x, box.y, box.width, box.height)
  // Round joins cost as much as the lines; where a shape is a few px wide nobody sees them.
  pen.lineJoin = picture.zoom < nearZoom ? 'bevel' : 'round'
  const hatches = hatchesOf(pen, picture)
  const full = new Set(sets.filter((set, n) => isPainted(set, looks[n])).map(set => set.kind))
  for (const [place, set] of sets.entries()) {
    const look = looks[place]
    if (!look) continue
    const isUnder = (set.kind === 'phase' && full.has('plot')) || (set.kind === 'plan' && full.has('parcel'))
    for (const [paint, shapes] of groupsOf(set, look, picture, isUnder, box))
      paintGroup(pen, set, shapes, paint, picture, hatches)
  }
  pen.restore()
}

/** Whether a kind is there with classes of its own. */
const isPainted = (set: Painted, look: Look | undefined) =>
  set.ends.length > 0 && look !== undefined && look.classes.some(code => code < hiddenClass)

/** Shapes that show in a box and are painted alike, in the order of their drawing. */
function groupsOf(set: Boxed, look: Look, picture: Picture, isUnder: boolean, box: Box): [Paint, number[]][] {
  const groups = new Map<number, number[]>()
  for (let n = 0; n < set.ends.length; n++) {
    const status = look.classes[n] ?? 0
    if (status === hiddenClass || !shows(set, n, picture, box)) continue
    const key = status * 64 + (look.types[n] ?? 0) * 8 + (isRough(set, n) ? 1 : 0)
    const group = groups.get(key)
    if (group) group.push(n)
    else groups.set(key, [n])
  }
  return [...groups].map(([key, shapes]) => {
    const of = { status: statusAt(key >> 6), type: typeAt((key >> 3) & 7), isRough: (key & 1) === 1, isUnder }
    return [paintOf(set.kind, of, picture.zoom, picture.style), shapes]
  })
}

const isRough = (set: Painted, n: number) => set.kind === 'zone' && shapeStates.zone[set.state[n] ?? 0] === 'rough'

function paintGroup(
  pen: Pen,
  set: Painted,
  shapes: readonly number[],
  { fill, wash, line, casing, strength = 1 }: Paint,
  picture: Picture,
  hatches: (status: Status) => string | CanvasPattern,
): void {
  pen.setLineDash(line.dash.map(each => each * picture.density))
  // A path of a few hundred shapes is scanned in one go; one of ten thousand is slower than all of them apart.
  for (let from = 0; from < shapes.length; from += 200) {
    pen.beginPath()
    for (let i = from; i < Math.min(from + 200, shapes.length); i++) trace(pen, set, shapes[i] ?? 0, picture)
    if (fill) {
      pen.globalAlpha = strength
      pen.fillStyle = hatches(fill)
      pen.fill('nonzero')
      pen.globalAlpha = 1
    } else if (wash) {
      pen.globalAlpha = wash.opacity
      pen.fillStyle = wash.colour
      pen.fill('nonzero')
      pen.globalAlpha = 1
    }
    if (casing) {
      pen.strokeStyle = casing.colour
      pen.lineWidth = casing.width * picture.density
      pen.stroke()
    }
    pen.strokeStyle = line.colour
    pen.lineWidth = widthOf(line.width * picture.density, set, picture)
    pen.stroke()
  }
}

/** A line of one px of the screen is drawn in a third of the time of a wider one; where a plot is a few px wide the two look alike. */
const widthOf = (px: number, { kind }: Painted, { zoom }: Picture): number =>
  zoom < nearZoom && (kind === 'plot' || kind === 'parcel') ? Math.min(1, px) : px

/** Adds the rings of a shape to the path, in device px. */
function trace(pen: Pen, { at, ends, ringEnds }: Painted, n: number, { x, y, cmPerPx, density }: Picture): void {
  const scale = density / cmPerPx
  for (let ring = n === 0 ? 0 : (ends[n - 1] ?? 0); ring < (ends[n] ?? 0); ring++) {
    const to = ringEnds[ring] ?? 0
    for (let i = ring === 0 ? 0 : (ringEnds[ring - 1] ?? 0), isFirst = true; i < to; i++, isFirst = false) {
      const px = ((at[2 * i] ?? 0) - x) * scale
      const py = (y - (at[2 * i + 1] ?? 0)) * scale
      if (isFirst) pen.moveTo(px, py)
      else pen.lineTo(px, py)
    }
    pen.closePath()
  }
}

/** The hatches of a picture, each made once; they hang on the ground, not on the picture, and so stand still when the map is dragged. */
function hatchesOf(pen: Pen, { x, y, cmPerPx, density, style }: Picture): (status: Status) => string | CanvasPattern {
  const made = new Map<Status, string | CanvasPattern>()
  const shift: [number, number] = [-Math.round((x / cmPerPx) * density), Math.round((y / cmPerPx) * density)]
  return status => {
    const known = made.get(status) ?? hatchOf(pen, status, density, style === 'dark', shift)
    made.set(status, known)
    return known
  }
}
