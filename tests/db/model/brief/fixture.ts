import { type BriefRequest, composeBrief } from '../../../../db/model/brief/compose.ts'
import type { DirectiveView, Dossier, LadderView, Paper, ZoneSummary } from '../../../../db/model/dossier.ts'
import { plainTemplate } from '../../../../db/model/office/template.ts'
import { checkRecord } from '../../../../db/model/record/check.ts'
import type { KindName, RecordOf } from '../../../../db/model/record/kinds.ts'

export const today = '2026-11-22'

/** A record of a kind with its gaps filled in as nulls. */
export function a<K extends KindName>(kind: K, id: string, fields: Record<string, unknown>): RecordOf<K> {
  return { id, ...checkRecord(kind, fields) } as RecordOf<K>
}

export function aPaper(id: string, fields: Partial<Paper>): Paper {
  const bare = {
    code: id,
    name: id,
    title: `Văn bản ${id}`,
    date: null,
    issuer: '',
    type: 'decision',
    certainty: 'high',
  }
  return { id, ...bare, source: null, ...fields } as Paper
}

/** What a paper says of a field: chosen unless told otherwise. */
export function aClaim(of: string, value: unknown, document: string | null, more: Record<string, unknown> = {}) {
  const [kind = '', record = '', field = ''] = of.split('/')
  return a('claim', `${of}/${String(value)}`, { kind, record, field, value, document, chosen: true, ...more })
}

const papers = [
  aPaper('qd1755', {
    name: 'QĐ 1755/QĐ-UBND',
    date: '2007-09-13',
    issuer: 'UBND tỉnh Kiên Giang',
    title: 'Phê duyệt đồ án quy hoạch chi tiết',
  }),
  aPaper('qd1289', {
    name: 'QĐ 1289/QĐ-TTg',
    date: '2023-11-03',
    issuer: 'Thủ tướng Chính phủ',
    title: 'Phê duyệt Quy hoạch tỉnh',
  }),
  aPaper('tb670', { name: 'TB 670/TB-VP', date: '2022-07-25', type: 'notice', title: 'Kết luận cuộc họp' }),
  aPaper('nso', {
    name: 'nso.com.vn',
    date: '2021-07-30',
    type: 'report',
    title: 'Giới thiệu KCN Thạnh Lộc',
    source: 'https://nso.com.vn/en/n',
  }),
  aPaper('vcci', { name: 'VCCI News', date: '2026-02-02', type: 'press', title: 'An Giang phát triển KCN' }),
  aPaper('bc', { name: 'BC 12/BC-BQLKKT', date: '2026-09-01', type: 'report', title: 'Báo cáo quý III' }),
  aPaper('nhnn', { name: 'Ngân hàng Nhà nước', date: '2026-11-20', type: 'report', title: 'Tỷ giá trung tâm' }),
]

const zone = a('zone', 'z1', {
  ...{ code: 'KCN-THANH-LOC', name: 'KCN Thạnh Lộc', type: 'kcn', unit: 'u1', area_ha: 250, status: 'operating' },
  ...{
    industries: 'Cơ khí, lắp ráp điện, điện tử',
    road: 'Đường nội bộ rộng 18 m.\nĐã xong chiếu sáng',
    workers: 9800,
  },
  ...{ developer: 'Ban Quản lý Khu kinh tế tỉnh Kiên Giang', point: [105.1319, 9.98996], quality: 'point' },
})
const call = a('call', 'c1', {
  ...{ code: 'KG-KCN-THANH-LOC-2', name: 'Hạ tầng kỹ thuật KCN Thạnh Lộc giai đoạn 2', zone: 'z1', phase: 'p2' },
  ...{ stage: 'calling', area_ha: 100, capital_vnd: 1_800_000_000_000, objective: 'Xây dựng hạ tầng kỹ thuật' },
})
const phases = [
  a('phase', 'p1', {
    code: 'P1',
    zone: 'z1',
    name: 'Giai đoạn 1',
    area_ha: 150,
    status: 'operating',
    occupancy_pct: 75,
  }),
  a('phase', 'p2', { code: 'P2', zone: 'z1', name: 'Giai đoạn 2', area_ha: 100, status: 'calling' }),
]
const distances = [
  a('distance', 'd1', { zone: 'z1', place: 'Trung tâm Rạch Giá', km: 6 }),
  a('distance', 'd2', { zone: 'z1', place: 'Sân bay Rạch Giá', km: 5 }),
]
const claims = [
  aClaim('zone/z1/area_ha', 250, 'bc'),
  aClaim('zone/z1/status', 'operating', 'bc'),
  aClaim('zone/z1/industries', 'Cơ khí, lắp ráp điện, điện tử', 'bc'),
  aClaim('zone/z1/workers', 9800, 'nso', { as_of: '2019-12-31' }),
  aClaim('call/c1/area_ha', 100, 'bc'),
  aClaim('call/c1/capital_vnd', 1_800_000_000_000, 'vcci', { as_of: '2026-02-02' }),
  aClaim('phase/p1/area_ha', 150, 'bc'),
  aClaim('phase/p1/area_ha', 152, 'vcci', { chosen: false }),
  aClaim('phase/p1/occupancy_pct', 75, 'nso', { as_of: '2021-07-30' }),
  aClaim('distance/d1/km', 6, 'nso', { as_of: '2021-07-30' }),
  aClaim('distance/d2/km', 5, 'nso', { as_of: '2021-07-30' }),
]

