import type { KindName } from '../../db/model/record/kinds.ts'
import { openData } from '../../db/open.ts'
import { seed } from '../../db/seed.ts'
import type { Db } from '../../db/store/db.ts'
import { addRecord, setRecord } from '../../db/store/record.ts'
import { get } from '../../db/store/table.ts'
import { appDir } from '../../electron/runtime/prepare.mjs'

const ground = { by: 'Người thử', why: 'Dữ liệu dựng để thử, không có thật' }

/** Fills a new data file, behind the seed, with a made-up register: rounds, households, money, lots, leases, investors, late work. */
export function fillDemo(file: string): void {
  const db = openData(file, `${appDir}/db/migrations`, fresh => seed(fresh, `${appDir}/assets/seed`))
  const add = (kind: KindName, fields: Record<string, unknown>) => addRecord(db, kind, fields, ground).record
  try {
    clearance(add)
    money(add)
    land(db, add)
    people(db, add)
  } finally {
    db.close()
  }
}

type Add = (kind: KindName, fields: Record<string, unknown>) => { id: string }

const families = [
  'Nguyễn Văn',
  'Trần Thị',
  'Danh',
  'Lê Văn',
  'Thị',
  'Phạm Thị',
  'Võ Văn',
  'Huỳnh Thị',
  'Ngô Văn',
  'Đặng Văn',
]
const hamlets = ['Thạnh Lợi', 'Thạnh Bình', 'Thạnh Hòa', 'Thạnh Hưng']
const steps = ['inventory', 'draft', 'approve', 'pay', 'recover', 'handover']

/** Six rounds of the workers' housing side by side from the road, and 24 households in the first two. */
function clearance(add: Add): void {
  const zone = 'NO-THANH-LOC'
  const rounds = [
    [12.4, 62, 71, 'DOT-2 DOT-4', true],
    [9.8, 48, 52, 'DOT-1 DOT-3 DOT-5', false],
    [11.2, 55, 66, 'DOT-2 DOT-6', false],
    [8.6, 71, 84, 'DOT-1 DOT-5', true],
    [10.5, 42, 49, 'DOT-2 DOT-4 DOT-6', false],
    [7.93, 34, 41, 'DOT-3 DOT-5', false],
  ] as const
  for (const [at, [area_ha, households, billions, beside, road]] of rounds.entries())
    add('plan', {
      ...{ code: `DOT-${at + 1}`, name: `Đợt ${at + 1}`, zone, area_ha, households, beside, road },
      cost_vnd: billions * 1e9,
      ladder: 'clearance-2026',
    })
  add('tariff', { code: 'GIA-DAT-2026', name: 'Giá đất bồi thường năm 2026', about: 'land', valid_from: '2026-01-01' })
  add('price', {
    tariff: 'GIA-DAT-2026',
    code: 'LUA-1',
    name: 'Đất trồng lúa, vị trí 1',
    measure: 'm²',
    price_vnd: 185_000,
  })
  add('tariff', { code: 'GIA-CAY-2026', name: 'Đơn giá cây trồng năm 2026', about: 'crop', valid_from: '2026-01-01' })
  add('price', { tariff: 'GIA-CAY-2026', code: 'LUA-HT', name: 'Lúa', measure: 'm²', price_vnd: 4_500 })
  for (let n = 1; n <= 24; n++) household(add, n, zone)
}

function household(add: Add, n: number, zone: string): void {
  const code = `H-${String(n).padStart(3, '0')}`
  const letter = String.fromCharCode(64 + ((n - 1) % 26) + 1)
  const name = `${families[n % families.length]} ${letter}`
  const metres = 400 + ((n * 737) % 1900) + (n % 4) / 4
  add('household', {
    ...{ code, zone, plan: n <= 14 ? 'DOT-1' : 'DOT-2', name, hamlet: hamlets[n % 4], people: 2 + (n % 5) },
    ...(n % 9 === 0 ? {} : { land_ha: metres / 10_000 }),
  })
  const parcel = add('parcel', {
    household: code,
    sheet: String(12 + (n % 5)),
    number: String(100 + n * 3),
    use: 'LUC',
    taken_m2: metres,
  })
  if (n % 9 !== 0) {
    add('award', {
      household: code,
      parcel: parcel.id,
      category: 'land',
      name: 'Đất trồng lúa',
      quantity: metres,
      measure: 'm²',
      price: 'LUA-1',
      coefficient: 1.2,
    })
    add('award', {
      household: code,
      category: 'crop',
      name: 'Lúa hè thu',
      quantity: metres,
      measure: 'm²',
      price: 'LUA-HT',
    })
  }
  const reached = 6 - Math.ceil(n / 4)
  for (const step of steps.slice(0, Math.max(0, reached)))
    add('progress', { zone, household: code, ladder: 'clearance-2026', step, status: 'done', date: '2026-06-15' })
  if (n % 7 === 4)
    add('obstacle', {
      code: `V-${code}`,
      name: 'Không đồng ý đơn giá',
      category: 'price',
      household: code,
      zone,
      since: '2026-07-01',
    })
}

