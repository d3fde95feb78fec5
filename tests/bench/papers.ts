import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { inElectron } from './electron.ts'
import { type Figure, sideBySide, spreadOf } from './figures.ts'
import type { Printed } from './printing.ts'

/** A brief as PDF and as Word in the real Electron. */
export async function measurePapers(
  folder: string,
  seeded: string,
  display: Record<string, string>,
): Promise<Figure[]> {
  const data = join(folder, 'papers.atlas')
  copyFileSync(seeded, data)
  const printed = await inElectron<Printed>('printing', ['--data', data], folder, display)
  return [
    {
      what: 'Brief as PDF, numbered and tagged, beside a bare print of its page',
      unit: 'ms',
      ...sideBySide({ ours: printed.pdf, floor: printed.bare }),
      times: 1.5,
    },
    { what: 'Brief as Word, the first after a start', unit: 'ms', ours: spreadOf([printed.docxCold]) },
    { what: 'Brief as Word, each a new one with its map drawn', unit: 'ms', ours: spreadOf(printed.docx), most: 150 },
    { what: 'Brief as Word, the same again', unit: 'ms', ours: spreadOf(printed.docxAgain), most: 150 },
  ]
}
