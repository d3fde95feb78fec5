import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { expect, onTestFinished, test } from 'vitest'
import { endAll, type Hand, startHand, unseen } from '../../../electron/thread/hand.ts'
import { aFolder } from '../../db/fixture.ts'
import type { Job, Start } from './counter.ts'

const script = join(import.meta.dirname, 'counter.ts')

function aHand(): Hand<Job, number> {
  const hand = startHand<Start, Job, number>({ script, start: { from: 2 }, ended: 'E_ENDED' })
  onTestFinished(async () => void (await hand.end()))
  return hand
}

/** Waits until the thread tells that it is on its way. */
async function underWay(hand: Hand<Job, number>): Promise<void> {
  while (hand.progress() === null) await setTimeout(1)
}

test('an errand tells how far it is while it goes on, and nothing when it is done', async () => {
  const hand = aHand()
  const answer = hand.ask<number>({ to: 300 })
  await underWay(hand)
  expect(hand.progress()).toBeGreaterThanOrEqual(2)
  expect(hand.isBusy()).toBe(true)
  expect(await answer).toBe(298)
  expect([hand.progress(), hand.isBusy(), hand.isOver()]).toEqual([null, false, false])
})

test('several errands at once are each answered with their own answer', async () => {
  const hand = aHand()
  expect(await Promise.all([hand.ask({ to: 40 }), hand.ask({ to: 4 })])).toEqual([38, 2])
})

test('an errand that is stopped throws the problem of its thread, and the next one runs', async () => {
  const hand = aHand()
  const stopped = expect(hand.ask({ to: 100_000 })).rejects.toMatchObject({
    code: 'E_STOPPED',
    params: { at: /^\d+$/ },
  })
  await underWay(hand)
  hand.stop()
  expect(hand.isStopped()).toBe(true)
  await stopped
  expect(await hand.ask({ to: 3 })).toBe(1)
})

test('who waits when a thread is ended, leaves or falls hears it, and so does who comes after', async () => {
  const heard = [
    [(hand: Hand<Job, number>) => hand.end(), { to: 100_000 }, 'E_ENDED'],
    [() => undefined, 'leave', 'E_ENDED'],
    [() => undefined, 'fall', 'fallen'],
  ] as const
  for (const [end, job, words] of heard) {
    const hand = aHand()
    const waits = expect(hand.ask(job)).rejects.toThrow(words)
    await end(hand)
    await waits
    expect([hand.isOver(), hand.progress()]).toEqual([true, null])
    await expect(hand.ask({ to: 3 })).rejects.toThrow('E_ENDED')
  }
})

test('a thread that is sent away puts away what it has open and leaves by itself', async () => {
  const left = join(aFolder(), 'left')
  const hand = startHand<Start, Job, number>({ script, start: { from: 2, left }, ended: 'E_ENDED' })
  expect(await hand.ask({ to: 3 })).toBe(1)
  await hand.end()
  expect(readFileSync(left, 'utf8')).toBe('left')
})

test('nobody waits longer than he will for a thread that is in the middle of a step, and it leaves after that', async () => {
  const hand = aHand()
  const waits = expect(hand.ask({ for: 600 })).rejects.toThrow('E_ENDED')
  expect(await hand.end(100)).toBe(false)
  await waits
  expect(await hand.end(unseen)).toBe(true)
})

test('all that were started are sent away together', async () => {
  const hands = [aHand(), aHand()]
  const waits = hands.map(hand => expect(hand.ask({ to: 100_000 })).rejects.toThrow('E_ENDED'))
  expect(await endAll(unseen)).toBe(true)
  await Promise.all(waits)
  expect(hands.map(hand => hand.isOver())).toEqual([true, true])
})

test('a hand at rest does not keep a program from ending, one at work does', () => {
  const hand = new URL('../../../electron/thread/hand.ts', import.meta.url).href
  const program = join(aFolder(), 'program.mjs')
  const lines = [
    `import { startHand } from ${JSON.stringify(hand)}`,
    `const hand = startHand({ script: ${JSON.stringify(script)}, start: { from: 0 }, ended: 'E_ENDED' })`,
    'console.log(await hand.ask({ to: 20 }))',
  ]
  writeFileSync(program, lines.join('\n'))
  const ran = spawnSync(process.execPath, [program], { encoding: 'utf8', timeout: 20_000 })
  expect([ran.stdout.trim(), ran.status]).toEqual(['20', 0])
})
