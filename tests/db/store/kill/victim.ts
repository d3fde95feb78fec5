// A process that imports lots into a data file and is killed by the test that started it: node victim.ts FILE import|index
import { openData } from '../../../../db/open.ts'
import { runImport } from '../../../../db/store/import/run.ts'
import { indexSome } from '../../../../db/store/later.ts'
import { migrations } from '../../fixture.ts'
import { aBookOf } from '../book.ts'

const [file = '', what = ''] = process.argv.slice(2)
const lots = 30_000
const db = openData(file, migrations)
const rows = Array.from({ length: lots }, (_, n) => [`LO-${n}`, 1])
const book = aBookOf([['Mã lô', 'Diện tích (ha)'], ...rows])
const say = (text: string) => process.stdout.write(`${text}\n`)

/** Stands still until it is killed: what was written so far is as it would be at that moment. */
const stand = () => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0)

const progress = (done: number) => {
  if (what !== 'import' || done === 0) return true
  say(`written ${done}`)
  stand()
  return true
}
runImport(db, book, { kind: 'plot', zone: 'KCN-A' }, { ground: { by: 'Nạn nhân' }, isPartial: false, progress })
for (let part = 0; part < 3; part++) indexSome(db, 2000)
say('indexed')
stand()
