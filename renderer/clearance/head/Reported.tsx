import { payWithinDays, type Tally } from '../../../db/model/clearance/milestone.ts'
import type { RecordOf } from '../../../db/model/record/kinds.ts'
import { formatDay } from '../../../db/model/text/day.ts'
import { formatNumber } from '../../../db/model/text/number.ts'
import { isReadOnly, useAtlas } from '../../state.ts'
import styles from './head.module.css'

type Props = { tally: Tally; plan: RecordOf<'plan'> | null; onEdit: () => void }

/** One line of all the households together, and what the plans say of them where it is another figure. */
export function Reported({ tally, plan, onEdit }: Props) {
  const isPastDay = useAtlas(isReadOnly)
  const { households, ha, vnd, reported, paid, overdue } = tally
  const said = [
    differs(households, reported.households, formatNumber, 'hộ'),
    differs(ha.total, reported.ha, formatNumber, 'ha'),
    differs(vnd.total, reported.vnd, inFull, ''),
  ].filter(Boolean)
  return (
    <>
      {households === 0 ? <i className="gap">chưa có danh sách hộ</i> : `${formatNumber(households)} hộ`}
      {ha.total !== null && `, ${formatNumber(ha.total)} ha`}
      {vnd.total !== null && `, ${inFull(vnd.total)}`}
      {vnd.missing > 0 && vnd.total !== null && ' '}
      {vnd.missing > 0 && vnd.total !== null && <i className={styles.missing}>thiếu {formatNumber(vnd.missing)} hộ</i>}
      {said.length > 0 && <span className={styles.reported}>. Phương án ghi {said.join(', ')}</span>}
      {paid.households > 0 && `. Đã chi ${inFull(paid.vnd)} theo chứng từ`}
      {overdue > 0 && (
        <span className={styles.stuck} title="Tính từ ngày phê duyệt. Luật Đất đai 2024, Điều 94 khoản 3">
          . {formatNumber(overdue)} hộ chưa chi xong quá {payWithinDays} ngày
        </span>
      )}
      {plan?.approved && `. Phê duyệt ${formatDay(plan.approved)}`}
      {!isPastDay && (
        <button type="button" className={styles.plan} onClick={onEdit}>
          {plan ? 'Sửa phương án' : 'Thêm phương án'}
        </button>
      )}
    </>
  )
}

/** One unit for all sums that are compared by eye. */
const inFull = (vnd: number): string => `${formatNumber(vnd)} đồng`

/** "312 hộ" when what is reported is known and not what the rows come to. */
function differs(
  counted: number | null,
  reported: number | null,
  say: (value: number) => string,
  unit: string,
): string | null {
  return reported === null || counted === reported ? null : `${say(reported)}${unit && ` ${unit}`}`
}
