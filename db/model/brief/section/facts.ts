import type { RecordOf } from '../../record/kinds.ts'
import { zoneStatus } from '../../register/zone.ts'
import { leadingBasis, legalBasis, paperWithDay } from '../../source/basis.ts'
import type { Desk } from '../../source/cite.ts'
import { examine, gapRun, hint, inBrackets, leaveGap, tell } from '../../source/desk.ts'
import type { Block, Run } from '../brief.ts'
import { lowerFirst, upperFirst } from '../words.ts'
import { capital, rents } from './money.ts'

export type FactRow = Extract<Block, { type: 'facts' }>['rows'][number]
type Call = RecordOf<'call'>

export const typeWord = { kcn: 'KCN', ccn: 'CCN', housing: 'khu nhà ở' } as const

/** The rows of the first page: what an investor or a leader asks first. */
export function firstRows(desk: Desk, call: Call | null): FactRow[] {
  const { zone } = desk.dossier
  const one = (label: string, runs: Run[]): FactRow => ({ label, cell: [runs] })
  const sectors = () =>
    call && (call.sectors || !isInZone(desk))
      ? tell(desk, 'call', call, 'sectors')
      : tell(desk, 'zone', zone, 'industries')
  if (!call)
    return [
      one('Căn cứ', basis(desk, null)),
      one('Địa điểm', place(desk)),
      { label: 'Quy mô', cell: scale(desk, null) },
      one('Tình trạng', tell(desk, 'zone', zone, 'status')),
      one('Chủ đầu tư hạ tầng', tell(desk, 'zone', zone, 'developer')),
      one('Ngành nghề', sectors()),
      one('Tỷ lệ lấp đầy', tell(desk, 'zone', zone, 'occupancy_pct', { label: 'Tỷ lệ lấp đầy' })),
      { label: 'Giá thuê đất, phí hạ tầng', cell: rents(desk) },
      one('Khoảng cách', distances(desk)),
    ]
  // A call without a zone is told by its own fields alone: prices, distances and the plan are a zone's.
  const ofZone = (rows: () => FactRow[]) => (isInZone(desk) ? rows() : [])
  return [
    one('Căn cứ', basis(desk, call)),
    one('Địa điểm', isInZone(desk) ? place(desk) : tell(desk, 'call', call, 'place')),
    { label: 'Quy mô', cell: scale(desk, call) },
    { label: 'Tổng vốn dự kiến', cell: capital(desk, call) },
    one('Ngành nghề', sectors()),
    one('Hiện trạng mặt bằng', landStatus(desk, call)),
    ...ofZone(() => [{ label: 'Giá thuê đất, phí hạ tầng', cell: rents(desk) }]),
    one('Thời hạn hoạt động', tell(desk, 'call', call, 'duration_years')),
    ...ofZone(() => [one('Khoảng cách', distances(desk))]),
  ]
}

/** False for the sheet of a call that names no zone. */
export function isInZone({ dossier }: Desk): boolean {
  return dossier.zone.id !== ''
}

function basis(desk: Desk, call: Call | null): Run[] {
  const all = legalBasis(desk.dossier)
  const named = leadingBasis(desk.dossier, call?.list ?? null)
  if (named.length === 0) {
    leaveGap(desk, 'Căn cứ pháp lý', 'basis')
    return [gapRun]
  }
  const rest = all.length - named.length
  const more = rest > 0 ? ` và ${rest} văn bản khác (mục 1)` : ''
  return [{ text: named.map(paperWithDay).join('; ') + more }]
}

/** Today's unit first, the units of before 01/7/2025 in brackets: papers of that time keep the old names. */
function place(desk: Desk): Run[] {
  const { zone, summary, office } = desk.dossier
  if (!summary.unit && zone.place) return tell(desk, 'zone', zone, 'place')
  const province = office.place && !summary.unit.includes(office.place) ? `, tỉnh ${office.place}` : ''
  const runs = tell(desk, 'zone', zone, 'unit', {
    show: () => upperFirst(summary.unit) + province,
    label: 'Địa điểm',
    isCommonKnowledge: true,
  })
  return summary.unitBefore ? [...runs, { text: ` (trước 01/7/2025: ${summary.unitBefore})` }] : runs
}

