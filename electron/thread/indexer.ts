import { setTimeout } from 'node:timers/promises'
import { openData } from '../../db/open.ts'
import { indexSome } from '../../db/store/later.ts'
import { sealNext } from '../../db/store/log/seal.ts'
import { errands } from './errand.ts'

/** The data file whose records wait for the search. */
export type Indexing = { file: string; migrations: string }

/** So many records hold up another writer for about a tenth of a second. */
const atOnce = 2000

const { goesOn, serve } = errands<null, Indexing>()
serve(catchUp)

/** Puts what an import or an undo left into the search, a part at a time, and seals what waits for that. Left off anywhere it goes on at the next start. */
async function catchUp({ file, migrations }: Indexing): Promise<void> {
  const db = openData(file, migrations)
  try {
    // Whoever waits to write has his turn between two parts.
    while (goesOn() && indexSome(db, atOnce)) await setTimeout(20)
    while (goesOn() && sealNext(db)) await setTimeout(0)
  } finally {
    db.close()
  }
}
