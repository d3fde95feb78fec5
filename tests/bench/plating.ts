// Bundled and run in the real Electron by electron.ts: --root REPOSITORY. Prints one line of JSON on stdout.
import { app, BrowserWindow } from 'electron'
import { defaultAsk, type PlateAsk } from '../../db/model/plate/ask.ts'
import { layPlates } from '../../db/model/plate/atlas.ts'
import { drawPlate } from '../../db/model/plate/draw/plate.ts'
import { paperSize } from '../../db/model/plate/size.ts'
import { groundOf } from '../../electron/plates/ground.ts'
import { platesPage } from '../../electron/plates/page.ts'
import { printPages } from '../../electron/plates/print.ts'
import { signPdf } from '../../electron/plates/sign.ts'
import { registerScheme, serve, served } from '../../electron/protocol.ts'
import { scheme } from '../../electron/scheme.ts'
import { lockSession } from '../../electron/window.ts'
import { aWorld } from '../db/model/plate/a-world.ts'
import { inTurns, timed } from './figures.ts'

/** What one run tells, in ms: pages drawn, drawn pages as a signed PDF, and the floor. */
export type Plated = { pages: number; draw: number[]; print: number[]; bare: number[] }

const rounds = 6
const root = process.argv[process.argv.indexOf('--root') + 1] ?? ''
const ask: PlateAsk = { ...defaultAsk, paper: 'a4', cover: { is: 'atlas' } }

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
  const page = new TextEncoder().encode(drawn())
  const pages = layPlates(ask, world).length
  const card = { title: 'Bench', author: 'Bench', code: null, today: world.today, size: paperSize('a4', 'landscape') }
  const ours = async () => void (await signPdf(await printPages(page), card))
  served.set('bare', new TextEncoder().encode(bareOf()))
  const window = new BrowserWindow({ show: false, webPreferences: { sandbox: true } })
  // As ours does: the page is loaded, then printed.
  const floor = async () => {
    await window.loadURL(`${scheme}://plates/bare`)
    await window.webContents.printToPDF({ preferCSSPageSize: true, printBackground: true })
  }
  for (const warm of [ours, floor]) await warm()
  const { ours: print, floor: bare } = await inTurns(rounds, ours, floor)
  const draw: number[] = []
  for (let round = 0; round < rounds; round++) draw.push(await timed(drawn))
  window.destroy()
  return { pages, draw, print, bare }
}

/** Twenty pages of a thousand plain squares each: the least that such an atlas can be. */
function bareOf(): string {
  const square = (n: number) =>
    `<rect x="${(n % 40) * 6}" y="${Math.floor(n / 40) * 6}" width="5" height="5" fill="#0F6F6A"/>`
  const squares = Array.from({ length: 1000 }, (_, n) => square(n)).join('')
  const sheet = `<section><svg width="297mm" height="209mm" viewBox="0 0 297 209">${squares}</svg></section>`
  return `<!doctype html><style>@page{size:297mm 210mm;margin:0}*{margin:0}section{break-after:page}</style>${sheet.repeat(20)}`
}