/** The area called for, within the zone's planned area, with the other phases and how they stand. */
function scale(desk: Desk, call: Call | null): Run[][] {
  const { zone, phases } = desk.dossier
  const asked: Run[] = call ? tell(desk, 'call', call, 'area_ha', { label: 'Quy mô kêu gọi' }) : []
  if (call && !isInZone(desk)) return [asked]
  const word = typeWord[zone.type]
  const whole: Run[] = call
    ? call.area_ha !== null && call.area_ha === zone.area_ha
      ? [...asked, { text: `; bằng diện tích quy hoạch ${word}` }]
      : [...asked, { text: `; quy hoạch ${word} ` }, ...tell(desk, 'zone', zone, 'area_ha')]
    : [{ text: 'Diện tích quy hoạch: ' }, ...tell(desk, 'zone', zone, 'area_ha')]
  const others = phases
    .filter(phase => phase.id !== call?.phase)
    .map((phase): Run[] => {
      const name = lowerFirst(phase.name)
      const full = { label: `Tỷ lệ lấp đầy, ${name}` }
      return [
        { text: `${upperFirst(phase.name)}: ` },
        ...tell(desk, 'phase', phase, 'area_ha', { label: `Diện tích, ${name}`, isGapQuiet: true }),
        { text: ', ' },
        ...tell(desk, 'phase', phase, 'status', { label: `Tình trạng, ${name}`, show: inSentence, isGapQuiet: true }),
        ...(phase.occupancy_pct === null
          ? []
          : [{ text: ', lấp đầy ' }, ...tell(desk, 'phase', phase, 'occupancy_pct', full)]),
      ]
    })
  return [whole, ...others]
}

/** A status as it stands inside a sentence. */
function inSentence(status: unknown): string {
  return lowerFirst(zoneStatus[status as keyof typeof zoneStatus][0] ?? '')
}

/** What the call says of the land; else its gap, with the directive under which clearance is looked into. */
export function landStatus(desk: Desk, call: Call): Run[] {
  const runs = tell(desk, 'call', call, 'land_status', { label: 'Hiện trạng đất, giải phóng mặt bằng' })
  return call.land_status
    ? runs
    : [...runs, ...hint(desk, 'Hiện trạng đất, giải phóng mặt bằng', /GPMB|giải phóng mặt bằng|bồi thường/iu)]
}

/** "sân bay Rạch Giá" inside a sentence, but "Cần Thơ". */
function inSentencePlace(place: string): string {
  return /^(?:Sân bay|Trung tâm|Cảng|Bến|Quốc lộ|Cao tốc|Cửa khẩu)/u.test(place) ? lowerFirst(place) : place
}

function distances(desk: Desk): Run[] {
  const { distances: known } = desk.dossier
  if (known.length === 0) {
    leaveGap(desk, 'Khoảng cách đến thành phố, sân bay, cảng', 'distance')
    return [gapRun]
  }
  const items = known.map((each, i) => {
    const place = inSentencePlace(each.place)
    const figure = examine(desk, 'distance', each, 'km', { label: `Khoảng cách đến ${place}` })
    return { place: i > 0 ? place : each.place, ...figure }
  })
  // A remark that all of them carry is printed once, behind the last.
  const keys = items.map(({ remarks }) => remarks.map(remark => JSON.stringify(remark)))
  const shared =
    items[0]?.remarks.filter(remark => items.length > 1 && keys.every(all => all.includes(JSON.stringify(remark)))) ??
    []
  const sharedKeys = shared.map(remark => JSON.stringify(remark))
  const runs = items.flatMap(({ place, value, remarks }, i): Run[] => {
    const own = remarks.filter(remark => !sharedKeys.includes(JSON.stringify(remark)))
    return [{ text: `${i > 0 ? '; ' : ''}${place} ` }, value, ...inBrackets(own)]
  })
  return [...runs, ...inBrackets(shared)]
}
