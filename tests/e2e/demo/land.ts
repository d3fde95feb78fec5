import type { Db } from '../../../db/store/db.ts'
import { setRecord } from '../../../db/store/record.ts'
import { type Add, ground } from './add.ts'

/** Three firms on 24 lots: leases of which two end soon, one late payment, a price of the State. */
export function land(db: Db, add: Add): void {
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
