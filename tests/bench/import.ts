import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { readXlsx, writeXlsx } from 'hucre/xlsx'
import type { Db } from '../../db/store/db.ts'
import { runImport } from '../../db/store/import/run.ts'
import { undo } from '../../db/store/log/undo.ts'
import { list } from '../../db/store/table.ts'
import { readTable } from '../../electron/files/table.ts'
import { openFile } from './data.ts'
import { type Figure, sideBySide, timed } from './figures.ts'

const lots = 100_000

/** An Excel file of 100,000 lots: previewed and written, against the library's bare reading of it; then taken back as one. */
export async function measureImport(folder: string, seeded: string): Promise<Figure[]> {
  const file = join(folder, 'import.atlas')
  copyFileSync(seeded, file)
  const db = openFile(file)
  try {
    const bytes = await anExcelFile(db)
    // The first reading compiles what reads.
    await readXlsx(bytes)
    const bare = await timed(() => readXlsx(bytes))
    const book = await readTable('lo.xlsx', bytes)
    const options = { ground: { by: 'bench' }, isPartial: false }
    let written = 0
    const imported = await timed(() => {
      written = runImport(db, book, { kind: 'plot' }, options).written
    })
    const undone = await timed(() => undo(db, 'bench'))
    if (written !== lots || list(db, 'plot').length > 0) throw new Error('E_BENCH_IMPORT')
    return [
      {
        what: `Import of ${lots} lots from Excel: preview and write, against the bare reading of the file`,
        unit: 'ms',
        ...sideBySide({ ours: [imported], floor: [bare] }),
        times: 2,
      },
      {
        what: `Undo of that import, against the import`,
        unit: 'ms',
        ...sideBySide({ ours: [undone], floor: [imported] }),
        times: 1,
      },
    ]
  } finally {
    db.close()
  }
}

function anExcelFile(db: Db): Promise<Uint8Array> {
  const zones = list(db, 'zone').map(zone => zone.code)
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
