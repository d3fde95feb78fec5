import type { Look } from '../../../db/model/import/verdict.ts'
import { most } from '../../../db/model/layer/incoming.ts'
import { formatNumber } from '../../../db/model/text/number.ts'
import { Problem } from '../../../db/model/text/problem.ts'

/** Counts what a file brings, and stops a reader before it fills the memory. */
export type Tally = {
  /** How many features there will be, where a file says so. */
  expect: (count: number) => void
  feature: () => void
  vertices: (count: number) => void
  flat: () => void
  notices: () => string[]
}

/** Features between two looks. */
const told = 1000

/** A count for one file, told now and then. Its calls throw E_LAYER_MANY and what `look` throws. */
export function tallyOf(file: string, look?: Look): Tally {
  let [features, vertices, flats, all] = [0, 0, 0, 0]
  return {
    expect(count) {
      all += count
    },
    feature() {
      features += 1
      if (features % told === 0) look?.(features, all)
      if (features > most.features) throw tooMany(file, most.features, 'đối tượng')
    },
    vertices(count) {
      vertices += count
      if (vertices > most.vertices) throw tooMany(file, most.vertices, 'đỉnh')
    },
    flat() {
      flats += 1
    },
    notices: () =>
      flats > 0
        ? [`${formatNumber(flats)} đối tượng có độ cao (Z) hoặc giá trị M; chỉ nhập vị trí trên mặt bằng.`]
        : [],
  }
}

const tooMany = (file: string, count: number, what: string) =>
  new Problem('E_LAYER_MANY', { file, most: formatNumber(count), what })
