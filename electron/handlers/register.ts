import { z } from 'zod'
import { cardOf } from '../../db/store/sheet/card.ts'
import { countsOf } from '../../db/store/sheet/count.ts'
import { pageOf } from '../../db/store/sheet/page.ts'
import type { HandlersOf } from '../dispatch.ts'
import { kind, none, words } from './args.ts'

/** The register: any kind as a table, and any one record with the papers of its figures. */
export const register: HandlersOf<'counts' | 'rows' | 'card'> = {
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
}
