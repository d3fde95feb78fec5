import { useId, useState } from 'react'
import form from '../form/form.module.css'
import { Button } from '../ui/Button.tsx'
import styles from './PaperMenu.module.css'

type Props = { word: string; onWhy: (why: string) => void; onBack: () => void }

/** Asks why the mask is lifted for a paper, and says what will be written down. */
export function WhyForm({ word, onWhy, onBack }: Props) {
  const [why, setWhy] = useState('')
  const id = useId()
  return (
    <form
      className={styles.why}
      aria-label={word}
      onSubmit={event => {
        event.preventDefault()
        if (why.trim()) onWhy(why.trim())
      }}
    >
      <h2>{word}</h2>
      <p className={styles.about}>
        Giấy này có tên, giấy tờ, điện thoại và số tiền của từng hộ. Ai lập, lúc nào, vì sao được ghi vào tệp dữ liệu và
        không xóa được.
      </p>
      <label htmlFor={id}>Lý do lập phiếu không che</label>
      <input
        id={id}
        className={form.input}
        data-autofocus
        autoComplete="off"
        maxLength={500}
        placeholder="Đối chiếu với hộ khi ký biên bản kiểm đếm"
        value={why}
        onChange={event => setWhy(event.currentTarget.value)}
      />
      <p className={styles.deeds}>
        <Button onClick={onBack}>Thôi, vẫn che</Button>
        <Button look="primary" type="submit" disabled={why.trim() === ''}>
          Mở che và lập phiếu
        </Button>
      </p>
    </form>
  )
}
