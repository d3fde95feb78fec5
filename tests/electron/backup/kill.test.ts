import { spawn } from 'node:child_process'
import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { isAlike } from '../../../db/model/backup/backup.ts'
import { migrate, openData, stepsIn } from '../../../db/open.ts'
import { contentsOf } from '../../../db/store/backup/contents.ts'
import { lookInto } from '../../../db/store/backup/copy.ts'
import { setFunctions } from '../../../db/store/functions.ts'
import { list } from '../../../db/store/table.ts'
import { verify } from '../../../db/store/verify.ts'
import { backupsOn, shelfOf } from '../../../electron/backup/shelf.ts'
import { aFolder, migrations } from '../../db/fixture.ts'
import { anOffice } from './fixture.ts'

/** How often the store is killed: 50 as a rule, KILLS=1000 in a nightly run. */
const kills = Number(process.env.KCN_KILLS ?? 50)
const perKill = 20_000

/** Runs a script until it is killed, so many ms after its first line; gives its whole lines. */
function killed(args: string[], after: number): Promise<string[]> {
  return new Promise(resolve => {
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
    let out = ''
    child.stdout.on('data', (chunk: Buffer) => {
      if (out === '') setTimeout(() => child.kill('SIGKILL'), after)
      out += chunk.toString()
    })
    child.on('exit', () => resolve(out.split('\n').slice(0, -1)))
  })
}

test(
  `killed ${kills} times amid edits, imports, undo, backups and restores, the store has what it told to be saved`,
  async () => {
    const office = anOffice()
    const { file } = office
    office.close()
    let [told, began] = [0, 0]
    for (let turn = 0; turn < kills; turn++) {
      const lines = await killed([join(import.meta.dirname, 'doomed.ts'), file, String(turn)], Math.random() * 600)
      const deeds = lines.map(line => JSON.parse(line) as { is: 'begun' | 'done'; after: string[] })
      const done = deeds.findLast(each => each.is === 'done')?.after ?? []
      const begun = deeds.at(-1)?.after ?? []
      told += deeds.filter(each => each.is === 'done').length
      if (deeds.at(-1)?.is === 'begun') began += 1
      office.reopen(file)
      expect(office.problem, `kill ${turn}`).toBeNull()
      const zones = list(office.db(), 'zone').map(each => each.code)
      const found = zones.filter(code => code.startsWith('K-')).sort()
      // What was told to be done is there; the deed that was under way is there whole, or not at all.
      expect([done, begun], `kill ${turn}`).toContainEqual(found)
      expect(verify(office.db()).problems, `kill ${turn}`).toEqual([])
      for (const each of backupsOn(shelfOf(file)).slice(0, 2))
        expect(isAlike(lookInto(each.file, contentsOf), each.contents)).toBe(true)
      office.close()
    }
    process.stdout.write(`${kills} kills, ${began} of them amid a deed; ${told} deeds told to be done, none lost\n`)
  },
  kills * perKill,
)

test(
  'killed while its structure is brought up to date, the file is of before or of after, and opens',
  async () => {
    const older = aFolder()
    for (const step of stepsIn(migrations).slice(0, 8)) copyFileSync(join(migrations, step), join(older, step))
    const count = Math.ceil(kills / 10)
    for (let turn = 0; turn < count; turn++) {
      const file = join(aFolder(), 'cu.atlas')
      const old = new Database(file)
      old.pragma('journal_mode = WAL')
      setFunctions(old)
      migrate(old, file, older)
      old.close()
      const open = join(import.meta.dirname, '../../../db/open.ts')
      const script = `import(${JSON.stringify(open)}).then(({ openData }) => { console.log('x'); openData(${JSON.stringify(file)}, ${JSON.stringify(migrations)}) })`
      await killed(['--input-type=module', '-e', script], Math.random() * 150)
      const db = openData(file, migrations)
      expect(db.pragma('user_version', { simple: true })).toBe(stepsIn(migrations).length)
      expect(verify(db).problems).toEqual([])
      db.close()
    }
    process.stdout.write(`${count} kills amid migrations\n`)
  },
  kills * perKill,
)
