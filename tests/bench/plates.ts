import { inElectron } from './electron.ts'
import { type Figure, sideBySide, spreadOf } from './figures.ts'
import type { Plated } from './plating.ts'

/** An atlas of 20 zones with 1,000 plots as one PDF of A4 in the real Electron. */
export async function measurePlates(folder: string, display: Record<string, string>): Promise<Figure[]> {
  const { pages, draw, print, bare } = await inElectron<Plated>('plating', [], folder, display)
  return [
    {
      what: `Atlas of 20 zones with 1,000 plots, ${pages} pages A4, laid out, as PDF, beside a bare print of 20 pages of 1,000 shapes each`,
      unit: 'ms',
      ...sideBySide({ ours: print, floor: bare }),
      most: 1000,
    },
    { what: 'The same atlas laid out and drawn', unit: 'ms', ours: spreadOf(draw) },
  ]
}
