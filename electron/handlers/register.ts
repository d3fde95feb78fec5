import { z } from 'zod'
import { kindOf } from '../../db/model/record/kinds.ts'
import { cardOf } from '../../db/store/sheet/card.ts'
import { countsOf } from '../../db/store/sheet/count.ts'
import { exportOf, sourcesOf } from '../../db/store/sheet/export.ts'
import { pageOf } from '../../db/store/sheet/page.ts'
import type { HandlersOf } from '../dispatch.ts'
import { kind, none, words } from './args.ts'

/** The register: every kind as a table, and one record with the papers of its figures. */
export const register: HandlersOf<'counts' | 'rows' | 'card' | 'exportRows'> = {
  counts: { args: none, run: office => countsOf(office.db()) },
  rows: {
    args: z.strictObject({
      kind,
      fields: z.array(words).max(200),
      after: z.int().nonnegative().optional(),
      limit: z.int().min(1).max(20_000),
    }),
    run: (office, args) => pageOf(office.db(), args),
  },
  card: { args: z.strictObject({ kind, key: words }), run: (office, args) => cardOf(office.db(), args.kind, args.key) },
  exportRows: {
    args: z.strictObject({ kind, fields: z.array(words).max(200).optional(), ids: z.array(words).nullish() }),
    run: async (office, args) => {
      const { bookOf } = await import('../files/book.ts')
      const exported = exportOf(office.db(), args)
      const bytes = await bookOf([exported], sourcesOf(office.db(), args))
      const name = `${kindOf(args.kind).label.vi.replace(/[\\/:*?"<>|]/g, ' ')} ${office.today()}.xlsx`
      const file = (await office.desk?.saveFile(name, bytes)) ?? null
      return { file, records: exported.rows.length }
    },
  },
}
