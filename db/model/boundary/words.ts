import { formatNumber } from '../text/number.ts'
import type { BoundedKind, Finding, Named } from './finding.ts'
import { areaHa } from './plane.ts'
import { countCorners, polygonsOf, qualities, qualityOf, type Shape } from './shape.ts'

const nouns: Record<BoundedKind, string> = { zone: '', phase: '', plot: 'lô ', plan: '', parcel: '' }

/** A record as a sentence names it: "lô A2", "KCN Thạnh Lộc". */
export const nameOf = ({ kind, title }: Named): string => `${nouns[kind]}${title}`

const ha = (value: number): string => `${formatNumber(value, 4)}\u00a0ha`

/** A screen draws its lines again and again; 12,000 corners take 30 ms and more to be measured. */
const told = new WeakMap<Shape, string>()

/** A boundary by how large it is, how finely it is drawn and how well it is known: nobody reads its corners in a line. */
export function outlineWords(shape: Shape): string {
  const words = told.get(shape) ?? measured(shape)
  told.set(shape, words)
  return words
}

function measured(shape: Shape): string {
  const [polygons, quality] = [polygonsOf(shape), qualityOf(shape)]
  if (polygons.length === 0) return 'chưa thành vùng'
  const drawn = `${ha(areaHa(polygons))}, ${formatNumber(countCorners(polygons))}\u00a0đỉnh`
  return quality ? `${drawn}, ${qualities[quality][0]}` : drawn
}

/** What is wrong with a boundary in one sentence: what, with whom, how much; of what is refused also what to do. */
export function findingWords(finding: Finding): string {
  switch (finding.is) {
    case 'few':
      return 'Có vòng chưa khép: cần từ 3 đỉnh. Thêm đỉnh, hoặc xóa vòng ấy.'
    case 'crossing':
      return `Đường ranh tự cắt hoặc tự chạm ở ${finding.places} chỗ. Kéo đỉnh cho hết cắt nhau.`
    case 'abroad':
      return 'Có đỉnh nằm ngoài Việt Nam. Xem lại X (bắc), Y (đông) và kinh tuyến trục.'
    case 'many':
      return `${formatNumber(finding.corners)} đỉnh, quá mức ${formatNumber(finding.most)}. Lấy bản vẽ ít đỉnh hơn.`
    case 'dense':
      return `${formatNumber(finding.corners)} đỉnh: bản vẽ dày hơn mức cần, xem và kiểm tra sẽ chậm.`
    case 'overlap':
      return `Chồng lên ${nameOf(finding.with)}: ${ha(finding.ha)}`
    case 'gap':
      return `Khe hở với ${finding.with.map(nameOf).join(', ')}: ${ha(finding.ha)}`
    case 'outside':
      return `Nằm ngoài ${nameOf(finding.of)}: ${ha(finding.ha)}`
    case 'leaves':
      return `${upper(nameOf(finding.out))} nằm ngoài ranh này: ${ha(finding.ha)}`
    case 'area':
      return `Lệch ${ha(Math.abs(finding.drawn - finding.stated))} so với giấy tờ, quá 1\u00a0%`
  }
}

const upper = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)