function money(add: Add): void {
  const line = (
    code: string,
    year: number,
    source: string,
    needed: number,
    allocated: number | null,
    disbursed: number | null,
  ) =>
    add('funding', {
      ...{
        code,
        name: `Bồi thường Khu nhà ở công nhân, năm ${year}`,
        zone: 'NO-THANH-LOC',
        year,
        source,
        purpose: 'clearance',
      },
      needed_vnd: needed * 1e9,
      allocated_vnd: allocated === null ? null : allocated * 1e9,
      disbursed_vnd: disbursed === null ? null : disbursed * 1e9,
    })
  line('VON-2026-T', 2026, 'province', 120, 80, 45.5)
  line('VON-2026-TW', 2026, 'central', 60, 30, 30)
  line('VON-2027-T', 2027, 'province', 100, null, null)
  add('priority', { zone: 'NO-THANH-LOC', rank: 1, date: '2026-03-01', note: 'Đã có chủ trương, thiếu vốn bồi thường' })
  add('priority', { zone: 'KCN-THANH-LOC', phase: 'KCN-THANH-LOC-2', rank: 2, date: '2026-03-01' })
}

function land(db: Db, add: Add): void {
  const zone = 'KCN-THANH-LOC'
  const firms = [
    'Công ty TNHH Chế biến thủy sản Thạnh Lộc',
    'Công ty CP Bao bì Rạch Giá',
    'Công ty TNHH Cơ khí Tân Hiệp',
  ]
  for (const [at, name] of firms.entries()) {
    add('enterprise', {
      code: `DN-${at + 1}`,
      name,
      industry: ['chế biến thủy sản', 'bao bì', 'cơ khí'][at],
      foreign_capital: at === 1,
    })
    add('tenant', {
      code: `DA-${at + 1}`,
      name: `Nhà máy của ${name}`,
      enterprise: `DN-${at + 1}`,
      zone,
      status: 'operating',
      workers: 180 + at * 75,
    })
  }
  const phase = 'KCN-THANH-LOC-1'
  const status = ['leased', 'leased', 'leased', 'ready', 'reserved', 'infrastructure', 'ready', 'ready']
  for (let n = 1; n <= 24; n++) {
    const is = status[n % status.length]
    const use = is === 'infrastructure' ? 'infrastructure' : 'industrial'
    add('plot', {
      code: `TL1-${String(n).padStart(2, '0')}`,
      zone,
      phase,
      area_ha: 1.2 + ((n * 13) % 30) / 10,
      use,
      status: is,
      ...(is === 'leased' && { tenant: `DA-${(n % 3) + 1}` }),
    })
  }
  for (const [at, ends] of ['2026-12-31', '2027-03-15', '2058-06-30'].entries()) {
    const code = `HD-0${at + 1}/2016`
    add('lease', {
      code,
      zone,
      plot: `TL1-0${[1, 2, 8][at]}`,
      tenant: `DA-${at + 1}`,
      area_ha: 2.5 + at,
      starts: '2016-07-01',
      ends,
      payment: 'yearly',
      state_rent_vnd: 9_500,
    })
    add('charge', {
      lease: code,
      about: 'state_rent',
      period: '2025',
      due: '2025-10-31',
      amount_vnd: (2.5 + at) * 10_000 * 9_500,
      paid_vnd: at === 1 ? 100_000_000 : (2.5 + at) * 10_000 * 9_500,
    })
  }
  add('tariff', {
    code: 'GIA-THUE-TL',
    name: 'Tiền thuê đất KCN Thạnh Lộc',
    about: 'state_rent',
    zone,
    valid_from: '2020-01-01',
  })
  add('price', { tariff: 'GIA-THUE-TL', code: 'TL', name: 'Đất công nghiệp', measure: 'm²/năm', price_vnd: 9_500 })
  setRecord(db, 'zone', zone, { land_rent_vnd: 9_500 }, ground)
}

function people(db: Db, add: Add): void {
  add('investor', {
    code: 'NDT-1',
    name: 'Tập đoàn Hạ tầng Mê Kông',
    country: 'Việt Nam',
    status: 'talking',
    next_step: 'Khảo sát thực địa giai đoạn 2',
    next_date: '2026-11-10',
    sectors: 'hạ tầng khu công nghiệp',
  })
  add('investor', {
    code: 'NDT-2',
    name: 'Công ty giữ kín tên',
    country: 'Hàn Quốc',
    status: 'visiting',
    confidential: true,
    next_date: '2027-01-15',
  })
  add('talk', {
    investor: 'NDT-1',
    date: '2026-10-02',
    name: 'Làm việc tại Ban',
    outcome: 'Quan tâm 100 ha giai đoạn 2',
  })
  add('shortlist', { investor: 'NDT-1', zone: 'KCN-THANH-LOC', rank: 1 })
  add('obstacle', {
    code: 'KK-1',
    name: 'Thiếu lao động phổ thông ca đêm',
    category: 'labour',
    enterprise: 'DN-1',
    zone: 'KCN-THANH-LOC',
    since: '2026-08-20',
  })
  for (const [at, quarter] of ['2026-Q1', '2026-Q2', '2026-Q3'].entries())
    add('labour', { enterprise: 'DN-1', quarter, employed: 420 + at * 12, wanted: 80, recruited: 25 + at * 10 })
  const directive = (number: number) => get(db, 'directive', `TB670-${number}`)
  setRecord(
    db,
    'directive',
    directive(6).id,
    { due: '2022-09-30', due_by: 'Phòng Quản lý đầu tư', status: 'doing' },
    ground,
  )
  setRecord(db, 'directive', directive(1).id, { status: 'done', completed: '2022-09-12', due: '2022-09-20' }, ground)
}
