import { exactSum } from '../../form/item.ts'
import { boundsOf } from '../../geometry.ts'
import { type Bounds, fitBounds } from '../../map/project.ts'
import type { MapKey } from '../../map/sheet/key.ts'
import { keySize } from '../../map/sheet/key.ts'
import { pxPerMm } from '../../map/sheet/sheet.ts'
import { infoOf } from '../../record/kind.ts'
import { kinds } from '../../record/kinds.ts'
import { type PlotState, plotClasses } from '../../shape/class.ts'
import { statuses } from '../../sign/status.ts'
import type { Desk } from '../../source/cite.ts'
import { formatNumber } from '../../text/number.ts'
import { themes } from '../../theme.ts'
import type { Annex, Block } from '../brief.ts'
import type { Site } from '../site.ts'
import { longName, upperFirst } from '../words.ts'
import { countedRuns } from './counted.ts'
import { toMapZone } from './place.ts'

/** The order in which plots are told of: what can be let first. */
const order: PlotState[] = ['ready', 'reserved', 'licensed', 'leased', 'infrastructure', 'unknown']
const notLet = 'Hạ tầng, cây xanh'
/** mm: the picture, the room around the zone, and what the scale takes under it. */
const picture = { width: 160, height: 84, room: 3, under: 9 }

export const plotWord = (state: PlotState): string => {
  const status = plotClasses[state]
  return status ? (themes.plots.kinds?.plot?.[status] ?? '') : notLet
}

/** The plots of a zone by how they stand, added up, and their map; nothing where no plot is written. */
export function plotBlocks(desk: Desk, site: Site, code: string): Block[] {
  const { plots } = site
  if (plots.length === 0) return []
  const zone = desk.dossier.zone.id
  const row = (state: PlotState | 'all', word: string) => {
    const own = state === 'all' ? plots : plots.filter(plot => plot.state === state)
    const areas = own.flatMap(plot => plot.area_ha ?? [])
    const of = {
      of: 'plots',
      zone,
      label: `Lô đất, ${word.charAt(0).toLocaleLowerCase('vi')}${word.slice(1)}`,
    } as const
    return [
      [{ text: word, ...(state === 'all' ? { bold: true } : {}) }],
      countedRuns({ ...of, field: `${state}_count`, value: own.length, unit: 'lô' }),
      countedRuns({
        ...{ ...of, field: `${state}_ha`, unit: 'ha', missing: own.length - areas.length },
        value: areas.length > 0 ? exactSum(areas) : null,
      }),
    ]
  }
  const known = order.filter(state => plots.some(plot => plot.state === state))
  const table: Block = {
    type: 'table',
    caption: `Lô đất theo tình trạng, cộng từ ${formatNumber(plots.length, 0)} lô trong sổ`,
    head: ['Tình trạng lô', 'Số lô', 'Diện tích'],
    widths: [46, 20, 34],
    align: ['left', 'right', 'right'],
    rows: [...known.map(state => row(state, plotWord(state))), row('all', 'Cộng')],
  }
  const map = siteMap(desk, site, code)
  return [table, ...(map ? [map] : [])]
}

/** The zone itself, its plots in their classes beside a legend; null where no plot has a boundary. */
function siteMap({ dossier: { summary } }: Desk, { lands }: Site, code: string): Block | null {
  const drawn = lands.filter(({ is }) => is === 'plot')
  const box = drawn.length > 0 ? boundsOfAll([...lands.map(land => land.shape), summary.shape]) : null
  if (!box) return null
  const states = statuses.filter(status => drawn.some(land => land.status === status))
  const key: MapKey = {
    title: 'Lô đất',
    entries: [
      ...states.map(status => ({
        sign: { is: 'class', status } as const,
        text: themes.plots.kinds?.plot?.[status] ?? '',
      })),
      ...(drawn.some(land => land.status === null)
        ? [{ sign: { is: 'class', status: null } as const, text: notLet }]
        : []),
    ],
  }
  const size = { width: picture.width * pxPerMm, height: picture.height * pxPerMm }
  // The legend stands at the right of the zone and the scale under it, not on it.
  const inside = {
    width: size.width - keySize(key, 'Tinos').width - picture.room * pxPerMm,
    height: size.height - picture.under * pxPerMm,
  }
  const fitted = fitBounds(box, inside, picture.room * pxPerMm)
  const centre = fitted.toLonLat([size.width / 2, size.height / 2])
  const isApproximate = summary.quality !== 'surveyed' && summary.quality !== 'digitised'
  return {
    type: 'map',
    number: 2,
    caption: `Mặt bằng ${longName(summary.name)}, lô đất theo tình trạng`,
    note: `Nguồn: ranh giới trong sổ${isApproximate ? ', ranh giới khu là sơ đồ' : ''}. Bản chụp số liệu ${code}.`,
    view: {
      ...{ widthMm: picture.width, heightMm: picture.height },
      ...{ zones: [toMapZone(summary, true)], lands, quiet: summary.id, key },
      ...{ style: 'paper', scaleBar: true, north: true, note: null },
      centre: [centre[0], centre[1]],
      metresPerMm: fitted.metresPerPx * pxPerMm,
    },
  }
}

function boundsOfAll(shapes: readonly unknown[]): Bounds | null {
  const boxes = shapes.flatMap(shape => {
    const box = shape ? boundsOf(shape as Parameters<typeof boundsOf>[0], null) : null
    return box ? [box] : []
  })
  if (boxes.length === 0) return null
  const at = (of: 0 | 1 | 2 | 3, pick: (...values: number[]) => number) => pick(...boxes.map(box => box[of]))
  return { west: at(0, Math.min), south: at(1, Math.min), east: at(2, Math.max), north: at(3, Math.max) }
}

/** Every plot on a line of its own, for a book of sheets. */
export function plotAnnex({ plots }: Site): Annex[] {
  if (plots.length === 0) return []
  const { choices } = infoOf(kinds.plot.fields.use)
  return [
    {
      part: 'plots',
      table: {
        type: 'table',
        caption: 'Danh sách lô đất',
        head: ['Mã lô', 'Diện tích', 'Loại đất', 'Tình trạng'],
        widths: [24, 16, 26, 34],
        align: ['left', 'right', 'left', 'left'],
        rows: plots.map(({ id, code, area_ha, use, state }) => [
          [{ text: code }],
          area_ha === null
            ? [{ text: 'chưa có số liệu', italic: true, gap: true }]
            : [
                {
                  text: `${formatNumber(area_ha, 4)}\u00a0ha`,
                  figure: {
                    kind: 'plot',
                    record: id,
                    field: 'area_ha',
                    value: area_ha,
                    label: `Lô ${code}`,
                    unit: 'ha',
                  },
                },
              ],
          [{ text: use ? upperFirst(choices?.[use]?.vi ?? '') : '' }],
          [{ text: plotWord(state) }],
        ]),
      },
    },
  ]
}
