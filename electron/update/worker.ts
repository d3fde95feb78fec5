import { errands } from '../thread/errand.ts'
import type { Packed } from './here.ts'
import { unpackInstaller } from './installer.ts'
import { type Asked, goBack, install } from './place.ts'
import { readUpdate } from './read.ts'

/** What the thread is asked for: to read an update to its end, to make it the program, or to go back to the kept one. */
export type Job =
  | { is: 'check'; file: string; packed: Packed }
  | { is: 'install'; file: string; packed: Packed; asked: Asked }
  | { is: 'installer'; file: string; packed: Packed }
  | { is: 'back'; asked: Asked }

// Here an archive is a file like any other: the runtime would show it as a folder.
process.noAsar = true

const { goesOn, serve } = errands<null, Job, number>()
serve(job => {
  if (job.is === 'check') return readUpdate(job.file, job.packed.key, job.packed.here, undefined, goesOn)
  if (job.is === 'install') return install(job.asked, { file: job.file, key: job.packed.key }, goesOn)
  if (job.is === 'installer') return unpackInstaller({ ...job.packed, file: job.file }, goesOn)
  return goBack(job.asked)
})
