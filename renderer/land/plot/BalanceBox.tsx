import { type Balance, mostDifference } from '../../../db/model/land/balance.ts'
import { formatNumber } from '../../../db/model/text/number.ts'
import styles from './plot.module.css'

type Props = { balance: Balance; isConfirmed: boolean; onConfirm: (isConfirmed: boolean) => void }

/** Old area, new area and what lies between, as they are typed; a small difference is confirmed here. */
export function BalanceBox({ balance, isConfirmed, onConfirm }: Props) {
  const { before_ha, after_ha, diff_ha, verdict } = balance
  const diff = `${formatNumber(Math.abs(diff_ha))}\u00a0ha`
  const said = {
    ties: 'Diện tích khớp.',
    confirm: `Diện tích mới ${diff_ha > 0 ? 'lớn hơn' : 'nhỏ hơn'} ${diff}.`,
    refuse: `Lệch ${diff}, quá ${mostDifference * 100}\u00a0% diện tích cũ: kiểm tra số đã gõ.`,
  }[verdict]
  return (
    <div className={styles.balance} data-verdict={verdict}>
      <p>
        <span>Diện tích cũ</span>
        <span>{formatNumber(before_ha)} ha</span>
      </p>
      <p>
        <span>Diện tích mới</span>
        <span>{formatNumber(after_ha)} ha</span>
      </p>
      <p className={styles.said} role="status">
        {said}
      </p>
      {verdict === 'confirm' && (
        <label className={styles.confirm}>
          <input type="checkbox" checked={isConfirmed} onChange={event => onConfirm(event.currentTarget.checked)} />
          Xác nhận ghi theo số đo mới, lệch {diff}
        </label>
      )}
    </div>
  )
}

/** What a balance still asks for before it can be written; null when nothing. */
export function lackOf({ verdict }: Balance, isConfirmed: boolean): string | null {
  if (verdict === 'refuse') return 'Sửa diện tích để lưu'
  return verdict === 'confirm' && !isConfirmed ? 'Xác nhận phần lệch để lưu' : null
}
