import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Key } from '../db/cipher/page.ts'
import { cardsIn, hasKeys } from '../db/cipher/ring.ts'
import type { Brief } from '../db/model/brief/brief.ts'
import type { Cue, Showing, Stage } from '../db/model/meeting/stage.ts'
import type { PaperFormat } from '../db/model/official/ask.ts'
import type { Official } from '../db/model/official/official.ts'
import type { Viewed } from '../db/model/overview.ts'
import type { Person } from '../db/model/people/person.ts'
import type { Ladder } from '../db/model/record/ladder.ts'
import { Problem, type ProblemValue, toProblem } from '../db/model/text/problem.ts'
import { openData } from '../db/open.ts'
import { seed } from '../db/seed.ts'
import { type Db, sql } from '../db/store/db.ts'
import { type Past, pastsOf } from '../db/store/log/past.ts'
import { maskedOf } from '../db/store/people/masked.ts'
import type { Session } from '../db/store/people/secret.ts'
import { type Dated, datedOf } from '../db/store/time/dated.ts'
import { beginningOf } from '../db/store/time/timeline.ts'
import { viewData } from '../db/view.ts'
import type { Keeper } from './backup/keeper.ts'
import { backupsOn, shelfOf } from './backup/shelf.ts'
import type { Format, PaperProgress, Written } from './contract/office.ts'
import { type Entry, newEntry } from './people/session.ts'

/** What the shell can do and the handlers cannot: windows, dialogs, papers. Absent without a window. */
export type Desk = {
  blocked: () => number
  window: (action: 'minimize' | 'maximize' | 'close') => void
  /** Asks for a data file, or a locked bag with one in it. */
  chooseData: (isLocked?: boolean) => Promise<string | null>
  /** Asks for an update of the program; the one that the program was started with. */
  chooseUpdate: () => Promise<string | null>
  offeredUpdate: () => Promise<string | null>
  /** Starts an installer and ends the program. Throws E_UPDATE_RUN. */
  runInstaller: (file: string) => Promise<boolean>
  /** Ends the program and starts it anew. */
  restart: () => Promise<boolean>
  /** Asks for a folder; null when the person thinks better of it. */
  chooseFolder: () => Promise<string | null>
  /** Begins papers that are written together, adds a brief's files to them, and gives them their names or takes them back. */
  beginPapers: (folder: string, all: number) => Promise<void>
  addBrief: (brief: Brief, formats: Format[], rule: string) => Promise<void>
  endPapers: (isWhole: boolean) => Promise<Written>
  /** Shows the PDF of a brief with this machine's program. Throws E_ATTACHMENT_OPEN. */
  openBrief: (brief: Brief, rule: string) => Promise<void>
  copyMap: (brief: Brief, at: number) => Promise<boolean>
  copyPicture: (png: Uint8Array) => Promise<boolean>
  /** Writes a brief that nobody sees, so that those which follow are written sooner; false while papers are being written. */
  warmUp: (brief: Brief) => Promise<boolean>
  /** How many files of that are written; null when none are being written. */
  paperProgress: () => Promise<PaperProgress | null>
  stopPapers: () => Promise<boolean>
  /** Asks where an official paper is to be written; null when the person thinks better of it. Throws E_FILE_WRITE. */
  saveOfficial: (paper: Official, format: PaperFormat, rule: string) => Promise<string | null>
  /** Holds an official paper to be looked at, writes it as it was seen, lets go of it. Throw E_PAPER_CLOSED, E_FILE_WRITE. */
  openOfficial: (paper: Official) => Promise<string>
  saveOpened: (key: string, format: PaperFormat, rule: string) => Promise<string | null>
  /** Shows its PDF with this machine's program, to be printed. Throws E_PAPER_CLOSED, E_ATTACHMENT_OPEN. */
  printOpened: (key: string, rule: string) => Promise<boolean>
  closeOfficial: () => Promise<boolean>
  showFile: (file: string) => void
  /** Who is in, for those that read beside the store. */
  tellSession: (session: Session | null) => void
  /** The key of the data file that was opened, for threads that are started beside the store; null when they are to forget it. */
  tellKey: (key: Key | null) => void
  /** Nothing of the data stays in the windows. */
  lock: () => void
  /** Brings the window to the front. */
  raise: () => void
  /** Asks where, `name` being offered, and writes the file whole; null when the person thinks better of it. Throws E_FILE_WRITE. */
  saveFile: (name: string, bytes: Uint8Array) => Promise<string | null>
  /** Asks where a map is to be written; null when the person thinks better of it. */
  chooseSave: (name: string, extension: string) => Promise<string | null>
  /** Opens what prints, ahead of the document that it will be given. */
  openPress: () => void
  /** Prints a document of many pages in one job. Throws E_MAP_PRINT. */
  printPlates: (page: Uint8Array) => Promise<Uint8Array>
  stopPrint: () => void
  /** Asks for files to be kept with a paper; none when the person thinks better of it. */
  chooseFiles: () => Promise<string[]>
  /** Asks for tile archives; none when the person thinks better of it. */
  chooseTiles: (several: boolean) => Promise<string[]>
  /** Shows a file with the program that this machine has for it. Throws E_ATTACHMENT_OPEN. */
  openFile: (file: string, name: string) => Promise<void>
  /** The window fills the room's screen until `endShow`, and then is where it was. */
  beginShow: () => Promise<{ displays: number; hasOperator: boolean }>
  endShow: () => Promise<void>
  openOperator: () => Promise<boolean>
  tellStage: (showing: Showing | null) => Promise<number>
  cueStage: (cue: Cue) => Promise<number>
  stageAfter: (edition: number) => Promise<Stage>
}

