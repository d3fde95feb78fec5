import { describe, expect, it } from 'vitest'
import type { Overview } from '../../../electron/contract.ts'
import { type CallLine, groupCalls, stageOf, subjectOf } from '../../../renderer/brief/calls.ts'

const aCall = (given: Partial<CallLine>): CallLine => ({
  ...{ id: 'g1', code: 'G1', name: 'Hạ tầng kỹ thuật', zone: 'z1', stage: 'calling', area_ha: 100, capital_vnd: null },
  ...given,
})
const zones = [{ id: 'z1', name: 'KCN Xẻo Rô' }] as Overview['zones']
const calls = [
  aCall({ id: 'b', name: 'Đường nội bộ' }),
  aCall({ id: 'a', name: 'Cảng cá' }),
  aCall({ id: 'c', name: 'Trung tâm nhiệt điện khí', zone: null }),
]
const ids = (typed: string) => {
  const { inZone, other } = groupCalls({ calls, zones }, typed)
  return [inZone.map(call => call.id), other.map(call => call.id)]
}

describe('the list of calls', () => {
  it('puts those in a zone before the others, by name', () => {
    expect(ids('')).toEqual([['a', 'b'], ['c']])
  })

  it('finds by the name of the zone, without accents', () => {
    expect(ids('xeo ro')).toEqual([['a', 'b'], []])
    expect(ids('nhiet dien')).toEqual([[], ['c']])
    expect(ids('đường')).toEqual([['b'], []])
  })

  it('draws a stage as the map does, and a missing one as a gap', () => {
    expect(stageOf({ stage: 'calling' })).toEqual({ status: 'doing', word: 'đang kêu gọi' })
    expect(stageOf({ stage: 'certified' }).status).toBe('xong')
    expect(stageOf({ stage: null })).toEqual({ status: 'unk', word: 'chưa có số liệu' })
  })
})

it('reads "zone:" as the sheet of a zone', () => {
  expect(subjectOf('zone:z1')).toEqual({ zone: 'z1' })
  expect(subjectOf('g1')).toEqual({ call: 'g1' })
})
