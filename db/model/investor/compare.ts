import { type Dossier, figureOf } from '../dossier.ts'
import { within } from '../readiness/finding.ts'
import { openLines, type SiteVerdict } from '../readiness/verdict.ts'
import { verdictWord } from '../readiness/words.ts'
import { infoOf } from '../record/kind.ts'
import { type AnyRecord, type KindName, kinds, type RecordOf } from '../record/kinds.ts'
import { formatDay } from '../text/day.ts'
import { showValue } from '../text/show.ts'

/** A zone, a phase or a call that stands in a column, with all that is known of it. */
export type ComparedSite = {
  dossier: Dossier
  phase: RecordOf<'phase'> | null
  call: RecordOf<'call'> | null
  verdict: SiteVerdict
}

/** What stands in one column of one row. `text` null is a gap. */
export type Cell = {
  text: string | null
  /** Said of the whole zone, and not of the phase in the column. */
  isOfZone: boolean
  paper: { id: string; name: string; day: string | null } | null
  /** Why the figure is not to be relied on as it stands: "số liệu cũ", "nguồn khác ghi khác". */
  doubt: string | null
}

export type CompareRow = {
  key: string
  label: string
  cells: Cell[]
  /** The known cells do not all say the same. Which one is better is not ours to say. */
  differs: boolean
}

export type Comparison = {
  sites: {
    id: string
    zone: string
    phase: string | null
    call: string | null
    name: string
    about: string
    gaps: number
  }[]
  groups: { title: string; rows: CompareRow[] }[]
}

const none: Cell = { text: null, isOfZone: false, paper: null, doubt: null }

/** Two to four sites row by row: the same questions for each, every figure with its paper, gaps left as gaps. */
export function compareSites(sites: ComparedSite[], today: string): Comparison {
  const ask = (key: string, label: string, cellOf: (site: ComparedSite) => Cell): CompareRow => {
    const cells = sites.map(cellOf)
    const known = new Set(cells.flatMap(cell => (cell.text === null ? [] : [cell.text])))
    return { key, label, cells, differs: known.size > 1 }
  }
  const zone = (field: keyof typeof kinds.zone.fields & string) =>
    ask(field, infoOf(kinds.zone.fields[field]).label.vi, site => ofZone(site, field, today))
  const call = (field: keyof typeof kinds.call.fields & string) =>
    ask(field, infoOf(kinds.call.fields[field]).label.vi, site => ofRecord(site, 'call', site.call, field, today))
  const places = [...new Set(sites.flatMap(({ dossier }) => dossier.distances.map(each => each.place)))]
  const groups = [
    {
      title: 'Khu đất',
      rows: [
        ask('unit', 'Địa điểm', ({ dossier: { summary } }) =>
          plain(summary.unit ? summary.unit.charAt(0).toLocaleUpperCase('vi') + summary.unit.slice(1) : null),
        ),
        ...(['area_ha', 'approved_ha', 'status'] as const).map(zone),
        ask('planning', 'Quy hoạch', site => stepOf(site, 'planning')),
        ask('clearance', 'Giải phóng mặt bằng', site => stepOf(site, 'clearance')),
      ],
    },
    {
      title: 'Điều kiện kêu gọi',
      rows: [
        ask('verdict', 'Độ sẵn sàng', ({ verdict }) => plain(verdict.asked ? verdictWord[verdict.verdict] : null)),
        ask('proven', 'Điều kiện có văn bản', ({ verdict }) =>
          plain(verdict.asked ? `${verdict.proven} trên ${verdict.asked}` : null),
        ),
        ask('lacking', 'Thiếu nhất', ({ verdict }) =>
          plain(
            openLines(verdict)
              .slice(0, 2)
              .map(line => line.rule.name)
              .join('; ') || null,
          ),
        ),
        ...(['stage', 'capital_vnd', 'duration_years'] as const).map(call),
      ],
    },
    { title: 'Giá và lấp đầy', rows: (['occupancy_pct', 'land_rent_vnd', 'sublease_vnd'] as const).map(zone) },
    { title: 'Hạ tầng', rows: (['road', 'power', 'water', 'wastewater', 'telecom'] as const).map(zone) },
    {
      title: 'Khoảng cách',
      rows: places.map(place => ask(`distance/${place}`, place, site => distanceOf(site, place, today))),
    },
    { title: 'Người và ưu đãi', rows: (['industries', 'incentives', 'workers', 'developer'] as const).map(zone) },
  ].filter(group => group.rows.length > 0)
  return {
    sites: sites.map((site, at) =>
      headOf(
        site,
        groups.flatMap(group => group.rows),
        at,
      ),
    ),
    groups,
  }
}

