// A store that works until it is killed. Each line of stdout tells the codes that are there once a deed is told to be done; the line before it, that the deed has begun.
import { writeSync } from 'node:fs'
import { join } from 'node:path'
import { inBatch } from '../../../db/store/log/batch.ts'
import { undo } from '../../../db/store/log/undo.ts'
import { addRecord } from '../../../db/store/record.ts'
import { list } from '../../../db/store/table.ts'
import { makeBackup } from '../../../electron/backup/make.ts'
import { restore } from '../../../electron/backup/restore.ts'
import { openOffice } from '../../../electron/office.ts'

const [file = '', seed = '1'] = process.argv.slice(2)
const office = openOffice(join(import.meta.dirname, '../../..'), file, 'Người thử')
const codes = () =>
  list(office.db(), 'zone')
    .map(each => each.code)
    .filter(code => code.startsWith('K-'))
    .sort()
const tell = (is: 'begun' | 'done', after: string[]) => writeSync(1, `${JSON.stringify({ is, after })}\n`)
const aZone = (code: string) =>
  addRecord(office.db(), 'zone', { code, name: `KCN ${code}`, type: 'kcn' }, { by: 'Người thử' })

async function deed(turn: number, now: string[], shelf: { file: string; codes: string[] }[]): Promise<string[]> {
  const code = `K-${seed}-${turn}`
  const which = turn % 7
  if (which === 2) {
    const rows = Array.from({ length: 30 }, (_, n) => `${code}-${n}`)
    const after = [...now, ...rows].sort()
    tell('begun', after)
    inBatch(office.db(), { name: 'Nhập 30 khu', by: 'Người thử' }, () => rows.forEach(aZone))
    return after
  }
  if (which === 3) {
    tell(
      'begun',
      now.filter(each => !each.startsWith(`K-${seed}-${turn - 1}-`)),
    )
    undo(office.db(), 'Người thử')
    return codes()
  }
  if (which === 5) {
    tell('begun', now)
    const { file: made } = await makeBackup({ file, why: 'clock', at: new Date().toISOString() })
    shelf.push({ file: made, codes: now })
    return now
  }
  const last = shelf.at(-1)
  if (which === 6 && last) {
    tell('begun', last.codes)
    await restore(office, last.file, new Date().toISOString())
    return last.codes
  }
  const after = [...now, code].sort()
  tell('begun', after)
  aZone(code)
  return after
}

let now = codes()
tell('done', now)
const shelf: { file: string; codes: string[] }[] = []
for (let turn = 0; ; turn++) {
  now = await deed(turn, now, shelf)
  tell('done', now)
}
