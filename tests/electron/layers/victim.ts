// A program to be killed: imports a layer into a data file, or exports its plots, and says each step on stdout.
import { readFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import type { Ask } from '../../../db/model/import/verdict.ts'
import { openData } from '../../../db/open.ts'
import { runImport } from '../../../db/store/import/run.ts'
import { outgoingOf } from '../../../db/store/layer/outgoing.ts'
import { readFile } from '../../../electron/layers/read/read.ts'
import { writeLayers } from '../../../electron/layers/write/write.ts'

const [, , deed = '', data = '', file = ''] = process.argv
const db = openData(data, join(resolve(import.meta.dirname, '../../..'), 'db/migrations'))
const say = (done: number) => {
  if (done > 0) process.stdout.write('write\n')
  return true
}
if (deed === 'import') {
  const ask: Ask = { kind: 'plot', zone: 'KCN-THANH-LOC' }
  const source = await readFile(basename(file), readFileSync(file))
  runImport(db, source(ask), ask, { ground: { by: 'Người thử' }, isPartial: true, progress: say })
} else {
  const wanted = {
    kinds: ['plot' as const],
    day: '2026-11-28',
    source: 'thu.atlas',
    withPersonal: false,
    meridian: null,
  }
  writeLayers('gpkg', file, outgoingOf(db, wanted), say)
}
db.close()
