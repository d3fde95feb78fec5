import { execFile } from 'node:child_process'
import { copyFileSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { MapFormat } from '../../db/model/layer/outgoing.ts'
import { countOf, list } from '../../db/store/table.ts'
import type { Progress, Wanted } from '../../electron/layers/job.ts'
import { appDir } from '../../electron/runtime/prepare.mjs'
import { startHand } from '../../electron/thread/hand.ts'
import { builtScript } from '../../electron/thread/script.ts'
import type { Files } from './data.ts'
import { openFile } from './data.ts'
import { openDesk } from './desk.ts'
import { type Figure, inTurns, sideBySide, spreadOf, timed } from './figures.ts'
import { measureRoom } from './layers-room.ts'

const plots = 100_000
const rounds = 3
const run = promisify(execFile)

/**
 * Layers in and out: 100,000 boundaries from GeoJSON into the register and out again, on the threads that the window uses, beside GDAL
 * writing the same; then the same in the real window, where it is measured how long the shell and the page were held up.
 */
export async function measureLayers(folder: string, files: Files, display: Record<string, string>): Promise<Figure[]> {
  const source = aLayer(folder, files.seeded)
  const imported = await measureIn(folder, files.seeded, source)
  const figures = [...imported.figures, ...(await measureOut(folder, imported.file))]
  return [...figures, ...(await measureRoom(folder, files.seeded, source, display))]
}

async function measureIn(folder: string, seeded: string, source: string) {
  const spent = { shown: [] as number[], written: [] as number[], gdal: [] as number[], peak: [] as number[] }
  const bytes = readFileSync(source)
  let file = ''
  for (let round = 0; round < rounds; round++) {
    file = join(folder, `layers-${round}.atlas`)
    copyFileSync(seeded, file)
    const memory = watchMemory()
    const desk = openDesk(file)
    const ask = { kind: 'plot' as const }
    spent.shown.push(
      await timed(async () => {
        await desk.ask({ do: 'open', file: 'lô đất.geojson', bytes })
        await desk.ask({ do: 'preview', ask })
      }),
    )
    spent.written.push(await timed(() => desk.ask({ do: 'run', ask, ground: { by: 'bench' } })))
    await desk.end()
    // Only the first round shows it: memory that was once taken is kept by the process.
    if (round === 0) spent.peak.push(memory.end() / 2 ** 20)
    spent.gdal.push(await timed(() => viaGdal(source, join(folder, 'in.gpkg'))))
    const db = openFile(file)
    if (countOf(db, 'plot') !== plots) throw new Error('E_BENCH_IMPORT')
    db.close()
  }
  const whole = spent.shown.map((shown, round) => shown + (spent.written[round] ?? 0))
  const size = `${(bytes.length / 2 ** 20).toFixed(0)} MiB`
  const figures: Figure[] = [
    {
      what: `Import of ${plots} polygons from GeoJSON (${size}), file to commit; floor: ogr2ogr into a GeoPackage`,
      ...{ unit: 'ms', ...sideBySide({ ours: whole, floor: spent.gdal }) },
    },
    { what: '… until it is previewed', unit: 'ms', ours: spreadOf(spent.shown) },
    { what: '… memory that the process takes meanwhile', unit: 'MiB', ours: spreadOf(spent.peak), most: 1500 },
  ]
  return { file, figures }
}

async function measureOut(folder: string, data: string): Promise<Figure[]> {
  const geojson = join(folder, 'plots.geojson')
  const written = [] as number[]
  for (let round = 0; round < rounds; round++) written.push(await timed(() => write(data, 'geojson', geojson)))
  const [ours, gdal] = [join(folder, 'ours.gpkg'), join(folder, 'gdal.gpkg')]
  const spent = await inTurns(
    rounds,
    () => write(data, 'gpkg', ours),
    () => viaGdal(geojson, gdal),
  )
  const size = (file: string) => `${(statSync(file).size / 2 ** 20).toFixed(0)} MiB`
  return [
    {
      what: `Export of ${plots} plots as GeoPackage (${size(ours)}); floor: ogr2ogr from GeoJSON (${size(gdal)})`,
      ...{ unit: 'ms', ...sideBySide(spent), times: 1 },
    },
    { what: '… the same as GeoJSON', unit: 'ms', ours: spreadOf(written) },
  ]
}

async function viaGdal(from: string, to: string): Promise<void> {
  rmSync(to, { force: true })
  await run('ogr2ogr', ['-f', 'GPKG', to, from])
}

/** The writer as it is built, started as the window's call starts it. */
async function write(data: string, format: MapFormat, file: string): Promise<void> {
  const own = { data, migrations: join(appDir, 'db/migrations'), past: null }
  const what = {
    kinds: ['plot' as const],
    day: '2026-11-28',
    source: 'bench.atlas',
    withPersonal: false,
    meridian: null,
  }
  const script = builtScript(appDir, 'layers')
  const hand = startHand<null, Wanted, Progress>({ script, start: null, ended: 'E_EXPORT_STOPPED' })
  await hand.ask({ ...what, ...own, format, file })
  await hand.end()
}

/** The most that this process holds beyond what it held at first, bytes, looked at ten times a second. */
function watchMemory(): { end: () => number } {
  const first = process.memoryUsage.rss()
  let most = first
  const watch = setInterval(() => {
    most = Math.max(most, process.memoryUsage.rss())
  }, 100)
  return {
    end() {
      clearInterval(watch)
      return most - first
    },
  }
}

/** Made-up plots of eight corners in rows along the coast, as GeoJSON. */
function aLayer(folder: string, seeded: string): string {
  const db = openFile(seeded)
  const zones = list(db, 'zone').map(zone => zone.code)
  db.close()
  const features = Array.from({ length: plots }, (_, n) => {
    const [west, south] = [104.9 + (n % 400) * 0.001, 9.7 + Math.floor(n / 400) * 0.001]
    const ring = Array.from({ length: 8 }, (_, corner) => {
      const turn = (corner / 8) * 2 * Math.PI
      return [west + 0.0004 * Math.cos(turn), south + 0.0004 * Math.sin(turn)].map(each => Number(each.toFixed(9)))
    })
    return JSON.stringify({
      type: 'Feature',
      properties: {
        'Mã lô': `GL-${n + 1}`,
        Khu: zones[n % zones.length],
        'Diện tích (ha)': 0.55,
        'Loại đất': ['đất công nghiệp', 'dịch vụ', 'cây xanh'][n % 3],
        'Ghi chú': 'Lô giả lập để đo tốc độ',
      },
      geometry: { type: 'Polygon', coordinates: [[...ring, ring[0]]] },
    })
  })
  const file = join(folder, 'lô đất.geojson')
  writeFileSync(file, `{"type":"FeatureCollection","features":[\n${features.join(',\n')}\n]}`)
  return file
}
