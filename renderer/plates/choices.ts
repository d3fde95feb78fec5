import { type Meridian, meridianName, meridians } from '../../db/model/geodesy/meridian.ts'
import type { Bounds } from '../../db/model/map/project.ts'
import type { Cover, PlateAsk, PlateView } from '../../db/model/plate/ask.ts'
import { roundScales, scaleText } from '../../db/model/plate/scale.ts'
import { type Orientation, orientations, type Paper, paperNames } from '../../db/model/plate/size.ts'
import { themeNames, themes } from '../../db/model/theme.ts'

type Choice = { value: string; label: string }

const ways: Record<Orientation, string> = { landscape: 'ngang', portrait: 'đứng' }

/** "A3 ngang" and its like. */
export const layouts: Choice[] = paperNames.flatMap(paper =>
  orientations.map(way => ({ value: `${paper} ${way}`, label: `${paper.toUpperCase()} ${ways[way]}` })),
)

export function layoutOf(value: string): Pick<PlateAsk, 'paper' | 'orientation'> {
  const [paper, orientation] = value.split(' ') as [Paper, Orientation]
  return { paper, orientation }
}

export const themeChoices: Choice[] = themeNames.map(name => ({ value: name, label: themes[name].label.vi }))

export const covers: { value: Cover['is']; label: string }[] = [
  { value: 'all', label: 'Mọi khu trên một tờ' },
  { value: 'view', label: 'Vùng đang xem trên bản đồ' },
  { value: 'zone', label: 'Một khu và vùng quanh khu' },
  { value: 'atlas', label: 'Tập bản đồ, mỗi khu một tờ' },
]

/** The cover of a word; a zone of its own is the one given. */
export function coverOf(is: Cover['is'], bounds: Bounds, zone: string): Cover {
  if (is === 'view') return { is, bounds }
  return is === 'zone' ? { is, zone } : { is }
}

/** The scales that the places carry, after the one that is found by itself. */
export function scaleChoices(plate: PlateView | null, asked: number | null): Choice[] {
  const own = asked === null && plate?.scale ? `, ${scaleText(plate.scale)}` : ''
  const fitting = roundScales.filter(scale => scale >= (plate?.finest ?? 0) && scale <= 2_000_000)
  return [
    { value: '', label: `Tự chọn${own}` },
    ...fitting.map(scale => ({ value: String(scale), label: scaleText(scale) })),
  ]
}

/** The meridians in use, after the one that the zones' papers are on. */
export function meridianChoices(plate: PlateView | null, asked: Meridian | null): Choice[] {
  const own = asked === null && plate?.meridian ? `, ${meridianName[plate.meridian]}` : ''
  return [
    { value: '', label: `Theo hồ sơ khu${own}` },
    ...meridians.map(meridian => ({ value: String(meridian), label: meridianName[meridian] })),
  ]
}
