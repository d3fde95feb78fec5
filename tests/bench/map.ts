import { copyFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { _electron as electron, type Page } from 'playwright-core'
import { checkRecord } from '../../db/model/record/check.ts'
import { sql } from '../../db/store/db.ts'
import { inBatch } from '../../db/store/log/batch.ts'
import { insert } from '../../db/store/table.ts'
import { prepare } from '../../electron/runtime/prepare.mjs'
import { type Files, openFile } from './data.ts'
import { type Figure, spreadOf } from './figures.ts'

const across = 100
const corners = 50
const name = 'KCN Đo bản đồ'
/** The lower left corner of the made-up plots, on land, and how far they stand from one another, degrees. */
const origin = [105.25, 9.92] as const
const step = 0.0009
const gestures = 8
const enough = across * across

type Ring = [number, number][]

/** 10,000 plots of 50 corners side by side: a wavy outline, so that no corner is one too many. */
function rings(): Ring[] {
  return Array.from({ length: enough }, (_, n) => {
    const [x, y] = [origin[0] + (n % across) * step, origin[1] + Math.floor(n / across) * step]
    return Array.from({ length: corners }, (_, k): [number, number] => {
      const angle = (k / corners) * 2 * Math.PI
      const r = step * (0.46 + 0.03 * Math.sin(11 * angle))
      return [x + r * Math.cos(angle), y + r * Math.sin(angle)]
    })
  })
}

/** The map in the real window with 10,000 plots of 500,000 corners, beside bare Leaflet's canvas with the same shapes and the same gestures. */
export async function measureMap(folder: string, files: Files, display: Record<string, string>): Promise<Figure[]> {
  const shapes = rings()
  const file = join(folder, 'map.atlas')
  fill(files.seeded, file, shapes)
  const ours = await inAtlas(folder, file, display)
  const floor = await inLeaflet(folder, shapes, display, ours.size)
  const opened = await inProvince(folder, files.big, display)
  const figures: Figure[] = [
    { what: 'Map: first picture of 10,000 plots, 500,000 corners', unit: 'ms', ours: spreadOf(ours.first), most: 500 },
    { what: 'Map: another theme over them', unit: 'ms', ours: spreadOf(ours.theme), most: 200 },
    { what: 'Map: a province of 100,000 plots opens', unit: 'ms', ours: spreadOf(opened), most: 1000 },
  ]
  for (const [way, word] of [
    ['pan', 'dragged'],
    ['zoom', 'zoomed'],
  ] as const) {
    const longest = (frames: number[][]) => spreadOf(frames.map(each => Math.max(...each)))
    figures.push(
      {
        what: `Map: a frame while it is ${word}`,
        unit: 'ms',
        ours: spreadOf(ours[way].flat()),
        floor: spreadOf(floor[way].flat()),
        most: 20,
      },
      {
        what: `Map: the longest frame of a gesture, ${word}; floor: bare Leaflet canvas`,
        unit: 'ms',
        ours: longest(ours[way]),
        floor: longest(floor[way]),
        times: 0.5,
        most: 100,
      },
    )
  }
  return figures
}

function fill(seeded: string, file: string, shapes: Ring[]): void {
  copyFileSync(seeded, file)
  const db = openFile(file)
  const add = (kind: 'zone' | 'plot', id: string, fields: Record<string, unknown>) =>
    insert(db, kind, { id, ...checkRecord(kind, fields) })
  inBatch(db, { name: 'Dựng lô giả lập để đo', by: 'bench', kept: true }, () => {
    // The map opens on the one zone that has a place: so all its plots are in the picture when they are shown first.
    sql(db, 'UPDATE zone SET point = NULL').run()
    const point = [origin[0] + (across * step) / 2, origin[1] + (across * step) / 2]
    add('zone', 'map-zone', { code: 'GL-DO', name, type: 'kcn', point, quality: 'point' })
    for (const [n, ring] of shapes.entries())
      add('plot', `map-plot-${n}`, {
        ...{ code: `GL-DO-${n}`, zone: 'map-zone', area_ha: 0.8, status: ['ready', 'leased', 'reserved', null][n % 4] },
        shape: { type: 'Polygon', coordinates: [[...ring, ring[0]]] },
      })
  })
  db.close()
}

type Seen = {
  first: number[]
  theme: number[]
  pan: number[][]
  zoom: number[][]
  size: { width: number; height: number }
}

async function launch(file: string, profile: string, display: Record<string, string>) {
  const { executablePath, args, env } = await prepare({ quiet: true })
  const words = ['--room', 'map', '--data', file, `--user-data-dir=${profile}`]
  return electron.launch({
    executablePath,
    args: [...args, ...words],
    env: { ...env, ...(process.env as Record<string, string>), ...display },
  })
}

async function inAtlas(folder: string, file: string, display: Record<string, string>): Promise<Seen> {
  const first: number[] = []
  let seen: Seen | null = null
  for (let round = 0; round < 3; round++) {
    const app = await launch(file, join(folder, `profile-map-${round}`), display)
    try {
      const page = await app.firstWindow()
      await page.emulateMedia({ reducedMotion: 'reduce' })
      await page.waitForTimeout(2500)
      first.push(await firstPicture(page))
      if (round === 0) seen = { first, ...(await inUse(page)) }
    } finally {
      await app.close()
    }
  }
  if (!seen) throw new Error('E_BENCH_MAP')
  return seen
}

/** Comes near until plots are in the picture; ms from that press to the picture with all of them. */
const firstPicture = (page: Page) =>
  page.evaluate<number>(`(async () => {
    const frame = () => new Promise(resolve => requestAnimationFrame(resolve))
    const nearer = document.querySelector('[aria-label="Phóng to bản đồ"]')
    const shapes = () => Number(document.querySelector('canvas[data-shapes]')?.dataset.shapes ?? 0)
    for (let n = 0; n < 14; n++) {
      // A picture that came after its own press was given up would be counted as the next one's, in no time at all.
      if (shapes() > 0) return Number.NaN
      const start = performance.now()
      nearer.click()
      while (shapes() < ${enough} && performance.now() - start < (shapes() > 0 ? 20_000 : 3_000)) await frame()
      if (shapes() >= ${enough}) return performance.now() - start
    }
    return Number.NaN
  })()`)

async function inUse(page: Page): Promise<Omit<Seen, 'first'>> {
  const box = await page.locator('.leaflet-container').boundingBox()
  if (!box) throw new Error('E_BENCH_MAP')
  const theme: number[] = []
  for (const word of ['Quy hoạch', 'Kêu gọi', 'Tình trạng', 'Nhiệm vụ', 'Tình trạng'])
    theme.push(await painted(page, word))
  return {
    theme,
    ...(await gesturesOn(page, box)),
    size: { width: Math.round(box.width), height: Math.round(box.height) },
  }
}

/** ms from a press on a theme to the picture in it. */
const painted = (page: Page, word: string) =>
  page.evaluate<number>(`(async () => {
    const frame = () => new Promise(resolve => requestAnimationFrame(resolve))
    const canvas = document.querySelector('canvas[data-shapes]')
    const label = [...document.querySelectorAll('label')].find(each => each.textContent === ${JSON.stringify(word)})
    const before = canvas.dataset.pictures
    const start = performance.now()
    label.click()
    for (let n = 0; n < 300 && canvas.dataset.pictures === before; n++) await frame()
    const spent = performance.now() - start
    await new Promise(resolve => setTimeout(resolve, 700))
    return spent
  })()`)

/** The frames of drags and of turns of the wheel, gesture by gesture, each watched until a second after it. */
async function gesturesOn(page: Page, box: { x: number; y: number; width: number; height: number }) {
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
  const watched = async (gesture: () => Promise<void>) => {
    await page.evaluate(`window.frames_ = []; window.stop_ = false; (function look(last) {
      requestAnimationFrame(() => { const now = performance.now(); window.frames_.push(now - last); if (!window.stop_) look(now) })
    })(performance.now())`)
    await gesture()
    await page.waitForTimeout(1000)
    return page.evaluate<number[]>('window.stop_ = true, window.frames_')
  }
  const pan: number[][] = []
  const zoom: number[][] = []
  for (let n = 0; n < gestures; n++) {
    const way = n % 2 === 0 ? 1 : -1
    pan.push(
      await watched(async () => {
        await page.mouse.move(x, y)
        await page.mouse.down()
        for (let at = 1; at <= 20; at++) await page.mouse.move(x + way * at * 12, y + way * at * 6)
        await page.mouse.up()
      }),
    )
    zoom.push(await watched(() => page.mouse.wheel(0, way * 120)))
  }
  return { pan, zoom }
}

async function inLeaflet(folder: string, shapes: Ring[], display: Record<string, string>, size: Seen['size']) {
  const dist = join(import.meta.dirname, '../../node_modules/leaflet/dist')
  const page = join(folder, 'leaflet.html')
  const middle = [origin[1] + (across * step) / 2, origin[0] + (across * step) / 2]
  writeFileSync(
    page,
    `<!doctype html><link rel="stylesheet" href="file://${dist}/leaflet.css"><style>body{margin:0}#map{width:${size.width}px;height:${size.height}px}</style>
    <div id="map"></div><script src="file://${dist}/leaflet.js"></script><script>
    const map = L.map('map', { preferCanvas: true, zoomSnap: 0.25, zoomDelta: 0.5, wheelPxPerZoomLevel: 110, zoomAnimation: false, inertia: false })
    map.setView(${JSON.stringify(middle)}, 14.25)
    for (const ring of ${JSON.stringify(shapes.map(ring => ring.map(([lon, lat]) => [lat, lon])))}) L.polygon(ring, { weight: 1.2 }).addTo(map)
    </script>`,
  )
  const { executablePath, args, env } = await prepare({ quiet: true, app: join(import.meta.dirname, 'leaflet') })
  const app = await electron.launch({
    executablePath,
    args: [...args, `--user-data-dir=${join(folder, 'profile-leaflet')}`],
    env: { ...env, ...(process.env as Record<string, string>), ...display, MAP_FILE: page },
  })
  try {
    const window = await app.firstWindow()
    await window.locator('canvas').first().waitFor()
    await window.waitForTimeout(2500)
    return await gesturesOn(window, { x: 0, y: 0, ...size })
  } finally {
    await app.close()
  }
}

/** ms from the press on "Bản đồ" to the symbols of the province, two frames after they stand. */
async function inProvince(folder: string, file: string, display: Record<string, string>): Promise<number[]> {
  const app = await launch(file, join(folder, 'profile-province'), display)
  try {
    const page = await app.firstWindow()
    const room = (word: string) =>
      page.getByRole('navigation', { name: 'Các phòng' }).getByRole('button', { name: word, exact: true })
    await room('Sổ đăng ký').click()
    await page.waitForTimeout(4000)
    const spent: number[] = []
    for (let round = 0; round < 5; round++) {
      await room('Sổ đăng ký').click()
      await page.waitForTimeout(600)
      spent.push(
        await page.evaluate<number>(`(async () => {
          const frame = () => new Promise(resolve => requestAnimationFrame(resolve))
          const button = [...document.querySelectorAll('nav button')].find(each => each.textContent === 'Bản đồ')
          const start = performance.now()
          button.click()
          for (let n = 0; n < 300 && !document.querySelector('fieldset[aria-label="Các khu trên bản đồ"] button'); n++) await frame()
          await frame()
          await frame()
          return performance.now() - start
        })()`),
      )
    }
    return spent
  } finally {
    await app.close()
  }
}
