import { useEffect, useState } from 'react'
import { formatNumber } from '../../db/model/text/number.ts'
import { api } from '../api.ts'
import styles from './Unsearched.module.css'

/** Says that a large import is not wholly in the search yet, for as long as it is so; `text` is what is looked for. */
export function Unsearched({ text }: { text: string }) {
  const [count, setCount] = useState(0)
  useEffect(
    function ask() {
      let isLatest = true
      let again: ReturnType<typeof setTimeout>
      const look = () =>
        api
          .unsearched()
          .then(found => {
            if (!isLatest) return
            setCount(found)
            if (found > 0) again = setTimeout(look, 1000)
          })
          .catch(() => undefined)
      if (text.trim() !== '') void look()
      return () => {
        isLatest = false
        clearTimeout(again)
      }
    },
    [text],
  )
  if (count === 0 || text.trim() === '') return null
  return (
    <p className={styles.line} role="status">
      Đang đưa {formatNumber(count)} hồ sơ mới nhập vào tìm kiếm; kết quả có thể chưa đủ.
    </p>
  )
}
