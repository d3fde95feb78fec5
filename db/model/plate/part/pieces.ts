import type { ZoneSummary } from '../../dossier.ts'
import { type Meridian, meridianName } from '../../geodesy/meridian.ts'
import type { Bounds } from '../../map/project.ts'
import { paperDay } from '../../text/day.ts'
import type { PlateWorld } from '../ask.ts'
import type { Entry, Line } from '../plate.ts'
import { scaleText } from '../scale.ts'
import { evenLines, widthOf } from './lines.ts'
import { beside, headingPart, legendPart, type Part, stackDown, stackHeight, textLines, wordsPart } from './part.ts'
import type { Under } from './under.ts'

export const orientationMark = 'BẢN ĐỒ ĐỊNH HƯỚNG'
const officeFace = { size: 2.9 } as const
const boldFace = { ...officeFace, bold: true } as const
const markFace = { size: 3, bold: true, spacing: 0.18 } as const

/** The office that signs, over it the one it belongs to. */
export function officePart({ office }: PlateWorld, width: number, anchor: 'start' | 'middle'): Part {
  // Words that make one are not parted by the end of a line.
  const whole = (text: string) => text.toLocaleUpperCase('vi').replace('KHU KINH TẾ', 'KHU\u00a0KINH\u00a0TẾ')
  const linesIn = (name: string, face: Line['face']) =>
    evenLines(whole(name), width, face).map(text => ({ text: text.replaceAll('\u00a0', ' '), face }))
  const lines = [...linesIn(office.parent, officeFace), ...linesIn(office.name, boldFace)]
  return wordsPart(lines, anchor)
}

/** A box for a title: `size` of the letters to begin with, and the height that title and words may take together. */
type TitleBox = { width: number; anchor: 'start' | 'middle'; size?: number; most?: number }

/** The title in large letters, and under it what the plate tells and of which day. */
export function titlePart(title: string, under: string, box: TitleBox): Part {
  const { width, anchor, size = 6.4, most = Number.POSITIVE_INFINITY } = box
  const face = { size, bold: true }
  const lines = evenLines(title, width, face).map(text => ({ text, face }))
  const part = wordsPart([...lines, ...textLines(under, width, { size: 3.1 }, 'second')], anchor)
  // A very long title is set smaller: not over half of the column, and never over the map under it.
  const isLong = (lines.length > 4 && size > 4) || (part.height > most && size > leastTitle)
  return isLong ? titlePart(title, under, { ...box, size: size - 0.4 }) : part
}

/** Smaller than the small letters of a plate no title is set. */
const leastTitle = 2.6

/** The framed words of a map that is not to be measured on. */
export function markPart(): Part {
  const width = widthOf(orientationMark, markFace) + orientationMark.length * 0.02 + 5
  return { height: 6, put: area => [{ is: 'mark', text: orientationMark, area: { ...area, width, height: 6 } }] }
}

/** Two lists of the legend beside each other, each under its heading. */
export function legendsPart(left: [string, Entry[]], right: [string, Entry[]], share: number): Part {
  const list = ([title, entries]: [string, Entry[]]): Part => {
    const parts = [
      [headingPart(title), 1.6],
      [legendPart(entries), 0],
    ] as const
    return { height: stackHeight(parts), put: area => stackDown(area, parts).blocks }
  }
  return beside(list(left), list(right), share, 4)
}

/** The corner map with both archipelagos; beside it, on a zone's own sheet, where in the province the map is. */
export function cornersPart(bounds: Bounds, hasAround: boolean, width: number, most: number): Part {
  const corner = Math.min(hasAround ? (width - 4) * 0.53 : 52, most / 1.12)
  const height = corner * 1.12
  return {
    height,
    put: area => [
      { is: 'corner', bounds, area: { ...area, width: corner, height } },
      ...(hasAround
        ? [
            {
              is: 'around' as const,
              bounds,
              area: { ...area, x: area.x + corner + 4, width: width - corner - 4, height },
            },
          ]
        : []),
    ],
  }
}

/** The scale bar, the scale in words, and north. */
export function scalePart(scale: number): Part {
  const words = [{ text: `Tỷ lệ ${scaleText(scale)}`, face: { size: 3.2, bold: true } }]
  return {
    height: 14,
    put: area => [
      { is: 'bar', scale, area: { ...area, width: area.width - 12, height: 8 } },
      { is: 'north', area: { ...area, x: area.x + area.width - 9, width: 9, height: 14 } },
      { is: 'words', lines: words, anchor: 'start', area: { ...area, y: area.y + 9.4, height: 4 } },
    ],
  }
}

/** The grid of a map: the meridian it is on, and the metres between its lines; null when it is not drawn. */
export type GridOf = { meridian: Meridian; metres: number | null }

/** Where all of it comes from, how good it is, when it was drawn, and the number of the snapshot. `grid` null: a sheet without a map. */
export function sourcesPart(
  world: PlateWorld,
  grid: GridOf | null,
  isRough: boolean,
  width: number,
  under: Under = { drawn: [], left: [] },
): Part {
  const text = [
    grid ? gridWords(grid) : '',
    'Bờ biển, sông: GSHHG 2.3.7 (LGPL). Địa danh: GeoNames (CC BY 4.0). Đường: vẽ sơ đồ theo các điểm đã biết.',
    'Vị trí khu: theo sổ đăng ký của Ban, độ tin cậy ghi trong hồ sơ từng khu.',
    under.drawn.length > 0 ? `Nền của Ban: ${[...new Set(under.drawn.map(({ credit }) => credit))].join('; ')}.` : '',
    under.left.length > 0 ? `Không vẽ nền: ${under.left.map(({ name, why }) => `${name} (${why})`).join('; ')}.` : '',
    isRough ? 'Không dùng để xác định ranh giới đất.' : '',
    `Số liệu đến ngày ${paperDay(world.day)}. Lập ngày ${paperDay(world.today)}${world.code ? `, bản chụp ${world.code}` : ''}.`,
  ]
  const words = text.filter(Boolean).join(' ')
  return wordsPart(textLines(words, width, { size: 2.35 }, 'second'))
}

function gridWords({ meridian, metres }: GridOf): string {
  const lines = metres === null ? '' : ` Lưới ${metres >= 1000 ? `${metres / 1000} km` : `${metres} m`}.`
  return `Hệ VN-2000, kinh tuyến trục ${meridianName[meridian]}, múi chiếu 3°.${lines}`
}

/** "Tờ 2 trên 21". */
export const sheetWords = (number: number, of: number): string => (of > 1 ? `Tờ ${number} trên ${of}` : '')

export const isRough = (zone: ZoneSummary): boolean => zone.quality !== 'surveyed' && zone.quality !== 'digitised'
