import type { ZoneSummary } from '../../dossier.ts'
import type { RecordOf } from '../../record/kinds.ts'
import { basisLines, legalBasis } from '../../source/basis.ts'
import type { Desk } from '../../source/cite.ts'
import { gapRun, hint, leaveGap, tell } from '../../source/desk.ts'
import type { Block, Part } from '../brief.ts'
import type { Site } from '../site.ts'
import { longName } from '../words.ts'
import { clearanceBlocks } from './cleared.ts'
import { contact } from './contact.ts'
import { directiveTable } from './directives.ts'
import { type FactRow, isInZone } from './facts.ts'
import { moneyBlocks } from './funded.ts'
import { phaseTable } from './phases.ts'
import { plotBlocks } from './plots.ts'
import { ladderBlocks, nextSteps } from './steps.ts'

type Call = RecordOf<'call'>
type Section = { title: string; part: Part; blocks: Block[] }

/** The pages after the first, section by section, numbered. */
export function detailBlocks(
  desk: Desk,
  call: Call | null,
  { neighbours, site, code }: { neighbours: ZoneSummary[]; site: Site | null; code: string },
): Block[] {
  const sections: Section[] = [
    { title: 'Căn cứ pháp lý', part: 'facts', blocks: basis(desk) },
    call
      ? { title: 'Mục tiêu, hình thức, tiến độ, ưu đãi', part: 'terms', blocks: [facts(offer(desk, call))] }
      : {
          title: 'Ưu đãi đầu tư',
          part: 'terms',
          blocks: [facts([row(desk, 'zone', desk.dossier.zone, 'incentives')])],
        },
    ...(isInZone(desk) ? zoneSections(desk, neighbours, site, code) : []),
    { title: 'Hồ sơ, thủ tục tiếp theo', part: 'steps', blocks: next(desk, call) },
    { title: 'Đầu mối liên hệ', part: 'terms', blocks: [facts(contact(desk, call))] },
  ]
  return sections
    .filter(section => section.blocks.length > 0)
    .flatMap(({ title, part, blocks }, i): Block[] => [
      { type: 'heading', text: `${i + 1}. ${title}`, part },
      ...blocks,
    ])
}

/** What is told of the zone in which a call stands. */
function zoneSections(desk: Desk, neighbours: ZoneSummary[], site: Site | null, code: string): Section[] {
  return [
    { title: 'Quy mô, giai đoạn', part: 'phases', blocks: [phaseTable(desk)] },
    { title: 'Lô đất', part: 'plots', blocks: site ? plotBlocks(desk, site, code) : [] },
    {
      title: 'Quy hoạch, thành lập',
      part: 'steps',
      blocks: [...ladderBlocks(desk, 'planning', 'planning'), ...ladderBlocks(desk, 'establishment', 'planning')],
    },
    { title: 'Hiện trạng đất, giải phóng mặt bằng', part: 'land', blocks: land(desk) },
    { title: 'Tiến độ giải phóng mặt bằng', part: 'clearance', blocks: site ? clearanceBlocks(desk, site) : [] },
    { title: 'Vốn bồi thường, hạ tầng', part: 'money', blocks: site ? moneyBlocks(desk, site) : [] },
    { title: 'Hạ tầng kỹ thuật', part: 'land', blocks: [facts(infrastructure(desk))] },
    { title: 'Lao động, nhà ở công nhân', part: 'land', blocks: [facts(people(desk, neighbours))] },
    { title: 'Nhiệm vụ được giao có liên quan', part: 'directives', blocks: directiveTable(desk) },
  ]
}

function facts(rows: FactRow[]): Block {
  return { type: 'facts', rows }
}

function row(
  desk: Desk,
  kind: 'call' | 'zone',
  record: Call | RecordOf<'zone'>,
  field: string,
  label?: string,
): FactRow {
  const runs = tell(desk, kind, record, field, label ? { label } : {})
  return { label: label ?? labelOf(field), cell: [runs] }
}

const labels: Record<string, string> = {
  objective: 'Mục tiêu',
  stage: 'Tình trạng kêu gọi',
  form: 'Hình thức đầu tư',
  selection: 'Lựa chọn nhà đầu tư',
  schedule: 'Tiến độ dự kiến',
  incentives: 'Ưu đãi đầu tư',
  road: 'Giao thông',
  power: 'Cấp điện',
  water: 'Cấp nước',
  wastewater: 'Xử lý nước thải',
  telecom: 'Viễn thông',
}

function labelOf(field: string): string {
  return labels[field] ?? field
}

function basis(desk: Desk): Block[] {
  const papers = legalBasis(desk.dossier)
  if (papers.length > 0) return [{ type: 'list', items: basisLines(papers) }]
  return [{ type: 'paragraph', runs: [gapRun] }]
}

function offer(desk: Desk, call: Call): FactRow[] {
  const incentives =
    call.incentives || !isInZone(desk)
      ? row(desk, 'call', call, 'incentives')
      : row(desk, 'zone', desk.dossier.zone, 'incentives')
  const fields = ['objective', 'stage', 'form', 'selection', 'schedule']
  return [...fields.map(field => row(desk, 'call', call, field)), incentives]
}

function land(desk: Desk): Block[] {
  const approved = row(desk, 'zone', desk.dossier.zone, 'approved_ha', 'Diện tích được chấp thuận')
  const place = row(desk, 'zone', desk.dossier.zone, 'place', 'Vị trí khu đất')
  const point = row(desk, 'zone', desk.dossier.zone, 'point', 'Tọa độ (WGS 84)')
  const quality = desk.dossier.zone.quality
  if (desk.dossier.zone.point && quality !== 'surveyed' && quality !== 'digitised')
    point.cell[0]?.push({ text: '; vị trí gần đúng, chưa có ranh giới đo đạc' })
  return [facts([place, point, approved]), ...ladderBlocks(desk, 'clearance', 'clearance')]
}

function infrastructure(desk: Desk): FactRow[] {
  return ['road', 'power', 'water', 'wastewater', 'telecom'].map(field => row(desk, 'zone', desk.dossier.zone, field))
}

function people(desk: Desk, neighbours: ZoneSummary[]): FactRow[] {
  const { zone, summary } = desk.dossier
  const label = 'Lao động đang làm việc'
  const workers = tell(desk, 'zone', zone, 'workers', { label })
  const row = { label, cell: [zone.workers === null ? [...workers, ...hint(desk, label, /lao động/iu)] : workers] }
  if (zone.type === 'housing') return [row]
  const homes = neighbours.filter(each => each.type === 'housing' && each.unit !== '' && each.unit === summary.unit)
  const known = homes.map(each => longName(each.name)).join('; ')
  if (known) return [row, { label: homesLabel, cell: [[{ text: `${known} (cùng địa bàn, có hồ sơ riêng)` }]] }]
  leaveGap(desk, homesLabel, 'workers')
  return [row, { label: homesLabel, cell: [[gapRun, ...hint(desk, homesLabel, /nhà ở công nhân/iu)]] }]
}

const homesLabel = 'Nhà ở công nhân'

function next(desk: Desk, call: Call | null): Block[] {
  const table = nextSteps(desk)
  const said: Block[] = call?.next_steps ? [{ type: 'paragraph', runs: tell(desk, 'call', call, 'next_steps') }] : []
  if (!table && said.length === 0) leaveGap(desk, 'Hồ sơ, thủ tục tiếp theo', 'next_steps')
  return table ? [...said, table] : said.length > 0 ? said : [{ type: 'paragraph', runs: [gapRun] }]
}
