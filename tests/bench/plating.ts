// Bundled and run in the real Electron by electron.ts: --root REPOSITORY. Prints one line of JSON on stdout.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { app } from 'electron'
import { defaultAsk, type PlateAsk } from '../../db/model/plate/ask.ts'
import { layPlates } from '../../db/model/plate/atlas.ts'
import { drawPlate } from '../../db/model/plate/draw/plate.ts'
import { paperSize } from '../../db/model/plate/size.ts'
import { openView } from '../../electron/papers/pdf.ts'
import { groundOf } from '../../electron/plates/ground.ts'
import { platesPage } from '../../electron/plates/page.ts'
import { layOut, openPress, printing, printPages, stopPrint } from '../../electron/plates/print.ts'
import { savePlates } from '../../electron/plates/save.ts'
import { signPdf } from '../../electron/plates/sign.ts'
import { registerScheme, serve } from '../../electron/protocol.ts'
import { scheme } from '../../electron/scheme.ts'
import { lockSession } from '../../electron/window.ts'
import { aWorld } from '../db/model/plate/a-world.ts'
import { timed } from './figures.ts'

/**
 * What one run tells, in ms: sheets drawn, their page laid out in the hidden view, what is laid out printed, signed and on disk; all of it as
 * the program does it, with a fresh thread each time; the floor's laying out and printing; one sheet as the preview gets it; and a picture
 * of A0, with the most memory that this process had meanwhile.
 */
export type Plated = {
  pages: number
  draw: number[]
  layOut: number[]
  print: number[]
  whole: number[]
  bareLayOut: number[]
  barePrint: number[]
  preview: number[]
  picture: { seconds: number; peakMib: number }
}

const rounds = 6
const root = process.argv[process.argv.indexOf('--root') + 1] ?? ''
const ask: PlateAsk = { ...defaultAsk, paper: 'a4', theme: 'plots', cover: { is: 'atlas' } }

registerScheme()
app.on('window-all-closed', () => undefined)
void app.whenReady().then(async () => {
  lockSession()
  serve(root, { paper: () => Promise.reject(new Error('E_BENCH')) })
  process.stdout.write(`BENCH plating ${JSON.stringify(await measure())}\n`)
  app.exit(0)
})

async function measure(): Promise<Plated> {
  const world = aWorld({ zones: 20, plots: 1000 })
  const drawn = () => {
    const plates = layPlates(ask, world)
    return platesPage(
      plates,
      plates.map(plate => drawPlate(plate, groundOf(root)).svg),
      `${scheme}://fonts`,
    )
  }
  const card = { title: 'Bench', author: 'Bench', code: null, today: world.today, size: paperSize('a4', 'landscape') }
  const file = join(app.getPath('userData'), 'atlas.pdf')
  const press = { open: openPress, print: printPages, stop: stopPrint }
  const save = () =>
    savePlates(
      { root, fontsUrl: `${scheme}://fonts` },
      { ask, world, only: null, file, title: card.title },
      { is: 'pdf', press },
    )
  const plated: Plated = {
    ...{ pages: layPlates(ask, world).length, draw: [], layOut: [], print: [], whole: [] },
    ...{ bareLayOut: [], barePrint: [], preview: [], picture: { seconds: 0, peakMib: 0 } },
  }
  for (let round = -1; round < rounds; round++) {
    let html = ''
    const draw = await timed(() => {
      html = drawn()
    })
    const own = await printed(html, async pdf => writeFileSync(file, await signPdf(pdf, card)))
    const bare = await printed(bareOf(), async pdf => writeFileSync(file, pdf))
    const whole = await timed(save)
    const preview = await timed(() => {
      const [plate] = layPlates({ ...ask, paper: 'a3' }, world)
      if (plate) drawPlate(plate, groundOf(root))
    })
    // The first round warms up.
    if (round < 0) continue
    plated.draw.push(draw)
    plated.layOut.push(own.layOut)
    plated.print.push(own.print)
    plated.whole.push(whole)
    plated.bareLayOut.push(bare.layOut)
    plated.barePrint.push(bare.print)
    plated.preview.push(preview)
  }
  plated.picture = await pictureOf(join(app.getPath('userData'), 'a0.png'))
  return plated
}

/** One sheet of A0 as a picture of 300 dots an inch: 139 million dots. */
async function pictureOf(file: string): Promise<Plated['picture']> {
  const wanted = { ask: { ...ask, paper: 'a0', cover: { is: 'all' } } satisfies PlateAsk, only: 1, title: 'Bench' }
  let peak = 0
  const watch = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage().rss)
  }, 50)
  const world = aWorld({ zones: 60, plots: 0 })
  const spent = await timed(() =>
    savePlates({ root, fontsUrl: `${scheme}://fonts` }, { ...wanted, world, file }, { is: 'png' }),
  )
  clearInterval(watch)
  return { seconds: spent / 1000, peakMib: peak / 2 ** 20 }
}

/** A page laid out in a hidden view as ours is, then printed in one job and put on disk. */
async function printed(html: string, put: (pdf: Uint8Array) => Promise<void>) {
  // The view itself is held: without it its page would be collected.
  const view = openView()
  const { webContents } = view
  const laidOut = await timed(() => layOut(view, new TextEncoder().encode(html)))
  const print = await timed(async () => put(await webContents.printToPDF(printing)))
  view.webContents.close()
  return { layOut: laidOut, print }
}

/** Twenty pages of a thousand plain squares each: the least that such an atlas can be. */
function bareOf(): string {
  const square = (n: number) =>
    `<rect x="${(n % 40) * 6}" y="${Math.floor(n / 40) * 6}" width="5" height="5" fill="#0F6F6A"/>`
  const squares = Array.from({ length: 1000 }, (_, n) => square(n)).join('')
  const sheet = `<section><svg width="297mm" height="209mm" viewBox="0 0 297 209">${squares}</svg></section>`
  return `<!doctype html><style>@page{size:297mm 210mm;margin:0}*{margin:0}section{break-after:page}</style>${sheet.repeat(20)}`
}