function headOf({ dossier, phase, call }: ComparedSite, rows: CompareRow[], at: number): Comparison['sites'][number] {
  const { zone } = dossier
  return {
    ...{ id: call?.id ?? phase?.id ?? zone.id, zone: zone.id, phase: phase?.id ?? null, call: call?.id ?? null },
    name: phase ? `${zone.name}, ${within(phase.name)}` : zone.name,
    about: call?.name ?? infoOf(kinds.zone.fields.type).choices?.[zone.type]?.vi ?? '',
    gaps: rows.filter(row => row.cells[at]?.text === null).length,
  }
}

const plain = (text: string | null): Cell => ({ ...none, text })

/** A figure of the phase in the column where the phase has that field; else of its zone, and said so. */
function ofZone(site: ComparedSite, field: string, today: string): Cell {
  const { phase, dossier } = site
  if (phase && Object.hasOwn(kinds.phase.fields, field)) {
    const own = ofRecord(site, 'phase', phase, field, today)
    // An area or an occupancy of the whole park is not that of a part of it.
    if (own.text !== null || field !== 'developer') return own
  }
  const cell = ofRecord(site, 'zone', dossier.zone, field, today)
  return { ...cell, isOfZone: phase !== null && cell.text !== null }
}

function ofRecord(
  { dossier }: ComparedSite,
  kind: KindName,
  record: AnyRecord | null,
  field: string,
  today: string,
): Cell {
  if (!record) return none
  const figure = figureOf(dossier, kind, record, field, today)
  if (figure.value === null || figure.value === '') return none
  const id = figure.chosen?.document ?? dossier.grounds[`${kind}/${record.id}/${field}`]
  const doubt = {
    gap: null,
    known: null,
    unsourced: 'chưa có văn bản',
    old: 'số liệu cũ hoặc theo báo chí',
    differs: 'nguồn khác ghi khác',
  }
  return {
    text: showValue(figure.info, figure.value),
    isOfZone: false,
    paper: paperOf(dossier, id, figure.chosen?.as_of ?? null),
    doubt: doubt[figure.state],
  }
}

function paperOf(dossier: Dossier, id: string | null | undefined, asOf: string | null): Cell['paper'] {
  const paper = dossier.papers.find(each => each.id === id)
  if (!paper) return null
  const day = asOf ?? paper.date
  return { id: paper.id, name: paper.name, day: day && formatDay(day) }
}

/** The step that is stuck, else the furthest that is done, else the one that is waited for or worked on. */
function stepOf({ dossier, phase }: ComparedSite, about: 'planning' | 'clearance'): Cell {
  const steps = dossier.ladders.filter(each => each.about === about).flatMap(each => each.steps)
  const mine = steps.flatMap(({ name, progress }) =>
    progress && (progress.phase === null || progress.phase === (phase?.id ?? null)) ? [{ name, progress }] : [],
  )
  const of = (...statuses: string[]) => mine.filter(({ progress }) => statuses.includes(progress.status)).at(-1)
  const step = of('stuck') ?? of('done') ?? of('doing', 'wait')
  if (!step) return none
  const { status, document, date, phase: part } = step.progress
  const word = { stuck: 'vướng ở bước', done: 'xong bước', doing: 'đang làm bước', wait: 'đang chờ bước' }[
    status as 'done'
  ]
  const paper = paperOf(dossier, document, date)
  return { text: `${word} ${within(step.name)}`, isOfZone: phase !== null && part === null, paper, doubt: null }
}

function distanceOf(site: ComparedSite, place: string, today: string): Cell {
  const record = site.dossier.distances.find(each => each.place === place) ?? null
  const cell = ofRecord(site, 'distance', record, 'km', today)
  return { ...cell, isOfZone: site.phase !== null && cell.text !== null }
}
