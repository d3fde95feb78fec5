import { formatNumber } from '../text/number.ts'
import { unitsOf } from './exact.ts'
import type { LandRow } from './occupancy.ts'

/** What does not fit together about a plot and its leases, a sentence each: which plot, what is off, what to do. */
export function doubtsOf({ code, ...row }: LandRow & { code: string }): string[] {
  const found: string[] = []
  if (row.status === 'leased' && row.leases === 0)
    found.push(`Lô ${code} ghi đã cho thuê nhưng chưa có hợp đồng. Thêm hợp đồng, hoặc sửa tình trạng của lô.`)
  if (row.leases > 0 && row.status !== 'leased')
    found.push(
      `Lô ${code} có hợp đồng chưa thanh lý nhưng không ghi đã cho thuê. Sửa tình trạng, hoặc thanh lý hợp đồng.`,
    )
  if (row.lease_ha === null || row.area_ha === null) return found
  const over = (unitsOf(row.lease_ha) - unitsOf(row.area_ha)) / 1e8
  if (over > 0)
    found.push(
      `Hợp đồng của lô ${code} cộng lại ${formatNumber(row.lease_ha)}\u00a0ha, lớn hơn lô ${formatNumber(over)}\u00a0ha. Đối chiếu diện tích.`,
    )
  return found
}
