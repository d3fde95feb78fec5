import fc from 'fast-check'
import { unzipSync, zipSync } from 'fflate'
import { expect, onTestFinished } from 'vitest'
import { Problem } from '../../db/model/text/problem.ts'

/** How many cases an attack tries: the same few each time, or KCN_FUZZ of them, each time others. */
const asked = Number(process.env.KCN_FUZZ ?? 0)
const few = 120
/** How long one case may hold up the thread that it is asked on, ms of the processor, and what all of them may leave in memory, MiB. */
const longest = 2000
const most = 768

/** Tries many cases; each must be met as `meet` says, soon, and without filling the memory. Prints how many it tried. */
export async function attack<T>(name: string, cases: fc.Arbitrary<T>, meet: (one: T) => unknown): Promise<void> {
  let tried = 0
  onTestFinished(() => void process.stdout.write(`${name}: ${tried} cases\n`))
  const property = fc.asyncProperty(cases, async one => {
    tried += 1
    const began = process.threadCpuUsage()
    await meet(one)
    const { user, system } = process.threadCpuUsage(began)
    expect((user + system) / 1000, 'ms of the processor').toBeLessThan(longest)
  })
  await fc.assert(property, asked > 0 ? { numRuns: asked } : { numRuns: few, seed: 670 })
  expect(process.memoryUsage().rss / 2 ** 20, 'MiB in use').toBeLessThan(most)
}

/** Does something that may be refused, but only in words of ours: gives the problem's code, or null when it was done. */
export async function refusedOrDone(work: () => unknown): Promise<string | null> {
  try {
    await work()
    return null
  } catch (error) {
    if (error instanceof Problem && /^E_[A-Z_]+$/.test(error.code) && error.code !== 'E_UNEXPECTED') return error.code
    throw error
  }
}

type Change = {
  at: number
  length: number
  how: 'flip' | 'cut' | 'put' | 'again' | 'end' | 'word'
  byte: number
  word: string
}

/** What parsers stumble over. */
const words = [
  '<',
  '>',
  '"',
  "'",
  '{',
  '}',
  '[',
  ']',
  ',',
  ';',
  '\0',
  '\r\n',
  '&',
  '&amp;',
  '<!--',
  ']]>',
  '%00',
  '../',
  '1e308',
  '-1',
  'NaN',
  'null',
  '99999999999999999999',
  '1.234',
  '1,5',
  '31/02/2022',
  '=1+1',
  '😀',
  'e\u0323\u0302',
  '\ufeff',
  '\u202e',
  '__proto__',
  'constructor',
]

const change: fc.Arbitrary<Change> = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.nat({ max: 64 }),
  how: fc.constantFrom('flip', 'cut', 'put', 'again', 'end', 'word'),
  byte: fc.nat({ max: 255 }),
  word: fc.constantFrom(...words),
})

function changed(bytes: Buffer, { at, length, how, byte, word }: Change): Buffer {
  const from = Math.floor(at * bytes.length)
  const upto = Math.min(bytes.length, from + length)
  const [before, here, after] = [bytes.subarray(0, from), bytes.subarray(from, upto), bytes.subarray(upto)]
  if (how === 'flip') return Buffer.concat([before, Buffer.from(here.map(each => each ^ byte)), after])
  if (how === 'cut') return Buffer.concat([before, after])
  if (how === 'put') return Buffer.concat([before, Buffer.alloc(length, byte), here, after])
  if (how === 'again') return Buffer.concat([before, here, here, after])
  if (how === 'end') return Buffer.from(before)
  return Buffer.concat([before, Buffer.from(word), here, after])
}

const changes = fc.array(change, { minLength: 1, maxLength: 6 })

/** One of several sound files, damaged in a few places: as it lies or, of a zip, within one of its parts. */
export const damaged = <T extends { bytes: Uint8Array }>(sound: readonly T[]): fc.Arbitrary<T> =>
  fc.tuple(fc.constantFrom(...sound), changes, fc.nat(), fc.boolean()).map(([one, wanted, part, isInside]) => {
    const bytes = isInside && one.bytes[0] === 0x50 ? inside(one.bytes, wanted, part) : all(one.bytes, wanted)
    return { ...one, bytes }
  })

const all = (bytes: Uint8Array, wanted: Change[]) => new Uint8Array(wanted.reduce(changed, Buffer.from(bytes)))

function inside(zip: Uint8Array, wanted: Change[], part: number): Uint8Array {
  const parts = unzipSync(zip)
  const names = Object.keys(parts)
  const name = names[part % names.length] ?? ''
  return zipSync({ ...parts, [name]: all(parts[name] ?? new Uint8Array(), wanted) })
}

/** Texts put together of what parsers stumble over and of what they look for. */
export const strange = (looked: readonly string[]): fc.Arbitrary<string> =>
  fc
    .array(fc.oneof(fc.constantFrom(...words, ...looked), fc.string({ maxLength: 12, unit: 'binary' })), {
      maxLength: 40,
    })
    .map(parts => parts.join(''))
