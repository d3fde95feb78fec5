import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { aRing, head, moved, rowsOf, textOf } from '../db/model/vn2000/made.ts'
import { aFolder, atlas } from './atlas.ts'

test('a VN-2000 table is tried, refused on the wrong meridian, imported on the right one, and taken back', async () => {
  const folder = aFolder()
  const data = join(folder, 'a.atlas')
  const file = join(folder, 'toa-do.csv')
  writeFileSync(file, `\ufeff${textOf([head, ...rowsOf(aRing)], ';')}\n`)
  const run = (...words: string[]) => atlas(...words, '--data', data, '--json')
  const shapeNow = async () => JSON.parse((await run('show', 'zone', 'KCN-THANH-LOC')).out).shape
  const before = await shapeNow()
  const given = ['import', file, '--as', 'zone', '--zone', 'KCN-THANH-LOC']

  const tried = await run(...given, '--dry-run')
  expect(tried.status).toBe(0)
  expect(JSON.parse(tried.out)).toMatchObject({ accepted: 7, meridian: 104.5, rings: 1, batch: null, refused: [] })
  expect(await shapeNow()).toEqual(before)

  const wrong = await run(...given, '--meridian', '104.75')
  expect(wrong.status).toBe(1)
  expect(wrong.err).toMatch(/E_VN2000_ZONE: .*27,\d\skm/)
  expect(await shapeNow()).toEqual(before)

  const right = await run(...given, '--meridian', '104,5', '--why', 'Bảng thử')
  expect(right.status).toBe(0)
  const { batch, area_ha } = JSON.parse(right.out)
  expect(batch).toEqual(expect.any(String))
  expect(area_ha).toBeCloseTo(73.8882, 4)
  expect(await shapeNow()).toMatchObject({ type: 'Polygon', quality: 'surveyed' })

  expect((await run('undo')).status).toBe(0)
  expect(await shapeNow()).toEqual(before)
  expect(JSON.parse((await run('verify')).out)).toEqual({ ok: true, problems: [] })
})

test('a table of two lots gives each its boundary in one step, by the code over it; a piece that names none is refused with all of it', async () => {
  const folder = aFolder()
  const data = join(folder, 'a.atlas')
  const run = (...words: string[]) => atlas(...words, '--data', data, '--json')
  const tableOf = (second: string) => {
    const file = join(folder, `${second}.csv`)
    const rows = [['Lô A1'], head, ...rowsOf(aRing), [`Lô ${second}`], head, ...rowsOf(moved(aRing, 0, 1200))]
    writeFileSync(file, `\ufeff${textOf(rows, ';')}\n`)
    return ['import', file, '--as', 'plot', '--zone', 'KCN-THANH-LOC', '--meridian', '104.5']
  }
  for (const code of ['A1', 'A2']) await run('add', 'plot', `code=${code}`, 'zone=KCN-THANH-LOC')
  const shapesNow = async () =>
    JSON.parse((await run('list', 'plot')).out).map(({ shape }: { shape: object | null }) => shape !== null)

  const odd = await run(...tableOf('B9'))
  expect(odd.status).toBe(1)
  expect(odd.err).toMatch(/^E_VN2000_LAND: Chưa nhập ranh giới: mảnh 2 \("Lô B9"\) .*KCN Thạnh Lộc/m)
  const nobody = await run('import', join(folder, 'B9.csv'), '--as', 'plot', '--meridian', '104.5')
  expect(nobody.err).toMatch(/^E_VN2000_TARGET: .*--zone KHU/m)
  expect(await shapesNow()).toEqual([false, false])

  const right = await run(...tableOf('A2'))
  expect(right.status).toBe(0)
  expect(JSON.parse(right.out)).toMatchObject({
    accepted: 14,
    batch: expect.any(String),
    lots: [
      { record: 'A1', area_ha: 73.8882 },
      { record: 'A2', area_ha: 73.8882 },
    ],
  })
  expect(await shapesNow()).toEqual([true, true])
  expect((await run('undo')).status).toBe(0)
  expect(await shapesNow()).toEqual([false, false])
})
