import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { cardsIn, dropKeys, keyIdOf } from '../../../db/cipher/ring.ts'
import { isAlike } from '../../../db/model/backup/backup.ts'
import { contentsOf } from '../../../db/store/backup/contents.ts'
import { lookInto } from '../../../db/store/backup/copy.ts'
import { list } from '../../../db/store/table.ts'
import { verify } from '../../../db/store/verify.ts'
import { backupsOn, shelfOf } from '../../../electron/backup/shelf.ts'
import { unlock } from '../../../electron/lock/password.ts'
import { aZone } from '../../db/fixture.ts'
import { anOffice } from '../backup/fixture.ts'

/** 5 as a rule, a tenth of KCN_KILLS in a nightly run. */
const kills = Math.ceil(Number(process.env.KCN_KILLS ?? 50) / 10)
const perKill = 40_000
const word = 'mot cau ngan de nho'

/** Kills the store so many ms after its first line. */
function killed(file: string, after: number): Promise<unknown> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'doomed.ts'), file, word], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  child.stdout.once('data', () => setTimeout(() => child.kill('SIGKILL'), after))
  return new Promise(resolve => child.once('exit', resolve))
}

test(
  `killed ${kills} times while its password is set and taken away, the file is whole, and it and its backups open`,
  async () => {
    const office = anOffice()
    const { file } = office
    aZone(office.db(), { code: 'GIU', name: 'Khu được giữ' })
    office.close()
    const states = new Set<string>()
    for (let turn = 0; turn < kills; turn++) {
      await killed(file, Math.random() * 8000)
      dropKeys()
      office.reopen(file)
      states.add(office.problem?.code ?? 'plain')
      if (office.problem) {
        expect(office.problem.code, `kill ${turn}`).toBe('E_DATA_LOCKED')
        await unlock(office, word)
      }
      expect(office.problem, `kill ${turn}`).toBeNull()
      expect(list(office.db(), 'zone').map(each => each.code)).toContain('GIU')
      expect(verify(office.db()).problems, `kill ${turn}`).toEqual([])
      for (const { file: copy, contents } of backupsOn(shelfOf(file))) {
        const id = keyIdOf(copy)
        // Whatever is encrypted has its card beside it.
        if (id) expect(cardsIn(shelfOf(file)), `kill ${turn}`).toContain(id)
        if (id === null || id === keyIdOf(file))
          expect(isAlike(lookInto(copy, contentsOf), contents), `kill ${turn}`).toBe(true)
      }
      office.close()
    }
    process.stdout.write(`${kills} kills amid passwords, found ${[...states].join(' and ')}\n`)
  },
  kills * perKill,
)
