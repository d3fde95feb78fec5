// Bundled and run in the real Electron by electron.ts: --root REPOSITORY --data FILE. Prints one line of JSON on stdout.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { app, BrowserWindow } from 'electron'
import type { Brief } from '../../db/model/brief/brief.ts'
import { takeSnapshot } from '../../db/store/view/snapshot.ts'
import type { Format } from '../../electron/contract.ts'
import { type Office, openOffice, todayHere } from '../../electron/office.ts'
import { mapsOf } from '../../electron/papers/figure/maps.ts'
import { bytesOf, closePrinter, pageOf, previewOf, warmUp, writeBriefs } from '../../electron/papers/write.ts'
import { fontFiles } from '../../electron/plates/ground.ts'
import { registerScheme, serve } from '../../electron/protocol.ts'
import { scheme } from '../../electron/scheme.ts'
import { lockSession } from '../../electron/window.ts'
import { bareWriters, drawBare } from './bare-brief.ts'
import { inTurns, timed } from './figures.ts'
import { makeParks } from './parks.ts'
import { type Longest, watchWindow } from './watching.ts'

/** What one run tells: s for the batches, ms, MiB. */
export type Briefed = {
  /** 20 zones in 4 formats: straight after a start; with the panel open before; after others. */
  batch: Record<'cold' | 'chosen' | 'after', number>
  /** A brief that was not written before; and one that was, in another format. */
  each: Record<Format, Turns>
  next: Record<Exclude<Format, 'pdf'>, Turns>
  /** A new brief that has been looked at for a while, as a file: ms. */
  seen: Record<Exclude<Format, 'pdf'>, number[]>
  cold: number
  memory: { grown: number; peak: number }
  longest: Longest
  /** The same while nothing is written. */
  idle: Longest
}

type Turns = { ours: number[]; floor: number[] }

const formats: Format[] = ['pdf', 'docx', 'xlsx', 'pptx']
const rounds = 9
const many = 500
/** ms for which the panel of many briefs is open before its button is pressed, and for which a brief is looked at. */
const choosing = 8000
const looking = 1000
const argument = (name: string) => process.argv[process.argv.indexOf(name) + 1] ?? ''
const root = argument('--root')
const fonts = fontFiles(root)
/** Every brief whose page may be asked for, by its number. */
const frozen = new Map<string, Brief>()

registerScheme()
app.on('window-all-closed', () => undefined)
void app.whenReady().then(async () => {
  lockSession()
  const office = openOffice(root, argument('--data'), 'bench')
  serve(root, { paper: async code => (code === 'blank' ? '<!doctype html>' : pageOf(root, briefBy(code))) })
  process.stdout.write(`BENCH briefing ${JSON.stringify(await measure(office))}\n`)
  office.close()
  app.exit(0)
})

function briefBy(code: string): Brief {
  const brief = frozen.get(code)
  if (!brief) throw new Error('E_BENCH_BRIEF')
  return brief
}

async function measure(office: Office): Promise<Briefed> {
  const parks = makeParks(office.db(), 20)
  const briefs = parks.map(zone =>
    freeze(takeSnapshot(office.db(), office.ladders, { zone }, 'bench', new Date(), todayHere())),
  )
  const [first] = briefs
  if (!first) throw new Error('E_BENCH_BRIEF')
  const cold = await timed(() => bytesOf(root, anew(first), 'docx'))
  closePrinter()
  const window = await watchWindow(`${scheme}://paper/blank`)
  const first20 = await seconds(() => writeAll(briefs))
  closePrinter()
  await rest(1000)
  const chosen = await afterChoosing(briefs)
  let after = 0
  const longest = await window.during(async () => {
    after = await seconds(() => writeAll(briefs.map(anew)))
  })
  const idle = await window.during(() => rest(4000))
  window.close()
  const each = {} as Briefed['each']
  for (const format of formats) each[format] = await inPairs(format, briefs)
  const next = {} as Briefed['next']
  for (const format of ['docx', 'xlsx', 'pptx'] as const) next[format] = await againInPairs(format, briefs)
  const seen = {} as Briefed['seen']
  for (const format of ['docx', 'xlsx', 'pptx'] as const) seen[format] = await onceSeen(format, briefs)
  const batch = { cold: first20, chosen, after }
  return { batch, each, next, seen, cold, memory: await fiveHundred(briefs), longest, idle }
}

const rest = (ms: number) => new Promise(resolve => setTimeout(resolve, ms))

