import type { Dossier, ZoneSummary } from '../dossier.ts'
import { headFrom } from '../office/template.ts'
import type { RecordOf } from '../record/kinds.ts'
import { openDesk } from '../source/cite.ts'
import { leaveGap } from '../source/desk.ts'
import type { Block, Brief } from './brief.ts'
import type { OwnNames } from './english/english.ts'
import { inLanguage } from './english/language.ts'
import { type Names, namerOf } from './english/names.ts'
import { type Manner, plainManner } from './say.ts'
import { detailBlocks } from './section/detail.ts'
import { firstRows, isInZone } from './section/facts.ts'
import { placeMap } from './section/place.ts'
import { shorten } from './shorten.ts'
import { callTitle, longName } from './words.ts'

export type BriefRequest = {
  dossier: Dossier
  /** Null for a sheet of the zone alone. */
  call: RecordOf<'call'> | null
  /** The snapshot's number. */
  code: string
  /** When it is made, ISO. */
  at: string
  /** The day on which figures are judged old and units are named, ISO. */
  today: string
  /** Zones drawn around the one of the brief. */
  neighbours?: ZoneSummary[]
  /** Its language and length: Vietnamese and full when nothing is said. */
  manner?: Manner
  /** Names with a recorded English form. */
  names?: Names
}

/** The investment-call brief of a zone's call, or of the zone alone, in its language and length: equal requests give equal briefs. */
export function composeBrief(request: BriefRequest): Brief {
  const { manner = plainManner, names = [] } = request
  return inLanguage(shorten(composeWhole(request), manner), manner.lang, names, ownNames(request))
}

function ownNames({ dossier: { zone, office }, call, names = [] }: BriefRequest): OwnNames {
  const { named } = namerOf(names)
  return { title: (call ?? zone).name_en, office: named(office.name), parent: named(office.parent) }
}

function composeWhole({ dossier, call, code, at, today, neighbours = [] }: BriefRequest): Brief {
  const { zone } = dossier
  const desk = openDesk(dossier, today)
  const rows = firstRows(desk, call)
  const map = placeMap(dossier.summary, neighbours, rows, code)
  if (!map && isInZone(desk)) leaveGap(desk, 'Vị trí trên bản đồ', 'point')
  const blocks: Block[] = [{ type: 'facts', rows }, ...(map ? [map] : []), ...detailBlocks(desk, call, neighbours)]
  return {
    ...{ code, at, lang: 'vi' },
    office: headFrom(dossier.template, today.slice(0, 4)),
    kind: call ? 'TỜ THÔNG TIN DỰ ÁN' : 'TỜ THÔNG TIN',
    title: call ? callTitle(call.name) : longName(zone.name),
    subject: call ? { kind: 'call', id: call.id, code: call.code } : { kind: 'zone', id: zone.id, code: zone.code },
    blocks,
    sources: desk.sources,
    gaps: desk.gaps,
    warnings: desk.warnings,
  }
}
