import { scaleRatio } from '../../survey/shift.ts'
import { formatNumber } from '../../text/number.ts'
import type { Finding } from '../table.ts'
import { roundingOf } from '../text.ts'
import { ha } from '../words.ts'

export type Compared = {
  label: string
  ha: number
  diffHa: number /** Within the rounding of the figure itself. */
  isSame: boolean
}

/** An area of a paper beside the computed one: equal within what the paper's last digit leaves open. */
export function compared(
  label: string,
  paperHa: number,
  areaM2: number,
  roundingHa = roundingOf(String(paperHa)),
): Compared {
  const diffHa = Math.round(areaM2) / 10_000 - paperHa
  return { label, ha: paperHa, diffHa, isSame: Math.abs(diffHa) <= Math.max(roundingHa, 0.00005) + 1e-9 }
}

/** What differing areas mean, as sentences; a difference of exactly the two scale factors is named. */
export function areasOf(all: readonly Compared[], areaM2: number): Finding[] {
  return all.flatMap((each): Finding[] => {
    if (each.isSame) return []
    const ratio = (each.ha * 10_000) / areaM2
    const part = formatNumber((Math.abs(each.diffHa) / each.ha) * 100, 2)
    const isScale = Math.abs(ratio - scaleRatio ** 2) < 0.00006 && each.ha !== Math.round(each.ha)
    const why = isScale
      ? ' Tỷ lệ đúng bằng khi lấy hệ số 0,9996 thay vì 0,9999: hỏi đơn vị đo về hệ số của bảng.'
      : ' Đối chiếu tọa độ và diện tích với bản gốc.'
    const text = `Diện tích tính từ tọa độ ${ha(areaM2)}, ${each.label} ${formatNumber(each.ha)}\u00a0ha: lệch ${formatNumber(Math.abs(each.diffHa))}\u00a0ha (${part}\u00a0%).${why}`
    return [{ code: isScale ? 'scale' : 'area', level: 'warn', rows: [], text }]
  })
}
