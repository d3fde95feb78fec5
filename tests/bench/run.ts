// npm run bench [-- PART ...]: every figure beside a floor measured in the same run, as one table and as latest.json.
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildWhenStale } from '../../electron/runtime/fresh.mjs'
import { appDir, prepare, withDisplay } from '../../electron/runtime/prepare.mjs'
import { measureBackup } from './backup.ts'
import { measureBoundary } from './boundary.ts'
import { measureBriefs } from './briefs.ts'
import { measureCalls } from './calls.ts'
import { measureClearance } from './clearance.ts'
import { type Files, makeFiles, openBare, openFile } from './data.ts'
import { measureEdit } from './edit.ts'
import { type Figure, isMet, ratioOf } from './figures.ts'
import { measureImport } from './import.ts'
import { measureLayers } from './layers.ts'
import { measureLog } from './log.ts'
import { machineOf } from './machine.ts'
import { measureMap } from './map/map.ts'
import { measureModel } from './model.ts'
import { measureNotice } from './notice.ts'
import { measurePlates } from './plates.ts'
import { measureRegister } from './register.ts'
import { measureScroll } from './scroll.ts'
import { measureSearch } from './search.ts'
import { measureStart } from './start.ts'
import { tableOf } from './table.ts'
import { measureTime } from './time.ts'

const began = performance.now()
const folder = mkdtempSync(join(tmpdir(), 'kcn-atlas-bench-'))
const say = (text: string) =>
  process.stderr.write(`${((performance.now() - began) / 1000).toFixed(0).padStart(4)} s  ${text}\n`)

await buildWhenStale(appDir)
const { version, kind } = await prepare({ quiet: true })
const machine = machineOf(`${version} (${kind})`)
const display = await withDisplay()
/** Parts in the order they are measured: what is nearest to an idle machine comes first. */
const parts: Record<string, (files: Files) => Promise<Figure[]>> = {
  start: files => measureStart(folder, files, display.env),
  scroll: files => measureScroll(folder, files, display.env),
  map: files => measureMap(folder, files, display.env),
  time: files => measureTime(folder, files, display.env),
  briefs: files => measureBriefs(folder, files.seeded, display.env),
  notice: () => measureNotice(folder),
  plates: () => measurePlates(folder, display.env),
  store: files => inStore(files.big),
  backup: files => measureBackup(files.big),
  log: files => measureLog(files.big),
  boundary: () => measureBoundary(),
  model: () => measureModel(),
  import: files => measureImport(folder, files.seeded),
  layers: files => measureLayers(folder, files, display.env),
}
/** The parts that are measured on the big file, which takes a minute to make. */
const onBig = new Set(['start', 'scroll', 'map', 'time', 'store', 'backup', 'log'])
const named = process.argv.slice(2)
const asked = Object.entries(parts).filter(([name]) => named.length === 0 || named.includes(name))

try {
  const unknown = named.filter(name => !(name in parts))
  if (unknown.length > 0) throw new Error(`No part ${unknown.join(', ')}. There are: ${Object.keys(parts).join(', ')}`)
  say('making the files')
  const files = await makeFiles(folder, { withBig: asked.some(([name]) => onBig.has(name)) })
  const figures: Figure[] = []
  for (const [name, measure] of asked) {
    say(name)
    const found = await measure(files)
    figures.push(...found)
    // Told at once: a run that is stopped loses nothing of what it has measured.
    process.stderr.write(`${tableOf(found)}\n`)
  }
  say('done')
  report([...figures, ...files.figures])
} finally {
  display.stop()
  rmSync(folder, { recursive: true, force: true })
}
// A window that was driven from here can leave a handle behind that never closes: the report is out, nothing else is waited for.
process.exit()

async function inStore(file: string): Promise<Figure[]> {
  const own = `${file}.own`
  copyFileSync(file, own)
  const db = openFile(own)
  const bare = openBare(file)
  try {
    const quick = [...(await measureEdit(db, bare)), ...(await measureSearch(db, bare))]
    return [
      ...quick,
      ...(await measureRegister(db, bare)),
      ...(await measureCalls(file, bare)),
      ...(await measureClearance(db)),
    ]
  } finally {
    db.close()
    bare.close()
  }
}

function report(figures: Figure[]): void {
  const head = Object.entries(machine).map(([name, value]) => `${name} ${value}`)
  process.stdout.write(`${head.join(' · ')}\n\n${tableOf(figures)}\n`)
  const lines = figures.map(figure => ({ ...figure, ratio: ratioOf(figure), met: isMet(figure) }))
  const latest = { at: new Date().toISOString(), machine, figures: lines }
  writeFileSync(join(import.meta.dirname, 'latest.json'), `${JSON.stringify(latest, null, 2)}\n`)
  // A missed goal is told, not failed: on a busy machine the floor is as slow as we are, but not always in the same second.
  const missed = figures.filter(figure => isMet(figure) === false).length
  process.stdout.write(missed === 0 ? '\nAll goals are met.\n' : `\n${missed} goals are missed.\n`)
}
