import { copyFile, open, rm } from 'node:fs/promises'
import { setTimeout } from 'node:timers/promises'
import { copyData, proveCopy } from '../../db/store/backup/copy.ts'
import { setRecord } from '../../db/store/record.ts'
import { keeperOf } from '../../electron/backup/keeper.ts'
import { openOffice } from '../../electron/office.ts'
import { appDir } from '../../electron/runtime/prepare.mjs'
import { type Figure, inTurns, sideBySide, spreadOf, timed } from './figures.ts'

const rounds = 3

/** A backup of the big file against a plain copy that is brought down to the disk as well; its proof; and how long an edit waits meanwhile. */
export async function measureBackup(big: string): Promise<Figure[]> {
  const draft = `${big}.draft`
  let held: Awaited<ReturnType<typeof copyData>> | null = null
  const ours = async () => {
    await rm(draft, { force: true })
    held = await copyData(big, draft)
  }
  const spent = await inTurns(rounds, ours, async () => {
    await copyFile(big, `${big}.cp`)
    const copy = await open(`${big}.cp`, 'r+')
    await copy.sync().finally(() => copy.close())
  })
  await ours()
  const proof = await timed(() => held && proveCopy(draft, (held as Awaited<ReturnType<typeof copyData>>).contents))
  const waits = await waitsOf(`${big}.cp`)
  for (const file of [draft, `${big}.cp`]) await rm(file, { force: true })
  return [
    { what: 'Backup of the big file, copied; floor: cp with fsync', unit: 'ms', ...sideBySide(spent), times: 2 },
    { what: '... opened, integrity_check, counted, compared', unit: 'ms', ours: spreadOf([proof]) },
    {
      what: 'Longest wait of the calling thread while it is made and proved',
      unit: 'ms',
      ours: spreadOf([Math.max(...waits)]),
      most: 50,
    },
  ]
}

/** How long each of many edits and pauses of this thread overran while a backup is made on another one, ms. */
async function waitsOf(file: string): Promise<number[]> {
  const office = openOffice(appDir, file, 'bench')
  const id = office.db().prepare('SELECT id FROM zone LIMIT 1').pluck().get() as string
  const waits: number[] = []
  let isMade = false
  const made = keeperOf(office)
    .make('asked')
    .finally(() => {
      isMade = true
    })
  for (let turn = 0; !isMade; turn++) {
    const edit = await timed(() =>
      setRecord(office.db(), 'zone', id, { area_ha: turn + 1 }, { by: 'bench', why: 'bench' }),
    )
    waits.push(edit, (await timed(() => setTimeout(10))) - 10)
  }
  await made
  office.close()
  await rm(`${file}.saoluu`, { recursive: true, force: true })
  return waits
}
