import { inElectron } from './electron.ts'
import { type Figure, sideBySide, spreadOf } from './figures.ts'
import type { Plated } from './plating.ts'

/** An atlas of 20 zones with 1,000 plots as one PDF of A4 in the real Electron. */
export async function measurePlates(folder: string, display: Record<string, string>): Promise<Figure[]> {
  const { pages, draw, layOut, print, whole, bareLayOut, barePrint, preview, picture } = await inElectron<Plated>(
    'plating',
    [],
    folder,
    display,
  )
  const atlas = `Atlas of 20 zones with 1,000 plots, ${pages} pages A4`
  return [
    {
      what: `${atlas}: laid out, printed in one job, signed and on disk, beside a bare print of 20 pages of 1,000 shapes each`,
      unit: 'ms',
      ...sideBySide({ ours: print, floor: barePrint }),
      most: 1000,
    },
    {
      what: 'Laying these pages out in the hidden view',
      unit: 'ms',
      ...sideBySide({ ours: layOut, floor: bareLayOut }),
    },
    { what: 'Drawing them', unit: 'ms', ours: spreadOf(draw) },
    {
      what: 'The whole as the program does it, from the zones to the file, with a fresh thread and view',
      unit: 'ms',
      ours: spreadOf(whole),
    },
    { what: 'The preview of one sheet drawn anew after a change', unit: 'ms', ours: spreadOf(preview), most: 300 },
    { what: 'A0 as a picture of 300 dots an inch, 139 million dots', unit: 's', ours: spreadOf([picture.seconds]) },
    {
      what: 'The most memory of the whole process meanwhile: a machine of 4 GB must live with it',
      unit: 'MiB',
      ours: spreadOf([picture.peakMib]),
      most: 1024,
    },
  ]
}
