import type { Db } from '../../db/store/db.ts'
import { pastOf, pastsOf } from '../../db/store/log/past.ts'
import { list } from '../../db/store/table.ts'
import { totals } from '../../db/store/view/totals.ts'
import { handlers } from '../../electron/handlers.ts'
import { type Office, openOffice } from '../../electron/office.ts'
import { appDir } from '../../electron/runtime/prepare.mjs'
import { type Figure, inTurns, sideBySide, spreadOf, timed } from './figures.ts'

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
      ...(await measureSheets(office)),
    ]
  } finally {
    office.close()
  }
}

/** The sheets that are added up from the whole file, and lists as they stood a year ago, made anew each time. */
async function measureSheets(office: Office): Promise<Figure[]> {
  const now = new Date()
  const day = (n: number) => new Date(now.getTime() - (365 + n) * 86_400_000).toISOString().slice(0, 10)
  const each = async (work: (n: number) => unknown, runs = rounds) => {
    const spent: number[] = []
    for (let n = 0; n < runs; n++) spent.push(await timed(() => work(n)))
    return spreadOf(spent)
  }
  const listed = (kind: 'zone' | 'household' | 'plot') => (n: number) => {
    const past = pastOf(office.db(), day(n))
    list(past, kind)
    past.close()
  }
  const turned = pastsOf(office.db())
  list(turned.show(day(0)), 'plot')
  return [
    {
      what: 'Dashboard (big file)',
      unit: 'ms',
      ours: await each(() => handlers.board.run(office, undefined)),
      most: 200,
    },
    { what: 'Totals of the province (big file)', unit: 'ms', ours: await each(() => totals(office.db())), most: 200 },
    { what: '1,518 zones as of a day a year ago', unit: 'ms', ours: await each(listed('zone'), 5), most: 500 },
    {
      what: '20,000 households as of a day a year ago',
      unit: 'ms',
      ours: await each(listed('household'), 5),
      most: 500,
    },
    {
      what: '100,000 lots as of a day a year ago, 300,000 edits taken back',
      unit: 'ms',
      ours: await each(listed('plot'), 5),
      most: 500,
    },
    {
      what: '… as of a month before the day that was read last',
      unit: 'ms',
      ours: await each(n => list(turned.show(day(31 * (n + 1))), 'plot'), 5),
      most: 300,
    },
  ]
}
