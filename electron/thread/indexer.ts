import { setTimeout } from 'node:timers/promises'
import { workerData } from 'node:worker_threads'
import { openData } from '../../db/open.ts'
import { indexSome } from '../../db/store/later.ts'
import { sealNext } from '../../db/store/log/seal.ts'

/** The data file whose records wait for the search. */
export type Indexing = { file: string; migrations: string }

/** So many records hold up another writer for about a tenth of a second. */
const atOnce = 2000

/** Puts what an import or an undo left into the search, a part at a time, seals what waits for that, and ends. Broken off anywhere it goes on at the next start. */
async function catchUp({ file, migrations }: Indexing): Promise<void> {
  const db = openData(file, migrations)
  try {
    // Whoever waits to write has his turn between two parts.
    while (indexSome(db, atOnce)) await setTimeout(20)
    while (sealNext(db)) await setTimeout(0)
  } finally {
    db.close()
  }
}

await catchUp(workerData as Indexing)
