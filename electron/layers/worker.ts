import { openData } from '../../db/open.ts'
import { outgoingOf } from '../../db/store/layer/outgoing.ts'
import { registerOn } from '../../db/store/time/dated.ts'
import { errands } from '../thread/errand.ts'
import type { Progress, Wanted } from './job.ts'
import { type Written, writeLayers } from './write/write.ts'

/** A thread of its own writes layers, with a connection of its own: the window and the store never wait for a large register. */
const { goesOn, serve } = errands<null, Wanted, Progress>()
serve(write)

function write(wanted: Wanted): Written {
  const db = openData(wanted.data, wanted.migrations)
  const shown = wanted.past === null ? db : registerOn(db, wanted.past)
  try {
    const outgoing = outgoingOf(shown, wanted)
    const all = outgoing.layers.reduce((sum, { count }) => sum + count, 0)
    return writeLayers(wanted.format, wanted.file, outgoing, done => goesOn({ done, all }))
  } finally {
    if (shown !== db) shown.close()
    db.close()
  }
}
