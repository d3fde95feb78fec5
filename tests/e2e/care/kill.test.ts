import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import type { ElectronApplication, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { isAlike } from '../../../db/model/backup/backup.ts'
import { migrate, openData, stepsIn } from '../../../db/open.ts'
import { contentsOf } from '../../../db/store/backup/contents.ts'
import { lookInto } from '../../../db/store/backup/copy.ts'
import { setFunctions } from '../../../db/store/functions.ts'
import { list } from '../../../db/store/table.ts'
import { verify } from '../../../db/store/verify.ts'
import { backupsOn, shelfOf } from '../../../electron/backup/shelf.ts'
import { aFolder, openAtlas } from '../atlas.ts'

/** How often the whole app is killed: 3 times as a rule, KCN_KILLS=1000 in a nightly run. Each takes seconds. */
const kills = Number(process.env.KCN_KILLS ?? 3)
const perKill = 60_000
const migrations = join(import.meta.dirname, '../../../db/migrations')

/** Every process of the app at once, as a power cut takes them. */
function cut(app: ElectronApplication): Promise<unknown> {
  const child = app.process()
  const gone = new Promise(resolve => child.once('exit', resolve))
  try {
    process.kill(-Number(child.pid), 'SIGKILL')
  } catch {
    child.kill('SIGKILL')
  }
  return gone
}

/** What the window asks of the store. Text goes as the bytes of a file. Throws what it refuses. */
const call = (page: Page, name: string, args: object | null = null, text: string | null = null): Promise<unknown> =>
  page.evaluate(
    async ([call, given, written]) => {
      const { atlas } = globalThis as unknown as {
        atlas: (call: string, args: unknown, day: null) => Promise<{ ok: boolean; value: unknown; problem: unknown }>
      }
      const content = written === null ? {} : { content: new TextEncoder().encode(written) }
      const reply = await atlas(call, given === null ? undefined : { ...given, ...content }, null)
      if (!reply.ok) throw new Error(JSON.stringify(reply.problem))
      return reply.value
    },
    [name, args, text] as const,
  )

type Deed = { after: string[]; run: (page: Page) => Promise<unknown> }

/** A deed and what is there once it is told to be done: an edit, an import of 40 zones, its undo, a backup, an edit, the way back to the backup. */
function deedOf(turn: number, name: string, now: string[], shelf: { file: string; codes: string[] }[]): Deed {
  const code = `K-${name}-${turn}`
  const which = turn % 6
  if (which === 1) {
    const rows = Array.from({ length: 40 }, (_, n) => `${code}-${n}`)
    const text = `Mã,Tên,Loại\n${rows.map(each => `${each},KCN ${each},kcn`).join('\n')}\n`
    return {
      after: [...now, ...rows].sort(),
      run: async page => {
        await call(page, 'openImport', { name: 'khu.csv', isLast: true }, text)
        await call(page, 'previewImport', { kind: 'zone' })
        await call(page, 'runImport', { ask: { kind: 'zone' } })
      },
    }
  }
  if (which === 2)
    return {
      after: now.filter(each => !each.startsWith(`K-${name}-${turn - 1}-`)),
      run: page => call(page, 'undo', {}),
    }
  if (which === 3)
    return {
      after: now,
      run: async page => {
        const { file } = (await call(page, 'makeBackup')) as { file: string }
        shelf.push({ file, codes: now })
      },
    }
  const last = shelf.at(-1)
  if (which === 5 && last) return { after: last.codes, run: page => call(page, 'restoreBackup', { file: last.file }) }
  const fields = { code, name: `KCN ${code}`, type: 'kcn' }
  return { after: [...now, code].sort(), run: page => call(page, 'add', { kind: 'zone', fields, why: 'thử' }) }
}

/** What is in the file after a kill; it opens, `verify` finds nothing, and the backups hold what their notes say. */
function found(file: string): string[] {
  const db = openData(file, migrations)
  try {
    expect(verify(db).problems).toEqual([])
    for (const each of backupsOn(shelfOf(file)).slice(0, 2))
      expect(isAlike(lookInto(each.file, contentsOf), each.contents)).toBe(true)
    const codes = list(db, 'zone').map(each => each.code)
    return codes.filter(code => code.startsWith('K-')).sort()
  } finally {
    db.close()
  }
}

test(
  `the app killed ${kills} times amid edits, imports, undo, backups and restores has what it told to be done`,
  async () => {
    const data = join(aFolder(), 'a.atlas')
    let now: string[] = []
    let [told, amid] = [0, 0]
    for (let kill = 0; kill < kills; kill++) {
      const { app, page, close } = await openAtlas({ data })
      const shelf: { file: string; codes: string[] }[] = []
      let begun = now
      let isCut = false
      const gone = new Promise<void>(resolve => {
        setTimeout(() => {
          isCut = true
          void cut(app).then(() => resolve())
        }, Math.random() * 6000)
      })
      for (let turn = 0; !isCut; turn++) {
        const { after, run } = deedOf(turn, `${kill}`, now, shelf)
        begun = after
        try {
          await run(page)
        } catch (error) {
          if (!isCut) throw error
          amid += 1
          break
        }
        told += 1
        now = after
      }
      await gone
      await close().catch(() => undefined)
      const is = found(data)
      // What was told to be done is there; the deed that was under way is there whole, or not at all.
      expect([now, begun], `kill ${kill}`).toContainEqual(is)
      now = is
    }
    process.stdout.write(`${kills} kills of the app, ${amid} amid a deed; ${told} deeds told to be done, none lost\n`)
  },
  kills * perKill,
)

test(
  'the app killed while it brings a file of an older structure up to date leaves it of before or of after',
  async () => {
    const older = aFolder()
    for (const step of stepsIn(migrations).slice(0, 12)) copyFileSync(join(migrations, step), join(older, step))
    const count = Math.ceil(kills / 10)
    for (let kill = 0; kill < count; kill++) {
      const data = join(aFolder(), 'cu.atlas')
      const old = new Database(data)
      old.pragma('journal_mode = WAL')
      setFunctions(old)
      migrate(old, data, older)
      old.close()
      const opening = openAtlas({ data, onLaunch: app => setTimeout(() => void cut(app), Math.random() * 600) })
      await opening.catch(() => undefined)
      expect(found(data)).toEqual([])
    }
    process.stdout.write(`${count} kills of the app amid migrations\n`)
  },
  kills * perKill,
)