/** An opened data file with all that the calls need; `problem` says why it could not be opened. */
export type Office = {
  root: string
  file: string
  by: string
  fresh: boolean
  ladders: Ladder[]
  problem: ProblemValue | null
  /** Who is in; absent where the file asks nobody, and before somebody is. */
  person?: Person
  entry: Entry
  /** The open database. Throws E_CALL_CLOSED-like problems when the file could not be opened. */
  db: () => Db
  /** The same without personal data, only to be read. */
  masked: () => Db
  /** What of it the person who is in may see of others: the database, or that without personal data. */
  shown: () => Db
  /** The day the office lives in, ISO. */
  today: () => string
  /** The same office on a day that has passed (ISO), only to be read: its register as it stood then or, before its first entry, as the days written in papers tell of it. */
  at: (day: string) => Office
  /** The same by the log alone, in which the frame of a new file was always there: what a change since a day is told against. */
  logged: (day: string) => Office
  /** The day of the register's first entry, ISO. */
  begins: () => string
  reopen: (file: string) => void
  /** Opens the file that could not be opened only to be looked at. Throws what hinders that, too. */
  view: () => void
  /** Set while the file is only looked at: nothing of it is written, and no other connection is opened to it. */
  viewed: Viewed | null
  close: () => void
  desk: Desk | null
  /** Sees to the backups while a window is open; null without one. */
  keeper: Keeper | null
}

/** Opens the office's data file (made and seeded when missing). Never throws for a bad file: the office then carries the problem. */
export function openOffice(
  root: string,
  file: string,
  by: string,
  /** Asked before a file is opened; throws a Problem when somebody else has it. */
  take: (file: string) => void = () => undefined,
): Office {
  let db: Db | null = null
  let past: (Past & { upto: unknown; day: string }) | null = null
  let dated: Dated | null = null
  let hidden: Db | null = null
  const office: Office = {
    ...{ root, by, file, fresh: false, ladders: readLadders(root), problem: null, viewed: null },
    ...{ desk: null, keeper: null, entry: newEntry() },
    db() {
      if (!db) throw new Problem(office.problem?.code ?? 'E_CALL_CLOSED', office.problem?.params ?? {})
      return db
    },
    masked() {
      hidden ??= maskedOf(office.db())
      return hidden
    },
    shown: () => office.db(),
    today: () => todayHere(),
    at(day) {
      if (day < office.begins()) {
        dated ??= datedOf(office.db())
        const { show } = dated
        // One connection serves all these days: it is turned each time it is asked for.
        return { ...office, db: () => show(day), shown: () => show(day), today: () => day }
      }
      return office.logged(day)
    },
    logged(day) {
      const upto = sql(office.db(), 'SELECT max(id) FROM history').pluck().get()
      const known = past?.upto === upto ? past : null
      if (!known) past?.db.close()
      const turned = known ?? { ...pastsOf(office.db()), upto, day: '' }
      if (turned.day !== day) turned.show(day)
      past = { ...turned, day }
      return { ...office, db: () => turned.db, shown: () => turned.db, today: () => day }
    },
    begins: () => beginningOf(office.db()),
    reopen(next) {
      office.close()
      const fresh = !existsSync(next)
      Object.assign(office, { file: next, fresh, problem: null, viewed: null })
      try {
        take(next)
        // A file that is gone while its backups are there was lost: a new one in its place would hide that. Encrypted ones want their key first.
        if (fresh && backupsOn(shelfOf(next)).length > 0)
          throw new Problem(hasKeys(cardsIn(shelfOf(next))) ? 'E_DATA_GONE' : 'E_DATA_LOCKED', { file: next })
        db = openData(next, join(root, 'db/migrations'), made => seed(made, join(root, 'assets/seed')))
      } catch (error) {
        office.problem = toProblem(error)
      }
    },
    view() {
      const why = office.problem
      if (!why) return
      db = viewData(office.file, join(root, 'db/migrations'))
      Object.assign(office, { fresh: false, problem: null, viewed: { at: new Date().toISOString(), why } })
    },
    close() {
      past?.db.close()
      dated?.db.close()
      hidden?.close()
      db?.close()
      past = dated = hidden = db = null
    },
  }
  office.reopen(file)
  return office
}

/** The ladders that ship with the program. */
export function readLadders(root: string): Ladder[] {
  const folder = join(root, 'assets/ladders')
  if (!existsSync(folder)) return []
  const files = readdirSync(folder).filter(name => name.endsWith('.json'))
  return files.sort().map(name => JSON.parse(readFileSync(join(folder, name), 'utf8')) as Ladder)
}

/** Today on this machine's calendar, ISO. */
export function todayHere(now = new Date()): string {
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map(part => String(part).padStart(2, '0')).join('-')
}
