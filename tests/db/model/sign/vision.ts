/** What a colour looks like to somebody, and how far two colours are apart. For tests of drawings. */
export type Vision = 'normal' | 'protanopia' | 'deuteranopia' | 'tritanopia'

type Triple = [number, number, number]

/** Machado, Oliveira, Fernandes 2009, severity 1, in linear RGB. */
const matrices: Record<Exclude<Vision, 'normal'>, [Triple, Triple, Triple]> = {
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
}

/** #RRGGBB as linear RGB, 0 to 1. */
export function linear(hex: string): Triple {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map(at => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map(v => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4))
  return [r, g, b]
}

/** Some of one colour and the rest of another, as an eye far away sees a hatch. */
export const mixed = (a: Triple, b: Triple, share: number): Triple =>
  a.map((v, i) => v * share + (b[i] ?? 0) * (1 - share)) as Triple

/** A linear colour as somebody sees it. */
export function seenBy(vision: Vision, colour: Triple): Triple {
  if (vision === 'normal') return colour
  const within = (v: number) => Math.max(0, Math.min(1, v))
  return matrices[vision].map(row => within(row[0] * colour[0] + row[1] * colour[1] + row[2] * colour[2])) as Triple
}

function toLab([r, g, b]: Triple): Triple {
  const f = (t: number) => (t > 216 / 24389 ? Math.cbrt(t) : ((24389 / 27) * t + 16) / 116)
  const x = f((0.4124564 * r + 0.3575761 * g + 0.1804375 * b) / 0.95047)
  const y = f(0.2126729 * r + 0.7151522 * g + 0.072175 * b)
  const z = f((0.0193339 * r + 0.119192 * g + 0.9503041 * b) / 1.08883)
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)]
}

/** CIEDE2000 between two linear colours (Sharma, Wu, Dalal 2005; D65, all weights 1). */
export function apart(first: Triple, second: Triple): number {
  return ciede2000(toLab(first), toLab(second))
}

const degrees = Math.PI / 180

/** CIEDE2000 between two colours in CIELAB. */
export function ciede2000([l1, a1, b1]: Triple, [l2, a2, b2]: Triple): number {
  const mean = (Math.hypot(a1, b1) + Math.hypot(a2, b2)) / 2
  const g = 0.5 * (1 - Math.sqrt(mean ** 7 / (mean ** 7 + 25 ** 7)))
  const [p1, p2] = [a1 * (1 + g), a2 * (1 + g)]
  const [c1, c2] = [Math.hypot(p1, b1), Math.hypot(p2, b2)]
  const hue = (a: number, b: number) => (a === 0 && b === 0 ? 0 : (Math.atan2(b, a) / degrees + 360) % 360)
  const [h1, h2] = [hue(p1, b1), hue(p2, b2)]
  let dh = c1 * c2 === 0 ? 0 : h2 - h1
  if (dh > 180) dh -= 360
  if (dh < -180) dh += 360
  const dH = 2 * Math.sqrt(c1 * c2) * Math.sin((dh / 2) * degrees)
  const [lm, cm] = [(l1 + l2) / 2, (c1 + c2) / 2]
  let hm = h1 + h2
  if (c1 * c2 !== 0) {
    if (Math.abs(h1 - h2) <= 180) hm /= 2
    else hm = hm < 360 ? (hm + 360) / 2 : (hm - 360) / 2
  }
  const cos = (angle: number) => Math.cos(angle * degrees)
  const t = 1 - 0.17 * cos(hm - 30) + 0.24 * cos(2 * hm) + 0.32 * cos(3 * hm + 6) - 0.2 * cos(4 * hm - 63)
  const sl = 1 + (0.015 * (lm - 50) ** 2) / Math.sqrt(20 + (lm - 50) ** 2)
  const [sc, sh] = [1 + 0.045 * cm, 1 + 0.015 * cm * t]
  const turn = 30 * Math.exp(-(((hm - 275) / 25) ** 2))
  const rt = -2 * Math.sqrt(cm ** 7 / (cm ** 7 + 25 ** 7)) * Math.sin(2 * turn * degrees)
  const [dl, dc] = [l2 - l1, c2 - c1]
  return Math.sqrt((dl / sl) ** 2 + (dc / sc) ** 2 + (dH / sh) ** 2 + rt * (dc / sc) * (dH / sh))
}
