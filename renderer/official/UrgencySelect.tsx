import { useId } from 'react'
import { type Urgency, urgencies } from '../../db/model/official/official.ts'
import form from '../form/form.module.css'
import styles from './PaperMenu.module.css'

type Props = { urgency: Urgency | null; onChange: (urgency: Urgency | null) => void }

const words: Record<Urgency, string> = { KHẨN: 'Khẩn', 'THƯỢNG KHẨN': 'Thượng khẩn', 'HỎA TỐC': 'Hỏa tốc' }

/** The mark of urgency that is framed in red under a paper's number; none unless somebody chooses one. */
export function UrgencySelect({ urgency, onChange }: Props) {
  const id = useId()
  return (
    <p className={styles.urgency}>
      <label htmlFor={id}>Độ khẩn</label>
      <select
        id={id}
        className={form.input}
        value={urgency ?? ''}
        onChange={event => onChange(urgencies.find(each => each === event.currentTarget.value) ?? null)}
      >
        <option value="">Không</option>
        {urgencies.map(each => (
          <option key={each} value={each}>
            {words[each]}
          </option>
        ))}
      </select>
    </p>
  )
}
