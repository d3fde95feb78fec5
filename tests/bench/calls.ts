import type { Db } from '../../db/store/db.ts'
import { handlers } from '../../electron/handlers.ts'
import { openOffice } from '../../electron/office.ts'
import { appDir } from '../../electron/runtime/prepare.mjs'
import { type Figure, inTurns, sideBySide, spreadOf } from './figures.ts'

const rounds = 15

/** The two calls that every opening of the window and of a zone waits for, their answers copied as the bridge copies them. */
export async function measureCalls(file: string, bare: Db): Promise<Figure[]> {
  const office = openOffice(appDir, file, 'bench')
  try {
    const zones = bare.prepare('SELECT * FROM zone')
    const overview = await inTurns(
      rounds,
      () => structuredClone(handlers.overview.run(office, undefined)),
      () => structuredClone(zones.all()),
    )
    const ids = bare.prepare("SELECT id FROM zone WHERE code NOT LIKE 'GL-%' ORDER BY code").pluck().all() as string[]
    const zone = bare.prepare('SELECT * FROM zone WHERE id = ?')
    const dossier = await inTurns(
      ids.length,
      round => structuredClone(handlers.dossier.run(office, { zone: ids[round] ?? '' })),
      round => structuredClone(zone.get(ids[round])),
    )
    return [
      {
        what: 'Overview of the big file, beside reading its zones',
        unit: 'ms',
        ...sideBySide(overview),
      },
      { what: 'Dossier of a zone (big file)', unit: 'ms', ours: spreadOf(dossier.ours) },
    ]
  } finally {
    office.close()
  }
}
