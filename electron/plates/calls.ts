import { z } from 'zod'
import type { HandlersOf } from '../dispatch.ts'
import { none } from '../handlers/args.ts'
import { scheme } from '../scheme.ts'
import { asking } from './asking.ts'
import { plateName } from './name.ts'
import { plateProgress, savePlates, stopPlates } from './save.ts'

// What lays out and draws maps for paper is read when the first is asked for, not at the start.
const views = () => import('./view.ts')
const fontsUrl = `${scheme}://fonts`

/** Maps on paper: one sheet for the screen, all of them as files, how far that is. */
export const plates: HandlersOf<'plate' | 'savePlates' | 'plateProgress' | 'stopPlates'> = {
  plate: {
    args: z.strictObject({ ask: asking, number: z.number().int().min(1).max(10_000) }),
    run: async (office, { ask, number }) =>
      (await views()).viewPlate({ root: office.root, fontsUrl }, office, ask, number),
  },
  savePlates: {
    args: z.strictObject({ ask: asking, format: z.enum(['pdf', 'png']), only: z.number().int().min(1).nullable() }),
    run: async (office, { ask, format, only }) => {
      const { desk, root } = office
      const { freezePlates, titleOf } = await views()
      const file = await desk?.chooseSave(`${plateName(ask, titleOf(office, ask))}.${format}`, format)
      if (!desk || !file) return { files: [] }
      const frozen = freezePlates(office, ask)
      const press = { open: desk.openPress, print: desk.printPlates, stop: desk.stopPrint }
      const as = format === 'png' ? ({ is: 'png' } as const) : ({ is: 'pdf', press } as const)
      return { files: await savePlates({ root, fontsUrl }, { ask, only, file, ...frozen }, as) }
    },
  },
  plateProgress: { args: none, run: () => plateProgress() },
  stopPlates: { args: none, run: () => stopPlates() },
}
