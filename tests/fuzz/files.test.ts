import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PDFDocument } from '@cantoo/pdf-lib'
import { zipSync } from 'fflate'
import { writeXlsx } from 'hucre/xlsx'
import { beforeAll, test } from 'vitest'
import { nothingKnown } from '../../db/model/vn2000/known.ts'
import { readSurvey } from '../../db/model/vn2000/read.ts'
import { preview } from '../../db/store/import/preview.ts'
import { readFile } from '../../electron/layers/read/read.ts'
import { blocksIn } from '../../electron/notice/read/read.ts'
import { readTables } from '../../electron/survey/read.ts'
import { openArchive } from '../../electron/tiles/archive.ts'
import { aFolder, aSeededStore } from '../db/fixture.ts'
import { hasGdal, ogr2ogr } from '../electron/layers/gdal.ts'
import { aLayerOf } from '../electron/layers/made.ts'
import { attack, damaged, refusedOrDone } from './attack.ts'

type Sound = { name: string; bytes: Uint8Array }
const text = (words: string) => new TextEncoder().encode(words)
const head = ['Mã lô', 'Khu', 'Diện tích (ha)', 'Ghi chú']
const rows = Array.from({ length: 30 }, (_, n) => [`LO-${n}`, 'KCN-THANH-LOC', n + 0.5, 'đất công nghiệp'])
let book: Uint8Array

beforeAll(async () => {
  book = await writeXlsx({ sheets: [{ name: 'Lô', rows: [head, ...rows] }] })
})

const kml = text(
  '<kml xmlns="http://www.opengis.net/kml/2.2"><Document><Placemark><name>Lô A1</name><Polygon><outerBoundaryIs><LinearRing><coordinates>105,9.9 105.01,9.9 105.01,9.91 105,9.9</coordinates></LinearRing></outerBoundaryIs></Polygon></Placemark></Document></kml>',
)

/** The same layer in the formats that GDAL writes, where it is. */
function byGdal(): Sound[] {
  if (!hasGdal) return []
  const folder = aFolder()
  const given = join(folder, 'lo.geojson')
  writeFileSync(given, aLayerOf(4))
  ogr2ogr(join(folder, 'lo.gpkg'), given)
  ogr2ogr(join(folder, 'lo.dxf'), given)
  ogr2ogr(join(folder, 'lo.shp'), given)
  const parts = ['shp', 'shx', 'dbf', 'prj'].map(end => [
    `lo.${end}`,
    new Uint8Array(readFileSync(join(folder, `lo.${end}`))),
  ])
  return [
    ...['lo.gpkg', 'lo.dxf'].map(name => ({ name, bytes: new Uint8Array(readFileSync(join(folder, name))) })),
    { name: 'lo.zip', bytes: zipSync(Object.fromEntries(parts)) },
  ]
}

test('a damaged table or layer is read or refused in words, and nothing is written', async () => {
  const db = aSeededStore()
  const count = () => db.prepare('SELECT (SELECT count(*) FROM plot) + (SELECT count(*) FROM history)').pluck().get()
  const before = count()
  const sound: Sound[] = [
    { name: 'lo.xlsx', bytes: book },
    { name: 'lo.csv', bytes: text([head, ...rows].map(row => row.join(';')).join('\n')) },
    { name: 'lo.geojson', bytes: aLayerOf(4) },
    { name: 'lo.kml', bytes: kml },
    { name: 'lo.kmz', bytes: zipSync({ 'doc.kml': kml }) },
    ...byGdal(),
  ]
  await attack('tables and layers', damaged(sound), async ({ name, bytes }) => {
    await refusedOrDone(async () => {
      const source = await readFile(name, bytes)
      preview(db, source({}), { kind: 'plot', zone: 'KCN-THANH-LOC' })
    })
    if (count() !== before) throw new Error('written')
  })
})

test('a damaged table of coordinates is read, or refused in words', async () => {
  const corners = [
    ['Tên điểm mốc', 'X (m)', 'Y (m)'],
    ...[
      [1100200.5, 560100.25],
      [1100200.5, 560300.25],
      [1100050.5, 560300.25],
      [1100050.5, 560100.25],
    ].map(([x, y], n) => [`M${n + 1}`, x ?? 0, y ?? 0]),
  ]
  const sound: Sound[] = [
    { name: 'moc.txt', bytes: text(corners.map(row => row.join('\t')).join('\n')) },
    { name: 'moc.xlsx', bytes: await writeXlsx({ sheets: [{ name: 'Mốc', rows: corners }] }) },
  ]
  await attack('tables of coordinates', damaged(sound), ({ name, bytes }) =>
    refusedOrDone(async () => {
      for (const table of await readTables(name, bytes)) readSurvey(table, {}, nothingKnown)
    }),
  )
})

test('a damaged paper is taken apart, or refused in words', async () => {
  const paper = text(
    'ỦY BAN NHÂN DÂN TỈNH\nSố: 12/TB-VP\nTHÔNG BÁO\nKết luận\n1. Giao Sở Xây dựng chủ trì, phối hợp Sở Tài chính rà soát, trước ngày 15/8/2022.\n2. Đồng ý.\nNơi nhận:',
  )
  const document = zipSync({
    '[Content_Types].xml': text('<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'),
    'word/document.xml': text(
      '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>1. Giao Sở Xây dựng chủ trì</w:t></w:r></w:p></w:body></w:document>',
    ),
  })
  const printed = await PDFDocument.create()
  printed.addPage().drawText('1. Giao So Xay dung chu tri, truoc ngay 15/8/2022.')
  const sound: Sound[] = [
    { name: 'thong-bao.pdf', bytes: await printed.save() },
    { name: 'thong-bao.docx', bytes: document },
    { name: 'thong-bao.txt', bytes: paper },
  ]
  await attack('papers', damaged(sound), ({ name, bytes }) =>
    refusedOrDone(() => blocksIn(name, bytes, () => undefined)),
  )
})

test('a damaged archive of tiles is opened, or refused in words', async () => {
  const file = join(aFolder(), 'nen.mbtiles')
  const db = new (await import('better-sqlite3')).default(file)
  db.exec(
    "CREATE TABLE metadata (name TEXT, value TEXT); CREATE TABLE tiles (zoom_level INTEGER, tile_column INTEGER, tile_row INTEGER, tile_data BLOB); INSERT INTO metadata VALUES ('name', 'Nền'), ('format', 'png')",
  )
  db.prepare('INSERT INTO tiles VALUES (0, 0, 0, ?)').run(Buffer.from('89504e470d0a1a0a', 'hex'))
  db.close()
  await attack('archives of tiles', damaged([{ bytes: readFileSync(file) }]), async ({ bytes }) => {
    writeFileSync(file, bytes)
    await refusedOrDone(async () => {
      const archive = await openArchive(file)
      try {
        await archive.tile({ z: 0, x: 0, y: 0 })
      } finally {
        await archive.close()
      }
    })
  })
})
