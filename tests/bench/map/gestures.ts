import type { Page } from 'playwright-core'

const gestures = 8
/** px that a drag moves the map from frame to frame, and for how many frames. */
const stride = { x: 8, y: 4 }
const frames = 40

/** The frames of gestures, ms, gesture by gesture. */
export type Gestures = { pan: number[][]; zoom: number[][] }

/** Without these a frame lasts as long as the screen's own, however little of it was work: both maps would be found alike. */
export const unlimited = ['--disable-frame-rate-limit', '--disable-gpu-vsync']

/**
 * Drags the map a little with every frame, and turns the wheel over it; what each frame took, the ones in which the gesture is followed up
 * among them. The frames in which nothing happens any more are left out: they are as short as the machine can make them.
 */
export async function gesturesOn(
  page: Page,
  box: { x: number; y: number; width: number; height: number },
): Promise<Gestures> {
  const at = { x: box.x + box.width / 2, y: box.y + box.height / 2 }
  const pan: number[][] = []
  const zoom: number[][] = []
  for (let n = 0; n < gestures; n++) {
    const way = n % 2 === 0 ? 1 : -1
    pan.push(await page.evaluate<number[]>(dragging(at, way)))
    await page.waitForTimeout(700)
    zoom.push(await page.evaluate<number[]>(turning(at, way)))
    await page.waitForTimeout(700)
  }
  return { pan, zoom }
}

const idle = 4
/** Watches frames for a time after a gesture and keeps those that took longer than an idle one. */
const watch = `
  const spent = []
  let last = performance.now()
  const frame = () => new Promise(resolve => requestAnimationFrame(() => { const now = performance.now(); spent.push(now - last); last = now; resolve() }))
  const mouse = (target, type, x, y) => target.dispatchEvent(new MouseEvent(type, { clientX: x, clientY: y, bubbles: true, cancelable: true, buttons: 1, view: window }))
  const settle = async ms => { const end = performance.now() + ms; const from = spent.length; while (performance.now() < end) await frame(); spent.push(...spent.splice(from).filter(each => each > ${idle})) }`

const dragging = ({ x, y }: { x: number; y: number }, way: number) => `(async () => {${watch}
  const sheet = document.elementFromPoint(${x}, ${y})
  await frame()
  spent.length = 0
  mouse(sheet, 'mousedown', ${x}, ${y})
  for (let n = 1; n <= ${frames}; n++) {
    mouse(document, 'mousemove', ${x} + ${way * stride.x} * n, ${y} + ${way * stride.y} * n)
    await frame()
  }
  mouse(document, 'mouseup', ${x} + ${way * stride.x * frames}, ${y} + ${way * stride.y * frames})
  await settle(800)
  return spent
})()`

const turning = ({ x, y }: { x: number; y: number }, way: number) => `(async () => {${watch}
  const sheet = document.elementFromPoint(${x}, ${y})
  await frame()
  spent.length = 0
  sheet.dispatchEvent(new WheelEvent('wheel', { clientX: ${x}, clientY: ${y}, deltaY: ${way * 120}, bubbles: true, cancelable: true }))
  await settle(1000)
  return spent
})()`
