import { useEffect, useState } from 'react'
import { formatNumber } from '../../db/model/text/number.ts'
import { api } from '../api.ts'
import styles from './Unsearched.module.css'

type Props = { text: string; onAllKnown: () => void }

/** Says that a large import is not wholly in the search yet, for as long as it is so; `text` is what is looked for, again once all is known. */
export function Unsearched({ text, onAllKnown }: Props) {
  const [count, setCount] = useState(0)
  useEffect(
    function ask() {
      let isLatest = true
      let again: ReturnType<typeof setTimeout>
      const look = (hasWaited: boolean) =>
        api
          .unsearched()
          .then(found => {
            if (!isLatest) return
            setCount(found)
            if (found > 0) again = setTimeout(look, 1000, true)
            else if (hasWaited) onAllKnown()
          })
          .catch(() => undefined)
      if (text.trim() !== '') void look(false)
      return () => {
        isLatest = false
        clearTimeout(again)
      }
    },
    [text, onAllKnown],
  )
  if (count === 0 || text.trim() === '') return null
  return (
    <p className={styles.line} role="status">
      Đang đưa {formatNumber(count)} hồ sơ mới nhập vào tìm kiếm; kết quả có thể chưa đủ.
    </p>
  )
}
