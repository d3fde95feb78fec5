import { describe, expect, test } from 'vitest'
import { tcvn, vni } from '../../../../db/model/cell/legacy.ts'
import { nothingKnown, readNotice } from '../../../../db/model/notice/read.ts'
import { blocksOf } from '../../../../db/model/notice/script.ts'
import { add, type Case, cases, kinds, noScore, precision, recall, type Score, scoreOf, table } from './score.ts'

const read = (text: string) => readNotice(blocksOf(text), nothingKnown)

function scoreOver(some: Case[], write: (text: string) => string = text => text): Score {
  const total = noScore()
  for (const each of some) add(total, scoreOf(read(write(each.text)), each))
  return total
}

function expectFloor(score: Score, floor: number): void {
  for (const kind of kinds) {
    const wrong = score[kind].wrong.join('\n')
    expect(precision(score[kind]), `precision of ${kind}:\n${wrong}`).toBeGreaterThanOrEqual(floor)
    expect(recall(score[kind]), `recall of ${kind}:\n${wrong}`).toBeGreaterThanOrEqual(floor)
  }
}

/** A text as an old font had it: each letter by the bytes that stood for it. */
function inOldFont(letters: Map<string, string>) {
  const back = new Map([...letters].map(([old, letter]) => [letter, old]))
  return (text: string) =>
    [...text].map(letter => back.get(letter) ?? back.get(letter.toLowerCase()) ?? letter).join('')
}

describe('the notices with an answer key', () => {
  test('are thirty and TB 670, ten of them held back while the rules were made', () => {
    expect(cases).toHaveLength(31)
    expect(cases.filter(each => each.isHeld)).toHaveLength(10)
  })

  test('are read without a fault where the rules were made on them', () => {
    expectFloor(scoreOver(cases.filter(each => !each.isHeld)), 0.98)
    const hard = scoreOver(cases.filter(each => each.name.includes('-kho-')))
    console.info(`the harder ones:\n${table(hard)}`)
    expectFloor(hard, 0.96)
  })

  test('are read nearly as well where nobody looked at them', () => {
    const score = scoreOver(cases.filter(each => each.isHeld))
    console.info(`held back:\n${table(score)}`)
    expectFloor(score, 0.8)
  })

  test('read the same with their accents apart (NFD)', () => {
    const plain = scoreOver(cases)
    expect(scoreOver(cases, text => text.normalize('NFD'))).toEqual(plain)
  })

  test('read as well out of the old fonts TCVN3 and VNI, and say which it was', () => {
    const some = cases.filter(each => ['01-gach-dau-dong', '07-ve-tung-viec', '15-kho-muc-long'].includes(each.name))
    for (const [charset, letters] of [
      ['tcvn3', tcvn],
      ['vni', vni],
    ] as const) {
      const write = inOldFont(letters)
      for (const each of some) expect(read(write(each.text)).script.charset).toBe(charset)
      const score = scoreOver(some, write)
      for (const kind of ['directives', 'leads', 'deadlines', 'papers', 'figures'] as const)
        expect(recall(score[kind]), `${charset}: ${score[kind].wrong.join('\n')}`).toBeGreaterThanOrEqual(0.9)
    }
  })
})
