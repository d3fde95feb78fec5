import { basename, join } from 'node:path'
import { z } from 'zod'
import { meridians } from '../../db/model/geodesy/meridian.ts'
import { formatNames, holdsGrid, mapFormats } from '../../db/model/layer/outgoing.ts'
import { kindOf } from '../../db/model/record/kinds.ts'
import { dayOf } from '../../db/store/log/day.ts'
import type { HandlersOf } from '../dispatch.ts'
import { kind, none } from '../handlers/args.ts'
import { exportOn, exportProgress, stopExport } from './export.ts'

/** Layers of the register as a file: asked where, written on a thread of its own, how far that is. */
export const layers: HandlersOf<'exportLayers' | 'exportProgress' | 'stopExport'> = {
  exportLayers: {
    args: z.strictObject({
      format: z.enum(mapFormats),
      kinds: z.array(kind).min(1).max(100),
      withPersonal: z.boolean(),
      meridian: z.union(meridians.map(each => z.literal(each))).nullable(),
    }),
    run: async (office, { format, kinds, withPersonal, meridian }) => {
      const [only] = kinds
      const name = kinds.length === 1 && only ? kindOf(only).label.vi.replace(/[\\/:*?"<>|]/g, ' ') : 'Lớp bản đồ'
      const { extension } = formatNames[format]
      const file = await office.desk?.chooseSave(`${name} ${office.today()}.${extension}`, extension)
      if (!file) return { file: null, records: 0, notes: [] }
      const data = { data: office.file, migrations: join(office.root, 'db/migrations'), past: dayOf(office.db()) }
      const what = { kinds, withPersonal, meridian: holdsGrid[format] ? meridian : null }
      const wanted = { ...what, day: office.today(), source: basename(office.file), format, file, ...data }
      return { file, ...(await exportOn(office.root, wanted)) }
    },
  },
  exportProgress: { args: none, run: () => exportProgress() },
  stopExport: { args: none, run: () => stopExport() },
}
