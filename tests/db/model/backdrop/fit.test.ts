import { expect, test } from 'vitest'
import { type Fit, type Flat, fitPicture, type Pair, placeOf } from '../../../../db/model/backdrop/fit.ts'

/** A picture of 0,5 m a px, turned by 30°, whose corner lies at 569 000 E, 1 104 000 N. */
function lay([x, y]: Flat): Flat {
  const turn = Math.PI / 6
  const [east, north] = [0.5 * x, -0.5 * y]
  return [
    569_000 + east * Math.cos(turn) - north * Math.sin(turn),
    1_104_000 + east * Math.sin(turn) + north * Math.cos(turn),
  ]
}

const pairs = (...points: Flat[]): Pair[] => points.map(picture => ({ picture, plane: lay(picture) }))
const isFit = (found: ReturnType<typeof fitPicture>): found is Fit => 'matrix' in found

test('two points turn, scale and move a picture, and leave nothing to judge it by', () => {
  const found = fitPicture(pairs([100, 200], [1900, 1400]))
  if (!isFit(found)) throw new Error('not laid')
  expect(found).toMatchObject({ form: 'similar', rms: null })
  const [east, north] = placeOf(found.matrix, [50, 1200])
  const [e, n] = lay([50, 1200])
  expect(Math.hypot(east - e, north - n)).toBeLessThan(1e-6)
})

test('from three points a sheet that shrank askew is laid where it was measured', () => {
  const askew = ([x, y]: Flat): Flat => lay([x * 1.01 + y * 0.002, y * 0.995])
  const found = fitPicture(
    (
      [
        [0, 0],
        [2000, 100],
        [300, 1500],
        [1800, 1400],
      ] as Flat[]
    ).map(picture => ({ picture, plane: askew(picture) })),
  )
  if (!isFit(found)) throw new Error('not laid')
  expect(found.form).toBe('affine')
  expect(found.rms).toBeLessThan(1e-6)
  const [east, north] = placeOf(found.matrix, [1000, 700])
  const [e, n] = askew([1000, 700])
  expect(Math.hypot(east - e, north - n)).toBeLessThan(1e-6)
})

test('one point set 12 m wrong is named, though least squares share its error out among all', () => {
  const good = pairs([0, 0], [2000, 0], [0, 1500], [2000, 1500], [1000, 700])
  const bad = good.map((pair, at) =>
    at === 3 ? { ...pair, plane: [pair.plane[0] + 12, pair.plane[1]] as Flat } : pair,
  )
  const found = fitPicture(bad)
  if (!isFit(found)) throw new Error('not laid')
  expect(found.rms).toBeGreaterThan(1)
  expect(found.suspect).toBe(3)
  const known = fitPicture(good)
  expect(isFit(known) && known.suspect).toBeNull()
})

test('what cannot be laid says why', () => {
  expect(fitPicture(pairs([1, 1]))).toEqual({ is: 'few' })
  expect(fitPicture(pairs([1, 1], [500, 3], [1, 1]))).toEqual({ is: 'same', points: [0, 2] })
  expect(fitPicture(pairs([0, 0], [500, 500], [1000, 1000]))).toEqual({ is: 'line' })
  const mirrored = pairs([0, 0], [1000, 0], [0, 1000]).map(({ picture, plane }) => ({
    picture,
    plane: [-plane[0], plane[1]] as Flat,
  }))
  expect(fitPicture(mirrored)).toEqual({ is: 'mirrored' })
})
