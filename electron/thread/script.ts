import { join } from 'node:path'

/** Every thread beside the window's: what it is called when it is built, and where it is written. */
export const threads = {
  store: 'electron/thread/store.ts',
  days: 'electron/thread/days.ts',
  backups: 'electron/backup/worker.ts',
  indexer: 'electron/thread/indexer.ts',
  reader: 'electron/import/worker.ts',
  layers: 'electron/layers/worker.ts',
  tiles: 'electron/tiles/worker.ts',
  plates: 'electron/plates/worker.ts',
  papers: 'electron/papers/worker.ts',
  pictures: 'electron/papers/figure/worker.ts',
  notice: 'electron/notice/worker.ts',
  boundary: 'electron/boundary/worker.ts',
  update: 'electron/update/worker.ts',
}
export type ThreadName = keyof typeof threads

/** A thread's file as it is built. */
export const builtScript = (root: string, name: ThreadName): string => join(root, 'out/main', `${name}.js`)

/** The file that a thread is started from: as it is written where this file is read as it is written, else as it is built. */
export const scriptOf = (root: string, name: ThreadName): string =>
  import.meta.url.endsWith('.ts') ? join(root, threads[name]) : builtScript(root, name)
