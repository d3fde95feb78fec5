import { zipSync } from 'fflate'
import { aHugeShp } from '../../electron/layers-nasty/made.ts'

type Broken = { name: string; content: Uint8Array; says: RegExp }

const bytes = (text: string) => new TextEncoder().encode(text)

/** Layers that nobody can take, each with the sentence that it gets: which file, what is wrong with it, what to do. */
export const broken: Broken[] = [
  {
    name: 'lô đất.geojson',
    content: bytes('{"type":"FeatureCollection",\n"features":[{,}]}'),
    says: /^Tệp lô đất\.geojson .*dòng 2, cột 14.*nhập lại\.$/,
  },
  {
    name: 'khu.kml',
    content: bytes(
      `<!DOCTYPE kml [<!ENTITY a "ha">${[...'bcdefghij'].map((name, at) => `<!ENTITY ${name} "${`&${'abcdefghi'[at]};`.repeat(10)}">`).join('')}]><kml><Document><name>&j;</name></Document></kml>`,
    ),
    says: /^Tệp khu\.kml .*\.$/,
  },
  {
    name: 'ranh giới.zip',
    content: zipSync({ '../../khoi-dong/lo.shp': bytes('x') }),
    says: /^Tệp ranh giới\.zip có đường dẫn trỏ ra ngoài \("\.\.\/\.\.\/khoi-dong\/lo\.shp"\), không mở\. Nén lại .*\.$/,
  },
  {
    name: 'thửa.zip',
    content: zipSync({ 'thua.shp': new Uint8Array(100), 'thua.shx': new Uint8Array(100) }),
    says: /^Tệp thửa\.zip thiếu \.dbf \(bảng thuộc tính\) của lớp "thua"\. Nén cả .*\.$/,
  },
]

/** More corners than are read, 50 MB that pack into a few hundred KB. Ten million are given to the reader in a test of its own. */
export const tooMany = (): Uint8Array =>
  zipSync({ 'cả tỉnh.shp': aHugeShp(3_100_000), 'cả tỉnh.dbf': new Uint8Array(64) }, { level: 1 })

/** A lot in the middle of the Pacific. */
export const abroad = bytes(
  JSON.stringify({
    type: 'Feature',
    properties: { MA_LO: 'CN-1', KHU: 'KCN Thạnh Lộc' },
    geometry: {
      type: 'Polygon',
      coordinates: [
        [
          [150.1, 9.9],
          [150.101, 9.9],
          [150.101, 9.901],
          [150.1, 9.9],
        ],
      ],
    },
  }),
)