export const planning: LadderView = {
  ...{
    code: 'planning-kcn',
    name: 'Quy hoạch khu công nghiệp',
    about: 'planning',
    law: 'Luật Quy hoạch',
    documents: [],
  },
  ...{ valid_from: null, valid_to: null, source: '', phase: null, procedure: null },
  steps: [
    {
      code: 'plan',
      name: 'Phê duyệt quy hoạch chi tiết',
      certainty: 'high',
      progress: aStep('plan', 'done', 'qd1755'),
    },
    {
      code: 'province',
      name: 'Có trong quy hoạch tỉnh',
      certainty: 'high',
      progress: aStep('province', 'doing', 'qd1289'),
    },
    {
      code: 'zoning',
      name: 'Quy hoạch phân khu 1/2000',
      yields: 'Quyết định phê duyệt',
      article: 'Luật 47/2024',
      certainty: 'high',
      progress: null,
    },
    { code: 'marks', name: 'Công bố, cắm mốc', certainty: 'memory', progress: null },
  ],
}

function aStep(step: string, status: string, document: string) {
  return a('progress', `g-${step}`, { zone: 'z1', ladder: 'planning-kcn', step, status, document })
}

const directive: DirectiveView = {
  ...a('directive', 'n5', {
    code: 'TB670-5',
    document: 'tb670',
    number: 5,
    summary: 'Tham mưu điều chỉnh giá cho thuê đất tại KCN Thạnh Lộc',
  }),
  paper: papers.find(each => each.id === 'tb670') ?? null,
  leads: [
    { name: 'Sở Tài chính', today: null },
    { name: 'Sở Tài nguyên và Môi trường', today: 'Sở Nông nghiệp và Môi trường tỉnh An Giang' },
  ],
  supports: [],
}

export function aSummary(
  of: Pick<RecordOf<'zone'>, 'id' | 'code' | 'name' | 'type' | 'area_ha' | 'point'>,
): ZoneSummary {
  const { id, code, name, type, area_ha, point } = of
  const themes = { status: 'xong', planning: 'unk', clearance: 'unk', call: 'doing', directive: 'unk' } as const
  const units = {
    unit: 'xã Thạnh Lộc',
    province: 'tỉnh An Giang',
    unitBefore: 'xã Thạnh Lộc, huyện Châu Thành, tỉnh Kiên Giang',
  }
  return { id, code, name, type, area_ha, point, shape: null, isBounded: false, quality: 'point', ...units, themes }
}

const office = {
  name: 'Ban Quản lý Khu kinh tế tỉnh An Giang',
  parent: 'Ủy ban nhân dân tỉnh An Giang',
  place: 'An Giang',
  contact: '',
}

/** KCN Thạnh Lộc with most things known. */
export function aDossier(over: Partial<Dossier> = {}): Dossier {
  return {
    ...{ zone, summary: aSummary(zone), phases, distances, tenants: [], calls: [call], statistics: [] },
    ...{ directives: [directive], ladders: [planning], claims, papers, grounds: {}, rate: null },
    ...{ office, template: plainTemplate(office), oldMonths: 24 },
    agencies: {},
    ...over,
  }
}

/** A cluster of which hardly anything is known. */
export function aPoorDossier(): Dossier {
  const poor = a('zone', 'z9', { code: 'CCN-BINH-AN', name: 'CCN Bình An', type: 'ccn' })
  const empty = { phases: [], distances: [], calls: [], directives: [], ladders: [], claims: [], papers: [] }
  return aDossier({
    zone: poor,
    summary: { ...aSummary(poor), unit: '', province: 'tỉnh An Giang', unitBefore: '' },
    ...empty,
  })
}

export const aRate = {
  ...a('rate', 'r1', { currency: 'USD', vnd: 25_000, date: '2026-11-20', document: 'nhnn' }),
  paper: 'Ngân hàng Nhà nước',
}

export function aBrief(over: Partial<BriefRequest> = {}) {
  return composeBrief({
    dossier: aDossier(),
    call,
    code: '22-11-2026/03',
    at: '2026-11-22T07:05:00.000Z',
    today,
    ...over,
  })
}

export { call as aCall }
