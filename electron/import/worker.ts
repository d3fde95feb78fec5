import type { Book } from '../../db/model/cell/sheet.ts'
import type { Ask, Progress } from '../../db/model/import/verdict.ts'
import { sketchOf } from '../../db/model/layer/sketch.ts'
import { Problem } from '../../db/model/text/problem.ts'
import { diskProblem, openData } from '../../db/open.ts'
import { type Db, sql } from '../../db/store/db.ts'
import { type Previewed, preview } from '../../db/store/import/preview.ts'
import { writeImport } from '../../db/store/import/run.ts'
import { writeErrors } from '../files/errors.ts'
import { readFile, type Source } from '../layers/read/read.ts'
import { errands } from '../thread/errand.ts'
import type { Job, Start } from './job.ts'

/** A thread of its own reads, checks and writes, with a connection of its own: the window never waits for a large file. */
const { start, goesOn, serve } = errands<Start, Job, Progress>()
let source: Source | null = null
let db: Db | null = null
let last: { asked: string; version: unknown; seen: Previewed } | null = null

// A person still looks for the file: the data file is opened meanwhile. What fails here is said where it is asked for.
try {
  register()
} catch {
  db = null
}

serve(answer, () => db?.close())

/** What the disk says is told of the data file. */
async function answer(job: Job): Promise<unknown> {
  try {
    return await work(job)
  } catch (error) {
    throw diskProblem(error, start.data) ?? error
  }
}

async function work(job: Job): Promise<unknown> {
  if (job.do === 'open') {
    last = null
    source = await readFile(job.file, job.bytes, look)
    return true
  }
  if (!source) throw new Problem('E_IMPORT_CLOSED')
  const book = source(job.ask, look)
  if (job.do === 'sketch') return sketchOf(book, job.ask.sheet ?? '')
  const data = register()
  const seen = seenOf(data, book, job.ask)
  if (job.do === 'preview') return seen.verdict
  if (job.do === 'errors') return writeErrors(book, seen.verdict)
  const progress = (done: number, all: number) => goesOn({ step: 'write', done, all })
  return writeImport(data, seen, { ground: job.ground, isPartial: true, leavesOpen: true, progress })
}

function register(): Db {
  db ??= opened()
  return db
}

/** Tells how far it is. Throws E_IMPORT_STOPPED when nobody waits for it any longer. */
function look(progress: Progress): void {
  if (!goesOn(progress)) throw new Problem('E_IMPORT_STOPPED')
}

/** The commit makes an import safe; to move its pages out of the write-ahead log is left to the next who writes. */
function opened(): Db {
  const own = openData(start.data, start.migrations)
  own.pragma('wal_autocheckpoint = 0')
  return own
}

/** What was shown is what is written: it is worked out again only when something else is asked, or somebody has written to the file since. */
function seenOf(db: Db, book: Book, ask: Ask): Previewed {
  const asked = JSON.stringify(ask)
  const version = sql(db, 'PRAGMA data_version').pluck().get()
  if (last?.asked === asked && last.version === version) return last.seen
  const seen = preview(db, book, ask, (done, all) => look({ step: 'check', done, all }))
  last = { asked, version, seen }
  return seen
}
