// A store whose password is set and taken away until it is killed. A line of stdout tells of each deed that is done.
import { writeSync } from 'node:fs'
import { join } from 'node:path'
import { makeBackup } from '../../../electron/backup/make.ts'
import { dropPassword, setPassword, unlock } from '../../../electron/lock/password.ts'
import { resealAll } from '../../../electron/lock/reseal.ts'
import { openOffice } from '../../../electron/office.ts'

const [file = '', word = ''] = process.argv.slice(2)
const office = openOffice(join(import.meta.dirname, '../../..'), file, 'Người thử')
const tell = (is: string) => writeSync(1, `${is}\n`)
tell('begun')
if (office.problem) await unlock(office, word)
else await setPassword(office, word)
for (;;) {
  await resealAll(file)
  await makeBackup({ file, why: 'clock', at: new Date().toISOString() })
  tell('locked')
  await dropPassword(office, word)
  await resealAll(file)
  tell('plain')
  await setPassword(office, word)
}
