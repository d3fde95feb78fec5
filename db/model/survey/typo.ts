import { distanceM } from '../geodesy/plane.ts'
import type { Vn2000Point } from '../geodesy/vn2000.ts'
import { type Axis, readCoordinate, readingsOf } from '../vn2000/number.ts'

type Corner = { x: string; y: string; at: Vn2000Point; length: string | null }
export type Typo = {
  /** Index of the corner in its ring. */
  at: number
  /** How far it sticks out, metres. */
  outM: number
  /** The one digit that would put it back among its neighbours; null when there is none or more than one. */
  mended: { axis: Axis; text: string } | null
}

/** Metres and times the usual side that a corner must stick out to be asked about. */
const least = { metres: 30, times: 4 }

/** The corner that sticks out like a typing error: two long sides to it where its neighbours lie near each other. Null when none does. */
export function typoIn(ring: readonly Corner[]): Typo | null {
  if (ring.length < 4) return null
  const sides = ring.map((corner, at) => distanceM(corner.at, nextOf(ring, at).at))
  const usual = [...sides].sort((a, b) => a - b)[Math.floor((sides.length - 1) / 2)] ?? 0
  let worst: Typo | null = null
  for (const [at, corner] of ring.entries()) {
    const [before, after] = [beforeOf(ring, at), nextOf(ring, at)]
    const [into, out, across] = [
      distanceM(before.at, corner.at),
      distanceM(corner.at, after.at),
      distanceM(before.at, after.at),
    ]
    const outM = (into + out - across) / 2
    const isFar = Math.min(into, out) > least.metres && Math.min(into, out) > least.times * Math.max(usual, across / 2)
    if (isFar && outM > (worst?.outM ?? 0)) worst = { at, outM, mended: null }
  }
  return worst && { ...worst, mended: mendedOf(ring, worst.at, usual) }
}

const nextOf = (ring: readonly Corner[], at: number) => ring[(at + 1) % ring.length] as Corner
const beforeOf = (ring: readonly Corner[], at: number) => ring[(at - 1 + ring.length) % ring.length] as Corner

/** Tries every other digit and every two digits changed over; one that fits alone is the offer. */
function mendedOf(ring: readonly Corner[], at: number, usual: number): Typo['mended'] {
  const corner = ring[at] as Corner
  const [before, after] = [beforeOf(ring, at), nextOf(ring, at)]
  const tried = (['x', 'y'] as const).flatMap(axis =>
    variantsOf(corner[axis]).flatMap(text => {
      const read = readCoordinate(text)
      if (read?.axis !== axis) return []
      const place = { ...corner.at, [axis]: read.metres }
      return [{ axis, text, off: offOf(place, before, corner, after, usual) }]
    }),
  )
  const best = tried.filter(({ off }) => off !== null).sort((a, b) => (a.off ?? 0) - (b.off ?? 0))
  const [first, second] = best
  if (!first || (second && (second.off ?? 0) < 3 * Math.max(first.off ?? 0, 0.05))) return null
  return { axis: first.axis, text: first.text }
}

/** How badly a place fits between its neighbours, metres: by the printed sides where there are some, else by the way round. Null when it does not fit. */
function offOf(place: Vn2000Point, before: Corner, corner: Corner, after: Corner, usual: number): number | null {
  const [into, out] = [distanceM(before.at, place), distanceM(place, after.at)]
  const said = [[before.length, into] as const, [corner.length, out] as const].flatMap(([text, metres]) =>
    text === null ? [] : [Math.min(...readingsOf(text).map(each => Math.abs(each - metres)))],
  )
  if (said.length) return Math.max(...said) < 0.1 ? Math.max(...said) : null
  const around = into + out - distanceM(before.at, after.at)
  return around < usual ? around : null
}

function variantsOf(text: string): string[] {
  const digits = [...text].flatMap((sign, at) => (/\d/.test(sign) ? [at] : []))
  const changed = (at: number, sign: string) => text.slice(0, at) + sign + text.slice(at + 1)
  const others = digits.flatMap(at =>
    [...'0123456789'].filter(each => each !== text[at]).map(each => changed(at, each)),
  )
  const over = digits.slice(1).flatMap((at, index) => {
    const left = digits[index] ?? 0
    const [a, b] = [text[left] ?? '', text[at] ?? '']
    return a === b ? [] : [text.slice(0, left) + b + text.slice(left + 1, at) + a + text.slice(at + 1)]
  })
  return [...others, ...over]
}