/** As an official meets it: the panel is opened, zones, formats and a folder are chosen, then it is written. Everything begins anew. */
async function afterChoosing(briefs: readonly Brief[]): Promise<number> {
  const warming = (async () => {
    for (const brief of briefs.slice(0, 4)) if (!(await warmUp(root, anew(brief)))) return
  })()
  await rest(choosing)
  const spent = await seconds(() => writeAll(briefs.map(anew)))
  await warming
  return spent
}

/** A new brief is opened, and looked at; then its button is pressed. */
async function onceSeen(format: Exclude<Format, 'pdf'>, briefs: readonly Brief[]): Promise<number[]> {
  const spent: number[] = []
  for (let round = 0; round < rounds; round++) {
    const brief = anew(briefs[round % briefs.length] as Brief)
    await previewOf(root, brief)
    await rest(looking)
    spent.push(await timed(() => bytesOf(root, brief, format)))
  }
  return spent
}

const seconds = async (work: () => unknown) => (await timed(work)) / 1000

function freeze(brief: Brief): Brief {
  frozen.set(brief.code, brief)
  return brief
}

let count = 0
/** The same brief under another number: a paper that was not written before, with its maps drawn anew. */
function anew(brief: Brief): Brief {
  const code = `${brief.code}-${++count}`
  // A hair's breadth of another width: no map is the picture that is already known.
  const blocks = brief.blocks.map(block =>
    block.type === 'map'
      ? { ...block, view: { ...block.view, metresPerMm: block.view.metresPerMm * (1 + count / 1e6) } }
      : block,
  )
  return freeze({ ...brief, code, blocks })
}

async function writeAll(briefs: readonly Brief[]): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'kcn-atlas-briefs-'))
  try {
    await writeBriefs(root, briefs, { folder, formats, rule: '{loại} {mã} {bản chụp}' })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** A format as the program writes it against what the library alone takes for the same words, in turns. */
async function inPairs(format: Format, briefs: readonly Brief[]) {
  const window = new BrowserWindow({ show: false, webPreferences: { sandbox: true } })
  const made = Array.from({ length: rounds + 1 }, (_, at) => anew(briefs[at % briefs.length] as Brief))
  const ours = (round: number) => bytesOf(root, made[round] as Brief, format)
  const bare = format === 'pdf' ? null : bareWriters[format]
  const maps = made.map(brief => mapsOf(root, anew(brief)))
  const floor = async (round: number) => {
    const brief = made[round] as Brief
    if (bare)
      return bare(
        brief,
        (maps[round] ?? []).map(svg => drawBare(svg, fonts)),
      )
    await window.loadURL(`${scheme}://paper/${encodeURIComponent(brief.code)}`)
    return window.webContents.printToPDF({ preferCSSPageSize: true, printBackground: true })
  }
  await ours(rounds)
  await floor(rounds)
  const spent = await inTurns(rounds, ours, floor)
  window.destroy()
  return spent
}

/** The same of a brief that stands on disk in one format already: its maps are drawn, and the library is given their pictures too. */
async function againInPairs(format: Exclude<Format, 'pdf'>, briefs: readonly Brief[]): Promise<Turns> {
  const before = format === 'xlsx' ? 'docx' : 'xlsx'
  const made = Array.from({ length: rounds + 1 }, (_, at) => anew(briefs[at % briefs.length] as Brief))
  const pictures = made.map(brief => mapsOf(root, brief).map(svg => drawBare(svg, fonts)))
  const spent: Turns = { ours: [], floor: [] }
  for (const [round, brief] of made.entries()) {
    await bytesOf(root, brief, before)
    const ours = await timed(() => bytesOf(root, brief, format))
    const floor = await timed(() => bareWriters[format](brief, pictures[round] ?? []))
    // The first warms both up.
    if (round === 0) continue
    spent.ours.push(ours)
    spent.floor.push(floor)
  }
  return spent
}

/** What all processes hold while so many briefs are written, each in one of the formats in turn. */
async function fiveHundred(briefs: readonly Brief[]): Promise<Briefed['memory']> {
  const held: number[] = []
  for (let at = 0; at < many; at++) {
    const brief = anew(briefs[at % briefs.length] as Brief)
    await bytesOf(root, brief, formats[at % formats.length] as Format)
    frozen.delete(brief.code)
    held.push(privateMib())
  }
  closePrinter()
  const least = (from: number, to: number) => Math.min(...held.slice(from, to))
  return { grown: least(many - 50, many) - least(75, 125), peak: Math.max(...held) }
}

/** Memory that the processes share with no other, MiB. */
function privateMib(): number {
  return app.getAppMetrics().reduce((sum, { pid }) => {
    const text = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8')
    const kib = [...text.matchAll(/^Private_\w+:\s+(\d+)/gm)].reduce((all, [, each]) => all + Number(each), 0)
    return sum + kib / 1024
  }, 0)
}
