import { join } from 'node:path'
import type { Job } from '../../electron/import/job.ts'
import { startReader } from '../../electron/import/reader.ts'
import { appDir } from '../../electron/runtime/prepare.mjs'
import { builtScript } from '../../electron/thread/script.ts'

/** The reader as it is built, asked as the window's calls ask it. */
export function openDesk(data: string) {
  const reader = startReader(builtScript(appDir, 'reader'), { data, migrations: join(appDir, 'db/migrations') })
  return {
    end: reader.end,
    ask: (job: Job) => reader.ask<unknown>(job),
    /** Until the thread waits for a file: it answers that it has none. */
    ready: () => reader.ask({ do: 'preview', ask: { kind: 'plot' } }).catch(() => undefined),
  }
}
