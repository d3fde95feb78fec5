import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { _electron as electron } from 'playwright-core'
import { prepare } from '../../../electron/runtime/prepare.mjs'
import { type Gestures, gesturesOn } from './gestures.ts'
import { middle, type Ring } from './plots.ts'

/** px that the map draws beyond each side of its view. */
const margin = 256

type Given = {
  folder: string
  shapes: readonly Ring[]
  display: Record<string, string>
  size: { width: number; height: number }
}

/** The same gestures on bare Leaflet's canvas with the same shapes, in the same Electron. */
export function inLeaflet({ folder, shapes, display, size }: Given): Promise<Gestures> {
  const dist = join(import.meta.dirname, '../../../node_modules/leaflet/dist')
  const page = join(folder, 'leaflet.html')
  const turned = shapes.map(ring => ring.map(([lon, lat]) => [lat, lon]))
  writeFileSync(
    page,
    `<!doctype html><link rel="stylesheet" href="file://${dist}/leaflet.css"><style>body{margin:0}#map{width:${size.width}px;height:${size.height}px}</style>
    <div id="map"></div><script src="file://${dist}/leaflet.js"></script><script>
    const map = L.map('map', { preferCanvas: true, zoomSnap: 0.25, zoomDelta: 0.5, wheelPxPerZoomLevel: 110, zoomAnimation: false, inertia: false })
    map.setView(${JSON.stringify([middle[1], middle[0]])}, 14.25)
    for (const ring of ${JSON.stringify(turned)}) L.polygon(ring, { weight: 1.2 }).addTo(map)
    </script>`,
  )
  return onPage(page, { folder, display, size })
}

/** The same gestures on a page that holds one ready picture as large as the map's sheet and moves it under the hand: what Chromium itself takes. */
export function inPicture({ folder, display, size }: Omit<Given, 'shapes'>): Promise<Gestures> {
  const page = join(folder, 'picture.html')
  const [width, height] = [size.width + 2 * margin, size.height + 2 * margin]
  writeFileSync(
    page,
    `<!doctype html><style>body{margin:0}#map{position:relative;overflow:hidden;width:${size.width}px;height:${size.height}px}#pane{position:absolute}</style>
    <div id="map"><div id="pane"><canvas width="${width}" height="${height}"></canvas></div></div><script>
    const pen = document.querySelector('canvas').getContext('2d')
    for (let n = 0; n < 20000; n++) { pen.fillStyle = 'hsl(' + (n % 360) + ' 60% 60%)'; pen.fillRect((n * 97) % ${width}, (n * 61) % ${height}, 9, 9) }
    let [x, y, from] = [${-margin}, ${-margin}, null]
    const put = (dx, dy) => { document.getElementById('pane').style.transform = 'translate3d(' + (x + dx) + 'px,' + (y + dy) + 'px,0)' }
    put(0, 0)
    addEventListener('mousedown', event => { from = event })
    addEventListener('mousemove', event => from && put(event.clientX - from.clientX, event.clientY - from.clientY))
    addEventListener('mouseup', () => { from = null })
    </script>`,
  )
  return onPage(page, { folder, display, size })
}

async function onPage(page: string, { folder, display, size }: Omit<Given, 'shapes'>): Promise<Gestures> {
  const { executablePath, args, env } = await prepare({ quiet: true, app: join(import.meta.dirname, 'leaflet') })
  const app = await electron.launch({
    executablePath,
    args: [...args, `--user-data-dir=${join(folder, 'profile-bare')}`],
    env: { ...env, ...(process.env as Record<string, string>), ...display, MAP_FILE: page },
  })
  try {
    const window = await app.firstWindow()
    await window.locator('canvas').first().waitFor()
    await window.waitForTimeout(2500)
    return await gesturesOn(app, window, { x: 0, y: 0, ...size })
  } finally {
    await app.close()
  }
}
