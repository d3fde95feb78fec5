import { infoOf } from '../../db/model/record/kind.ts'
import { type AnyRecord, isKind, type KindName, kindOf, type RecordOf } from '../../db/model/record/kinds.ts'
import type { Status } from '../../db/model/sign/status.ts'
import { formatNumber } from '../../db/model/text/number.ts'
import { inOrder } from '../../db/model/text/order.ts'
import { showValue } from '../../db/model/text/show.ts'

/** What rests on a paper and what it is tied to. */
export type Reading = {
  figures: PaperFigure[]
  directives: RecordOf<'directive'>[]
}

/** A figure that a paper says: of which record, which field, what value, and where it is seen. */
export type PaperFigure = {
  id: string
  name: string
  label: string
  /** "" when the paper says nothing that words can show. */
  value: string
  quote: string | null
  /** Another paper's value is the one in use, and it is a different one. */
  isAside: boolean
  zone: string | null
  at: { kind: KindName; record: string; field: string } | null
}

/** The records that claims speak of, by "kind/id". */
export type Known = Map<string, AnyRecord>

/** The kinds of record that must be read to name what the claims speak of, and what their values point to. */
export function kindsIn(claims: RecordOf<'claim'>[]): KindName[] {
  const kinds = new Set<KindName>()
  for (const { kind, field } of claims) {
    if (!isKind(kind)) continue
    kinds.add(kind)
    const to = kindOf(kind).fields[field] && infoOf(kindOf(kind).fields[field]).to
    if (to && isKind(to)) kinds.add(to)
    const parent = kindOf(kind).fields.zone
    if (parent) kinds.add('zone')
  }
  return [...kinds]
}

/** Claims in words, grouped by record as they come, the zone's own figures before those of its parts. */
export function figuresOf(claims: RecordOf<'claim'>[], known: Known): PaperFigure[] {
  const figures = claims.flatMap((claim): PaperFigure[] => {
    const { kind, record, field, value, quote } = claim
    const of = isKind(kind) ? known.get(`${kind}/${record}`) : undefined
    if (!isKind(kind) || !of || !kindOf(kind).fields[field]) return []
    const info = infoOf(kindOf(kind).fields[field])
    const target = info.to && typeof value === 'string' ? known.get(`${info.to}/${value}`) : undefined
    const zone = kind === 'zone' ? record : typeof of.zone === 'string' ? of.zone : null
    return [
      {
        id: claim.id,
        name: nameOf(kind, of, known),
        label: info.label.vi,
        value: info.kind === 'shape' ? 'có bản vẽ' : target ? String(target.name) : showValue(info, value),
        quote,
        isAside: !claim.chosen && JSON.stringify(of[field]) !== JSON.stringify(value),
        zone,
        at: zone === null ? null : { kind, record, field },
      },
    ]
  })
  return figures.sort((a, b) => inOrder(a.name, b.name))
}

/** The figures of a period that a paper prints, of a zone or of a wider scope. */
export function statisticsOf(statistics: RecordOf<'statistic'>[], known: Known): PaperFigure[] {
  return statistics.map(({ id, scope, zone, indicator, period, value, unit, note }) => {
    const of = zone ? known.get(`zone/${zone}`) : undefined
    const number = value === null ? '' : formatNumber(value)
    return {
      ...{ id, quote: note, isAside: false, zone, at: null },
      name: of ? String(of.name) : scope,
      label: period ? `${indicator}, ${period}` : indicator,
      value: number && unit ? `${number}\u00a0${unit}` : number,
    }
  })
}

/** "KCN Thạnh Lộc, giai đoạn 1": a part of a zone is named after it. */
function nameOf(kind: KindName, record: AnyRecord, known: Known): string {
  const field = kindOf(kind).title.find(each => record[each])
  const own = field ? String(record[field]) : kindOf(kind).label.vi
  const zone = kind === 'phase' || kind === 'distance' ? known.get(`zone/${record.zone}`) : undefined
  if (!zone) return own
  return kind === 'distance'
    ? `${zone.name}, đến ${own}`
    : `${zone.name}, ${own.charAt(0).toLocaleLowerCase('vi')}${own.slice(1)}`
}

/** How sure we are as one of the six drawings: the fuller, the surer. */
export function certaintyStatus(certainty: RecordOf<'document'>['certainty']): Status {
  return certainty ? ({ high: 'xong', medium: 'doing', low: 'todo', memory: 'unk' } as const)[certainty] : 'unk'
}
