import type { Dossier, ZoneSummary } from '../dossier.ts'
import { headFrom } from '../office/template.ts'
import type { RecordOf } from '../record/kinds.ts'
import { openDesk } from '../source/cite.ts'
import { leaveGap } from '../source/desk.ts'
import type { Block, Brief } from './brief.ts'
import type { OwnNames } from './english/english.ts'
import { speaker } from './english/language.ts'
import { type Names, namerOf } from './english/names.ts'
import { numbered } from './figure/number.ts'
import { shorten } from './fit/short.ts'
import { placed } from './fit/whole.ts'
import { type Lang, type Manner, plainManner } from './say.ts'
import { detailBlocks } from './section/detail.ts'
import { firstRows, isInZone } from './section/facts.ts'
import { placeMap } from './section/place.ts'
import { plotAnnex } from './section/plots.ts'
import type { Site } from './site.ts'
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
  /** What the rows of the register say of the zone; nothing for a call without one. */
  site?: Site | null
  /** Its language and length: Vietnamese and full when nothing is said. */
  manner?: Manner
  /** Names with a recorded English form. */
  names?: Names
}

/** The investment-call brief of a zone's call, or of the zone alone, in its language and length and in composed letters (NFC): equal requests give equal briefs. */
export function composeBrief(request: BriefRequest): Brief {
  const { manner = plainManner, names = [] } = request
  const { lang, length } = manner
  const speak = speaker(lang, names, ownNames(request))
  const say = (brief: Brief) => withNumbers(speak(brief), lang)
  const told = composeWhole(request)
  const whole =
    length === 'full' ? withNumbers(placed({ ...speak(told), length }), lang) : say(shorten(told, length, lang, say))
  return JSON.parse(JSON.stringify(whole).normalize('NFC')) as Brief
}

const withNumbers = (brief: Brief, lang: Lang): Brief => ({ ...brief, blocks: numbered(brief.blocks, lang) })

function ownNames({ dossier: { zone, office }, call, names = [] }: BriefRequest): OwnNames {
  const { named } = namerOf(names)
  return { title: (call ?? zone).name_en, office: named(office.name), parent: named(office.parent) }
}

function composeWhole({ dossier: of, call, code, at, today, neighbours = [], site = null }: BriefRequest): Brief {
  const dossier = site ? { ...of, papers: together(of.papers, site.papers) } : of
  const { zone } = dossier
  const desk = openDesk(dossier, today)
  const rows = firstRows(desk, call)
  const map = placeMap(dossier.summary, neighbours, code)
  if (!map && isInZone(desk)) leaveGap(desk, 'Vị trí trên bản đồ', 'point')
  const blocks: Block[] = [
    { type: 'facts', rows },
    ...(map ? [map] : []),
    ...detailBlocks(desk, call, { neighbours, site, code }),
  ]
  return {
    ...{ code, at, lang: 'vi' },
    office: headFrom(dossier.template, today.slice(0, 4)),
    kind: call ? 'TỜ THÔNG TIN DỰ ÁN' : 'TỜ THÔNG TIN',
    title: call ? callTitle(call.name) : longName(zone.name),
    subject: call ? { kind: 'call', id: call.id, code: call.code } : { kind: 'zone', id: zone.id, code: zone.code },
    blocks,
    ...(site ? { annexes: plotAnnex(site) } : {}),
    sources: desk.sources,
    gaps: desk.gaps,
    warnings: desk.warnings,
  }
}

/** The papers of both, each once. */
function together(papers: Dossier['papers'], more: Dossier['papers']): Dossier['papers'] {
  const known = new Set(papers.map(paper => paper.id))
  return [...papers, ...more.filter(paper => !known.has(paper.id))]
}
