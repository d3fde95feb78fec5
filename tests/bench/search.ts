import { wordsOf } from '../../db/model/text/fold.ts'
import type { Db } from '../../db/store/db.ts'
import { search } from '../../db/store/search.ts'
import { type Figure, inTurns, quantile, type Spread, spreadOf } from './figures.ts'

const rounds = 5

/** What officials type: letter by letter, with accents and without, numbers of papers, lots, common words, nothing that is there. */
const typed = [
  ...['k', 'kc', 'kcn', 'kcn t', 'kcn th', 'kcn thanh', 'kcn thạnh lộc'],
  ...['g', 'gp', 'gpm', 'gpmb', 'gpmb t', 'gpmb thanh loc'],
  ...['giải phóng mặt bằng', 'giai phong', 'nhà ở công nhân', 'khu nha o cong nhan', 'bồi thường'],
  ...['1', '17', '1755', '1755/QĐ-UBND', '1755 qd ubnd', '670/TB-VP', 'nghị định'],
  ...['giả lập', 'gia lap', 'KCN Giả lập 12', 'ccn gia lap 999', 'dữ liệu giả lập', 'du lieu'],
  ...[
    'gl',
    'GL-0-L1',
    'gl 0 l77',
    'GL-0-H12345',
    'lô',
    'hộ',
    'huyện Châu Thành',
    'rach gia',
    'xeo ro',
    'không có',
    'zzz',
  ],
]

/** Our search over the big file against the bare FTS5 query of the same words in the same indexes. */
export async function measureSearch(db: Db, bare: Db): Promise<Figure[]> {
  const floors = ['search', 'register'].map(index =>
    bare.prepare(`SELECT rowid FROM ${index} WHERE ${index} MATCH ? ORDER BY rank LIMIT 20`),
  )
  const ours: number[] = []
  const floor: number[] = []
  for (const text of typed) {
    const words = wordsOf(text)
    const query = words.map((word, at) => `"${word}"${at === words.length - 1 ? ' *' : ''}`).join(' ')
    search(db, text)
    const spent = await inTurns(
      rounds,
      () => search(db, text),
      () => floors.map(statement => statement.all(query)),
    )
    ours.push(spreadOf(spent.ours).median)
    floor.push(spreadOf(spent.floor).median)
  }
  return [
    {
      what: `Search, half of ${typed.length} typed texts (big file)`,
      unit: 'ms',
      ours: at(ours, 0.5),
      floor: at(floor, 0.5),
    },
    {
      what: 'Search, 95 of 100 typed texts',
      unit: 'ms',
      ours: at(ours, 0.95),
      floor: at(floor, 0.95),
      times: 2,
      most: 30,
    },
  ]
}

/** A quantile in the place of the median. */
function at(values: number[], share: number): Spread {
  return {
    ...spreadOf(values),
    median: quantile(
      values.toSorted((a, b) => a - b),
      share,
    ),
  }
}
