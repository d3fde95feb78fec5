import { Button } from '../ui/Button.tsx'
import styles from './form.module.css'

type Props = { missing: string | null; isBusy: boolean; onSave: () => void; onCancel: () => void }

/** The bar at the panel's foot while something is edited: save, or not, and what is missing for it. */
export function ActionBar({ missing, isBusy, onSave, onCancel }: Props) {
  return (
    <div className={styles.bar}>
      <Button look="primary" disabled={missing !== null} isBusy={isBusy} onClick={onSave}>
        Lưu thay đổi
      </Button>
      <Button onClick={onCancel}>Thôi</Button>
      <span className={styles.missing} role="status">
        {missing ?? 'Ctrl Enter để lưu'}
      </span>
    </div>
  )
}
