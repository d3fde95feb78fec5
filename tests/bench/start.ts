import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { prepare, type Ready } from '../../electron/runtime/prepare.mjs'
import type { Files } from './data.ts'
import { type Figure, type Spread, sideBySide, spreadOf } from './figures.ts'

const rounds = 9
const restMs = 2500
const watcher = join(import.meta.dirname, 'watch.cjs')
/** The button over the first symbol on the map. */
const mapSign = 'fieldset[aria-label="Các khu trên bản đồ"] button'

type Held = { type: string; pid: number; kib: number }
type Way = { ready: Ready; words: string[]; sign: string }

/** From the launch of Electron to zones on the map, against an empty window of the same Electron, all started in turns. */
export async function measureStart(folder: string, files: Files, display: Record<string, string>): Promise<Figure[]> {
  const app = await prepare({ quiet: true })
  const empty = await prepare({ quiet: true, app: join(import.meta.dirname, 'empty') })
  const profile = (name: string) => `--user-data-dir=${join(folder, name)}`
  const ways: Record<'seeded' | 'big' | 'empty', Way> = {
    seeded: { ready: app, words: ['--room', 'map', '--data', files.seeded, profile('profile-seeded')], sign: mapSign },
    big: { ready: app, words: ['--room', 'map', '--data', files.big, profile('profile-big')], sign: mapSign },
    empty: { ready: empty, words: [profile('profile-empty')], sign: 'html' },
  }
  const names = Object.keys(ways) as (keyof typeof ways)[]
  const spent = { seeded: [] as number[], big: [] as number[], empty: [] as number[] }
  const held = { seeded: [] as Held[], big: [] as Held[], empty: [] as Held[] }
  // The first start of each fills its profile and the disk's cache, and is where memory is read.
  for (const name of names) held[name] = (await launch(ways[name], display, restMs)).held
  for (let round = 0; round < rounds; round++)
    for (const name of names) spent[name].push((await launch(ways[name], display)).ms)
  const against = (name: 'seeded' | 'big') => sideBySide({ ours: spent[name], floor: spent.empty })
  return [
    { what: 'Start to a usable map (seeded file)', unit: 'ms', ...against('seeded'), times: 2 },
    { what: 'Start to a usable map (big file)', unit: 'ms', ...against('big'), times: 2.2 },
    ...names.slice(0, 2).flatMap(name => memoryOf(name, held[name], held.empty)),
  ]
}

/** One start: ms from the spawn to the line that says ready, and with a rest what each process holds. */
function launch(
  { ready, words, sign }: Way,
  display: Record<string, string>,
  rest?: number,
): Promise<{ ms: number; held: Held[] }> {
  const env = { ...ready.env, ...display, BENCH_SIGN: sign, ...(rest ? { BENCH_REST: String(rest) } : {}) }
  return new Promise((resolve, reject) => {
    const start = performance.now()
    const child = spawn(ready.executablePath, ['-r', watcher, ...ready.args, ...words], {
      env,
      stdio: ['pipe', 'pipe', 'ignore'],
    })
    const overdue = setTimeout(() => child.kill('SIGKILL'), 60_000)
    let ms = 0
    let held: Held[] = []
    createInterface(child.stdout).on('line', line => {
      if (line === 'BENCH ready') ms = performance.now() - start
      else if (line.startsWith('BENCH memory ')) {
        held = (JSON.parse(line.slice(13)) as Held[]).map(each => ({ ...each, kib: privateKib(each.pid) ?? each.kib }))
        child.stdin.end()
      }
    })
    child.once('error', reject)
    child.once('close', () => {
      clearTimeout(overdue)
      if (ms > 0) resolve({ ms, held })
      else reject(new Error('E_BENCH_START: the window was never ready'))
    })
  })
}

/** Memory that a process shares with no other, where the system tells (Linux). */
function privateKib(pid: number): number | null {
  try {
    const text = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8')
    return [...text.matchAll(/^Private_\w+:\s+(\d+)/gm)].reduce((sum, [, kib]) => sum + Number(kib), 0)
  } catch {
    return null
  }
}

function memoryOf(file: string, ours: Held[], empty: Held[]): Figure[] {
  const mib = (held: Held[], type: string): Spread =>
    spreadOf([held.filter(each => each.type === type).reduce((sum, each) => sum + each.kib, 0) / 1024])
  const parts = [
    ['Browser', 'main process'],
    ['Tab', 'window'],
  ] as const
  return parts.map(([type, word]) => ({
    what: `Private memory after start, ${word} (${file} file)`,
    unit: 'MiB' as const,
    ours: mib(ours, type),
    floor: mib(empty, type),
  }))
}
