import { join } from 'node:path'
import type { Db } from '../../db/store/db.ts'
import { unindexedKinds } from '../../db/store/later.ts'
import { isUnsealed } from '../../db/store/log/seal.ts'
import type { Office } from '../office.ts'
import { type Hand, startHand } from './hand.ts'
import type { Indexing } from './indexer.ts'
import { scriptOf } from './script.ts'

const isBehind = (db: Db) => unindexedKinds(db).length > 0 || isUnsealed(db)

/** Keeps the search and the seals of an office in step: `look` starts a thread whenever something waits and none runs; `end` has it leave off at its next step, and resolves when it has. */
export function inStep(office: Office): { look: () => void; end: () => Promise<unknown> } {
  let indexer: Hand<Indexing, never> | null = null
  return {
    async look() {
      if (indexer || office.problem || office.viewed || !isBehind(office.db())) return
      const { root, file } = office
      indexer = startHand<null, Indexing, never>({
        script: scriptOf(root, 'indexer'),
        start: null,
        ended: 'E_STORE_STOPPED',
      })
      // A full disk or a busy file: what was not done waits in the file, and the next call looks again.
      await indexer.ask({ file, migrations: join(root, 'db/migrations') }).catch(() => undefined)
      await indexer.end()
      indexer = null
    },
    async end() {
      await indexer?.end()
    },
  }
}
