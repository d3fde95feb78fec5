import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { writeXlsx } from 'hucre/xlsx'
import type { Db } from '../../db/store/db.ts'
import { indexSome, unindexedCount } from '../../db/store/later.ts'
import { undo } from '../../db/store/log/undo.ts'
import { countOf, list } from '../../db/store/table.ts'
import { openFile } from './data.ts'
import { openDesk } from './desk.ts'
import { type Figure, sideBySide, spreadOf, timed } from './figures.ts'
import type { BareReading } from './reader.ts'

const lots = 100_000
const rounds = 3
const ask = { kind: 'plot' as const }

/**
 * An Excel file of 100,000 lots, as the window imports it: on a thread that is ready when a person has found the file, read and previewed,
 * then written until it is committed; against the library's bare reading on a thread as new that is ready too. Then what goes on behind the answer, and the import taken back.
 */
export async function measureImport(folder: string, seeded: string): Promise<Figure[]> {
  const spent = {
    bare: [],
    warm: [],
    started: [],
    shown: [],
    written: [],
    indexed: [],
    undone: [],
    unindexed: [],
  } as Record<string, number[]>
  const keep = async (name: string, work: () => unknown) => spent[name]?.push(await timed(work))
  const bytes = await anExcelFile(seeded)
  for (let round = 0; round < rounds; round++) {
    const file = join(folder, `import-${round}.atlas`)
    copyFileSync(seeded, file)
    const bare = await bareReading(bytes)
    if (bare.rows !== lots + 1) throw new Error('E_BENCH_READ')
    spent.bare?.push(bare.cold)
    spent.warm?.push(bare.warm)
    const desk = openDesk(file)
    await keep('started', desk.ready)
    await keep('shown', async () => {
      await desk.ask({ do: 'open', file: 'lo.xlsx', bytes })
      await desk.ask({ do: 'preview', ask })
    })
    await keep('written', () => desk.ask({ do: 'run', ask, ground: { by: 'bench' } }))
    await desk.end()
    const db = openFile(file)
    try {
      if (countOf(db, 'plot') !== lots || unindexedCount(db) !== lots) throw new Error('E_BENCH_IMPORT')
      await keep('indexed', () => inStep(db))
      await keep('undone', () => undo(db, 'bench'))
      await keep('unindexed', () => inStep(db))
      if (countOf(db, 'plot') !== 0) throw new Error('E_BENCH_UNDO')
    } finally {
      db.close()
    }
  }
  const of = (name: string) => spent[name] ?? []
  const whole = of('shown').map((shown, round) => shown + (of('written')[round] ?? 0))
  return [
    {
      what: `Import of ${lots} lots from Excel, from the file to the commit; floor: the library's bare reading`,
      ...{ unit: 'ms', ...sideBySide({ ours: whole, floor: of('bare') }), times: 2 },
    },
    {
      what: '… the same; floor: the bare reading again on the same thread, warm',
      ...{ unit: 'ms', ...sideBySide({ ours: whole, floor: of('warm') }) },
    },
    { what: '… its thread, started while the file is looked for', unit: 'ms', ours: spreadOf(of('started')) },
    { what: '… until it is previewed', unit: 'ms', ...sideBySide({ ours: of('shown'), floor: of('bare') }) },
    { what: '… from the button to the commit', unit: 'ms', ...sideBySide({ ours: of('written'), floor: of('bare') }) },
    { what: '… its search entries, made after the answer', unit: 'ms', ours: spreadOf(of('indexed')) },
    {
      what: 'Undo of that import; floor: the import',
      ...{ unit: 'ms', ...sideBySide({ ours: of('undone'), floor: whole }), times: 1 },
    },
    { what: '… its search entries, taken away after the answer', unit: 'ms', ours: spreadOf(of('unindexed')) },
  ]
}

function inStep(db: Db): void {
  while (indexSome(db, 2000));
}

function bareReading(bytes: Uint8Array): Promise<BareReading> {
  const worker = new Worker(new URL('./reader.ts', import.meta.url), { workerData: bytes })
  return new Promise((resolve, reject) => {
    worker.once('error', reject)
    worker.once('message', resolve)
  })
}

async function anExcelFile(seeded: string): Promise<Uint8Array> {
  const db = openFile(seeded)
  const zones = list(db, 'zone').map(zone => zone.code)
  db.close()
  const head = ['Mã lô', 'Khu', 'Diện tích (ha)', 'Loại đất', 'Tình trạng', 'Ghi chú']
  const rows = Array.from({ length: lots }, (_, n) => [
    `LO-${n + 1}`,
    zones[n % zones.length] ?? '',
    (30 + ((n * 7919) % 300)) / 100,
    ['đất công nghiệp', 'dịch vụ', 'cây xanh'][n % 3] ?? '',
    ['sẵn sàng', 'giữ chỗ', 'đã cho thuê'][n % 3] ?? '',
    null,
  ])
  return writeXlsx({ sheets: [{ name: 'Lô', rows: [head, ...rows] }] })
}
