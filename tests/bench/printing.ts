// Bundled and run in the real Electron by electron.ts: --root REPOSITORY --data FILE. Prints one line of JSON on stdout.
import { app, BrowserWindow } from 'electron'
import type { Brief } from '../../db/model/brief/brief.ts'
import { list } from '../../db/store/table.ts'
import { snapshotOf, takeSnapshot } from '../../db/store/view/snapshot.ts'
import { type Office, openOffice, todayHere } from '../../electron/office.ts'
import { bytesOf, closePrinter, pageOf } from '../../electron/papers/write.ts'
import { registerScheme, serve } from '../../electron/protocol.ts'
import { scheme } from '../../electron/scheme.ts'
import { lockSession } from '../../electron/window.ts'
import { inTurns, timed } from './figures.ts'

/** What one run tells, in ms. */
export type Printed = { pdf: number[]; bare: number[]; docxCold: number; docx: number[]; docxAgain: number[] }

const rounds = 8
const argument = (name: string) => process.argv[process.argv.indexOf(name) + 1] ?? ''
const root = argument('--root')

registerScheme()
app.on('window-all-closed', () => undefined)
void app.whenReady().then(async () => {
  lockSession()
  const office = openOffice(root, argument('--data'), 'bench')
  serve(root, { paper: async code => pageOf(root, snapshotOf(office.db(), code)) })
  process.stdout.write(`BENCH printing ${JSON.stringify(await measure(office))}\n`)
  office.close()
  app.exit(0)
})

async function measure(office: Office): Promise<Printed> {
  const briefs = list(office.db(), 'call').map(call => snapshot(office, { call: call.code }))
  const others = list(office.db(), 'zone').map(zone => snapshot(office, { zone: zone.code }))
  const first = briefs[0]
  if (!first) throw new Error('E_BENCH_CALL')
  const { ours: pdf, floor: bare } = await printInTurns(first)
  const docxCold = await timed(() => bytesOf(root, first, 'docx'))
  const docx: number[] = []
  // Briefs not written before: their maps are drawn anew, the program itself is warm.
  for (const brief of [...briefs.slice(1), ...others]) docx.push(await timed(() => bytesOf(root, brief, 'docx')))
  const docxAgain: number[] = []
  for (let round = 0; round < rounds; round++) docxAgain.push(await timed(() => bytesOf(root, first, 'docx')))
  return { pdf, bare, docxCold, docx, docxAgain }
}

/** Our PDF, stamped and tagged, against the same page printed by a plain hidden window. */
async function printInTurns(brief: Brief) {
  const window = new BrowserWindow({ show: false, webPreferences: { sandbox: true } })
  const ours = () => bytesOf(root, brief, 'pdf')
  const floor = async () => {
    await window.loadURL(`${scheme}://paper/${encodeURIComponent(brief.code)}`)
    await window.webContents.printToPDF({ preferCSSPageSize: true, printBackground: true })
  }
  for (const warm of [ours, floor, ours, floor]) await warm()
  const spent = await inTurns(rounds, ours, floor)
  window.destroy()
  closePrinter()
  return spent
}

function snapshot(office: Office, subject: { call: string } | { zone: string }): Brief {
  return takeSnapshot(office.db(), office.ladders, subject, 'bench', new Date(), todayHere())
}
