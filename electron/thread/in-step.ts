import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { Db } from '../../db/store/db.ts'
import { unindexedKinds } from '../../db/store/later.ts'
import { isUnsealed } from '../../db/store/log/seal.ts'
import type { Office } from '../office.ts'
import type { Indexing } from './indexer.ts'
import { scriptOf } from './script.ts'

const isBehind = (db: Db) => unindexedKinds(db).length > 0 || isUnsealed(db)

/** Keeps the search and the seals of an office in step: `look` starts a thread whenever something waits and none runs; `end` stops it where it is. */
export function inStep(office: Office): { look: () => void; end: () => Promise<void> } {
  let indexer: Worker | null = null
  return {
    look() {
      if (indexer || office.problem || office.viewed || !isBehind(office.db())) return
      const indexing: Indexing = { file: office.file, migrations: join(office.root, 'db/migrations') }
      indexer = new Worker(scriptOf(office.root, 'indexer'), { workerData: indexing })
      // A full disk or a busy file: what was not done waits in the file, and the next call looks again.
      indexer.on('error', () => undefined)
      indexer.on('exit', () => {
        indexer = null
      })
    },
    async end() {
      await indexer?.terminate()
    },
  }
}
