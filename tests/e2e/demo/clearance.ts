import type { Add } from './add.ts'

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
export function clearance(add: Add): void {
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

/** What the clearance needs, was given and has spent, and whose turn is first. */
export function money(add: Add): void {
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
