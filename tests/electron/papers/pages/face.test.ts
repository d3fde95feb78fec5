import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { tinos } from '../../../../db/model/brief/page/tinos.ts'
import { faceOf } from '../../../../electron/papers/pages/face.ts'
import { faces } from '../sample.ts'

/** ASCII, Vietnamese with all its tones, and what figures and dashes are written with. */
const letters = [
  ...Array.from({ length: 95 }, (_, at) => String.fromCharCode(0x20 + at)),
  ...Array.from({ length: 90 }, (_, at) => String.fromCharCode(0x1ea0 + at)),
  ...'ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝàáâãèéêìíòóôõùúýĂăĐđĨĩŨũƠơƯư²³°×–—‘’“”…•\u00a0',
]

test.each([0, 1, 2, 3])('the widths by which a brief is laid on its pages are those of the font (face %i)', at => {
  const own = faceOf(readFileSync(faces[at] ?? ''))
  const known = tinos[at]
  expect(letters.filter(letter => known?.widthOf(letter) !== own.widthOf(letter))).toEqual([])
  expect(known?.height).toBe(own.height)
})
