/** Metres of a plane, x east and y north; or px of a picture, x right and y down. */
export type Flat = readonly [x: number, y: number]
/** A point of a picture whose place in the plane is known. */
export type Pair = { picture: Flat; plane: Flat }

/** plane = [a·x + b·y + c, d·x + e·y + f] of picture px. */
export type Affine = readonly [a: number, b: number, c: number, d: number, e: number, f: number]

/** How a picture lies in the plane, and by how many metres each of its points misses. */
export type Fit = {
  /** From 3 points that do not lie in a line: six free numbers, so a sheet that shrank askew still fits. From 2: turned, scaled and moved only. */
  form: 'similar' | 'affine'
  matrix: Affine
  residuals: number[]
  /** Root mean square of the residuals, metres; null when the points leave nothing over to judge by. */
  rms: number | null
  /** The point without which the others agree far better; its own residual need not be the largest. Null when none stands out. */
  suspect: number | null
}

export type Unfit = { is: 'few' } | { is: 'same'; points: [number, number] } | { is: 'line' } | { is: 'mirrored' }

/** How far apart two points must be, of the picture in px and of the plane in metres. */
const least = 1e-6
/** Share of the longest span by which three points must leave a line. */
const offLine = 0.02

/** Lays a picture into the plane by least squares. Two points or more; what cannot be laid comes back with its reason. */
export function fitPicture(pairs: readonly Pair[]): Fit | Unfit {
  const fit = layPicture(pairs)
  return 'matrix' in fit ? { ...fit, suspect: suspectOf(pairs, fit.rms) } : fit
}

function layPicture(pairs: readonly Pair[]): Omit<Fit, 'suspect'> | Unfit {
  if (pairs.length < 2) return { is: 'few' }
  const same = samePoints(pairs)
  if (same) return { is: 'same', points: same }
  const isFlat = pairs.length < 3 || isLine(pairs)
  if (pairs.length > 2 && isFlat) return { is: 'line' }
  const matrix = isFlat ? similar(pairs) : affine(pairs)
  const [a, b, , d, e] = matrix
  // A picture's y runs down and the plane's runs up: laid right, the two turn against each other.
  if (a * e - b * d >= 0) return { is: 'mirrored' }
  const residuals = pairs.map(({ picture, plane }) => distance(placeOf(matrix, picture), plane))
  const isJudged = pairs.length > (isFlat ? 2 : 3)
  const squares = residuals.reduce((sum, each) => sum + each * each, 0)
  return {
    form: isFlat ? 'similar' : 'affine',
    matrix,
    residuals,
    rms: isJudged ? Math.sqrt(squares / residuals.length) : null,
  }
}

/** Metres under which points agree as well as a pen line on a plan can be pointed at. */
const agreed = 0.5

function suspectOf(pairs: readonly Pair[], rms: number | null): number | null {
  if (rms === null || rms < agreed) return null
  const without = pairs.map((_, at) => {
    const rest = layPicture(pairs.filter((_, other) => other !== at))
    return 'matrix' in rest ? rest.rms : null
  })
  const known = without.filter(each => each !== null)
  const best = Math.min(...known)
  return known.length > 0 && best < rms / 3 ? without.indexOf(best) : null
}

/** Where a px of the picture lies in the plane. */
export function placeOf([a, b, c, d, e, f]: Affine, [x, y]: Flat): Flat {
  return [a * x + b * y + c, d * x + e * y + f]
}

const distance = (p: Flat, q: Flat) => Math.hypot(p[0] - q[0], p[1] - q[1])

function samePoints(pairs: readonly Pair[]): [number, number] | null {
  for (const [i, one] of pairs.entries())
    for (const [j, other] of pairs.entries())
      if (i < j && (distance(one.picture, other.picture) < least || distance(one.plane, other.plane) < least))
        return [i, j]
  return null
}

/** True when all points of the picture, or of the plane, lie nearly in one line: across it nothing is known. */
function isLine(pairs: readonly Pair[]): boolean {
  return (['picture', 'plane'] as const).some(side => {
    const points = pairs.map(pair => pair[side])
    const [mx, my] = middle(points)
    let [xx, xy, yy] = [0, 0, 0]
    for (const [x, y] of points) {
      xx += (x - mx) ** 2
      xy += (x - mx) * (y - my)
      yy += (y - my) ** 2
    }
    const spread = Math.sqrt(((xx - yy) / 2) ** 2 + xy ** 2)
    const [most, fewest] = [(xx + yy) / 2 + spread, (xx + yy) / 2 - spread]
    return Math.sqrt(Math.max(0, fewest) / most) < offLine
  })
}

const middle = (points: readonly Flat[]): Flat => [
  points.reduce((sum, [x]) => sum + x, 0) / points.length,
  points.reduce((sum, [, y]) => sum + y, 0) / points.length,
]

/** Points as they lie around their middle: differences of millions of metres would cost half the digits. */
function centred(pairs: readonly Pair[]) {
  const from = middle(pairs.map(pair => pair.picture))
  const to = middle(pairs.map(pair => pair.plane))
  const points = pairs.map(({ picture, plane }) => ({
    ...{ x: picture[0] - from[0], y: picture[1] - from[1] },
    ...{ east: plane[0] - to[0], north: plane[1] - to[1] },
  }))
  return { from, to, points }
}

/** Turned, scaled and moved; the picture's y runs down, so north is -y. */
function similar(pairs: readonly Pair[]): Affine {
  const { from, to, points } = centred(pairs)
  let [along, across, size] = [0, 0, 0]
  for (const { x, y, east, north } of points) {
    along += x * east - y * north
    across += x * north + y * east
    size += x * x + y * y
  }
  return moved([along / size, across / size, across / size, -along / size], from, to)
}

function affine(pairs: readonly Pair[]): Affine {
  const { from, to, points } = centred(pairs)
  let [xx, xy, yy, xe, ye, xn, yn] = [0, 0, 0, 0, 0, 0, 0]
  for (const { x, y, east, north } of points) {
    xx += x * x
    xy += x * y
    yy += y * y
    xe += x * east
    ye += y * east
    xn += x * north
    yn += y * north
  }
  const whole = xx * yy - xy * xy
  const solve = (px: number, py: number) => [(px * yy - py * xy) / whole, (py * xx - px * xy) / whole] as const
  return moved([...solve(xe, ye), ...solve(xn, yn)], from, to)
}

function moved([a, b, d, e]: readonly [number, number, number, number], from: Flat, to: Flat): Affine {
  return [a, b, to[0] - a * from[0] - b * from[1], d, e, to[1] - d * from[0] - e * from[1]]
}
