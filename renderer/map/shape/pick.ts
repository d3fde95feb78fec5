import type { ZoneSummary } from '../../../db/model/dossier.ts'
import { areaText } from '../../../db/model/map/zones.ts'
import { type HitIndex, shapeAt } from '../../../db/model/shape/hit.ts'
import { hiddenClass, type Look } from '../../../db/model/shape/look.ts'
import type { ShapeKind, ShapeSet } from '../../../db/model/shape/set.ts'
import type { StatusKey } from '../../../db/model/theme.ts'
import type { Reading } from '../../../db/model/themed.ts'
import { lowered } from '../words.ts'
import { classAt } from './use-looks.ts'

/** One shape of one of the sets. */
export type Pick = { set: ShapeSet; n: number }

export const idOf = ({ set, n }: Pick): string => set.ids[n] ?? ''

/** The topmost shape that is drawn at a place (centimetres of Web Mercator). */
export function pickAt(indexes: readonly HitIndex[], looks: readonly Look[], x: number, y: number): Pick | null {
  for (let place = indexes.length - 1; place >= 0; place--) {
    const index = indexes[place]
    const n = index ? shapeAt(index, x, y) : -1
    if (index && n >= 0 && looks[place]?.classes[n] !== hiddenClass) return { set: index.set, n }
  }
  return null
}

/** The same record in sets that were read anew; null when it is no longer among them. */
export function pickAgain(indexes: readonly HitIndex[], kind: ShapeKind, id: string): Pick | null {
  const set = indexes.find(index => index.set.kind === kind)?.set
  const n = set?.ids.indexOf(id) ?? -1
  return set && n >= 0 ? { set, n } : null
}

const kindWords: Record<ShapeKind, string> = {
  zone: 'Ranh giới khu',
  phase: 'Giai đoạn',
  plan: 'Phương án bồi thường',
  plot: 'Lô',
  parcel: 'Thửa',
}

/** What is said of a shape: what it is called, of which zone, its class, its area. */
export type Said = {
  title: string
  zone: ZoneSummary | null
  status: StatusKey | null
  word: string | null
  area: string
  note: string | null
}

export function sayOf({ set, n }: Pick, zones: ReadonlyMap<string, ZoneSummary>, reading: Reading): Said {
  const zone = zones.get(set.zones[set.zone[n] ?? 0] ?? '') ?? null
  const status = set.kind === 'zone' ? zone && reading.classOf(zone) : classAt(reading, set, n)
  const areaHa = set.areaHa[n] ?? Number.NaN
  const name = set.names[n] || 'chưa có tên'
  return {
    title: set.kind === 'zone' || set.kind === 'phase' || set.kind === 'plan' ? name : `${kindWords[set.kind]} ${name}`,
    zone,
    status,
    word: status && reading.word(status, set.kind),
    area: Number.isNaN(areaHa) ? 'diện tích: chưa có số liệu' : areaText(areaHa),
    note: reading.noteOf(idOf({ set, n })),
  }
}

/** The same for a screen reader: "Lô TL1-03, KCN Thạnh Lộc, đã cho thuê, 2,5 ha". */
export function spokenShape(said: Said, kind: ShapeKind): string {
  const zone = kind === 'zone' ? null : said.zone?.name
  return [said.title, zone, said.word && lowered(said.word), said.note, said.area].filter(Boolean).join(', ')
}
