import type { ElectronApplication, Page } from 'playwright-core'

const gestures = 8
/** px that a drag moves the map from frame to frame, and for how many frames. */
const stride = { x: 8, y: 4 }
const frames = 40

/** The frames of a gesture, ms, and the processor time that all processes of the program spent on it and on what it brought about, ms. */
export type Gesture = { frames: number[]; cpu: number }
export type Gestures = { pan: Gesture[]; zoom: Gesture[] }

/** Drags the map a little with every frame, and turns the wheel over it; each is watched until a second after it. */
export async function gesturesOn(
  app: ElectronApplication,
  page: Page,
  box: { x: number; y: number; width: number; height: number },
): Promise<Gestures> {
  const at = { x: box.x + box.width / 2, y: box.y + box.height / 2 }
  const watched = async (gesture: string): Promise<Gesture> => {
    const before = await cpuOf(app)
    const spent = await page.evaluate<number[]>(gesture)
    return { frames: spent, cpu: (await cpuOf(app)) - before }
  }
  const found: Gestures = { pan: [], zoom: [] }
  for (let n = 0; n < gestures; n++) {
    const way = n % 2 === 0 ? 1 : -1
    found.pan.push(await watched(dragging(at, way)))
    found.zoom.push(await watched(turning(at, way)))
  }
  return found
}

/** ms of processor that all processes of a program have had. */
const cpuOf = (app: ElectronApplication): Promise<number> =>
  app.evaluate(async ({ app: { getAppMetrics } }) =>
    getAppMetrics().reduce((sum, { cpu }) => sum + (cpu.cumulativeCPUUsage ?? Number.NaN) * 1000, 0),
  )

const watch = `
  const spent = []
  let last = performance.now()
  const frame = () => new Promise(resolve => requestAnimationFrame(() => { const now = performance.now(); spent.push(now - last); last = now; resolve() }))
  const mouse = (target, type, x, y) => target.dispatchEvent(new MouseEvent(type, { clientX: x, clientY: y, bubbles: true, cancelable: true, buttons: 1, view: window }))
  const settle = async () => { const end = performance.now() + 1000; while (performance.now() < end) await frame() }`

const dragging = ({ x, y }: { x: number; y: number }, way: number) => `(async () => {${watch}
  const sheet = document.elementFromPoint(${x}, ${y})
  await frame()
  spent.length = 0
  mouse(sheet, 'mousedown', ${x}, ${y})
  for (let n = 1; n <= ${frames}; n++) {
    mouse(sheet, 'mousemove', ${x} + ${way * stride.x} * n, ${y} + ${way * stride.y} * n)
    await frame()
  }
  mouse(sheet, 'mouseup', ${x} + ${way * stride.x * frames}, ${y} + ${way * stride.y * frames})
  // Leaflet marks what it drags: a mark that stays is a drag that never ended, and what comes after one was not measured.
  if (document.querySelector('.leaflet-dragging, .leaflet-drag-target')) throw new Error('E_BENCH_DRAG')
  await settle()
  return spent
})()`

const turning = ({ x, y }: { x: number; y: number }, way: number) => `(async () => {${watch}
  const sheet = document.elementFromPoint(${x}, ${y})
  await frame()
  spent.length = 0
  sheet.dispatchEvent(new WheelEvent('wheel', { clientX: ${x}, clientY: ${y}, deltaY: ${way * 120}, bubbles: true, cancelable: true }))
  await settle()
  return spent
})()`
