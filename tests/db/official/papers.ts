import type { PaperAsk } from '../../../db/model/official/ask.ts'
import type { Db } from '../../../db/store/db.ts'
import { saveAgenda } from '../../../db/store/meeting/agenda.ts'
import { writeConclusion } from '../../../db/store/meeting/conclude.ts'
import { addRecord } from '../../../db/store/record.ts'
import { list } from '../../../db/store/table.ts'
import { byTest } from '../fixture.ts'

/** A made-up park in clearance, behind the seed: two households, one with a late report; two plans, a saved order of payments and a meeting. */
export function fillPapers(db: Db): { zone: string; agency: string; staging: string; meeting: string } {
  const add = (kind: Parameters<typeof addRecord>[1], fields: Record<string, unknown>) =>
    addRecord(db, kind, fields, byTest).record
  const zone = add('zone', {
    ...{
      code: 'KCN-GIA-LAP',
      name: 'Khu công nghiệp giả lập Vĩnh Hòa Hưng – Thạnh Đông A giai đoạn mở rộng',
      type: 'kcn',
    },
    area_ha: 120.5,
  })
  const plans = ['A', 'B'].map(letter =>
    add('plan', {
      ...{ code: `PA-${letter}`, name: `Đợt ${letter}`, zone: zone.id, area_ha: 10, households: 1, cost_vnd: 4e9 },
      road: letter === 'A',
    }),
  )
  const [first] = plans
  const household = add('household', {
    ...{
      code: 'H-001',
      zone: zone.id,
      plan: first?.id,
      name: 'Trần Thị Thử',
      identity: '091000000001',
      phone: '0909000001',
    },
    ...{ land_ha: 0.5, compensation_vnd: 512_345_678, note: 'Con là Danh Thử' },
  })
  add('parcel', {
    household: household.id,
    sheet: '12',
    number: '118',
    use: 'LUC',
    taken_m2: 5000,
    certificate: 'CS 01234',
  })
  add('payment', { household: household.id, date: '2026-03-04', amount_vnd: 100_000_001 })
  add('obstacle', {
    code: 'VM-1',
    household: household.id,
    zone: zone.id,
    name: 'Ông Danh Thử không nhận tiền',
    category: 'price',
  })
  add('household', { code: 'H-002', zone: zone.id })
  const agency = add('agency', { code: 'CQ-GIA-LAP', name: 'Sở Giả lập tỉnh An Giang' })
  const document = add('document', {
    code: 'TB-9',
    number: '9/TB-VP',
    title: 'Kết luận thử',
    type: 'notice',
    date: '2026-01-05',
  })
  const directive = add('directive', {
    code: 'TB-9-1',
    document: document.id,
    number: 1,
    summary: 'Rà soát quy hoạch',
    due: '2026-02-01',
  })
  add('assignment', { directive: directive.id, agency: agency.id, name: 'Sở Giả lập', role: 'lead' })
  const staging = add('staging', {
    ...{ code: 'PK-GIA-LAP-1', name: 'Từ đường vào', zone: zone.id, rule: 'contiguous', saved: '2026-05-06' },
    ...{ budgets: { 2027: 4_000_000_000, 2028: 4_000_000_000 }, sequence: { plans: ['PA-A', 'PA-B'] } },
  })
  return { zone: zone.id, agency: agency.id, staging: staging.id, meeting: fillMeeting(db) }
}

/** A made-up meeting about the park of `fillPapers`, with a conclusion and somebody present. Gives its id. */
function fillMeeting(db: Db): string {
  const { record } = saveAgenda(
    db,
    {
      key: null,
      meeting: {
        ...{ name: 'Họp giao ban', date: '2026-11-22', place: 'Ban Quản lý', chair: null },
        since: null,
        note: null,
      },
      items: [
        {
          ...{ id: null, zone: list(db, 'zone', { code: 'KCN-GIA-LAP' })[0]?.id ?? null, call: null, directive: null },
          ...{ name: null, theme: null, note: null },
        },
      ],
    },
    byTest,
  )
  const text = 'Sở Giả lập tỉnh An Giang rà soát quy hoạch KCN Thạnh Lộc, trước ngày 15/12/2026.'
  writeConclusion(db, { key: null, meeting: record.id, agenda: null, text, after: null }, byTest)
  addRecord(db, 'attendee', { meeting: record.id, rank: 1, name: 'Sở Giả lập' }, byTest)
  return record.id
}

/** Every paper of a register that `fillPapers` filled. */
export function allAsks({ zone, agency, staging, meeting }: ReturnType<typeof fillPapers>): PaperAsk[] {
  return [
    { is: 'call-list' },
    { is: 'zone-list' },
    { is: 'progress-report', period: '2026' },
    { is: 'clearance-report', period: '2026-Q1' },
    { is: 'directive-report', period: '2026-02' },
    { is: 'compare', sites: [{ zone }, { zone: 'KCN-THANH-LOC' }] },
    { is: 'household-sheets', zone, unmaskedWhy: null },
    { is: 'reminder', agency },
    { is: 'conclusion', meeting },
    { is: 'board' },
    { is: 'staging', staging },
  ]
}
