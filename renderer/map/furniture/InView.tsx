import { formatNumber } from '../../../db/model/text/number.ts'
import { useInView } from '../shape/in-view.ts'
import { useTheme } from '../theme/shown.ts'
import { Classes } from './Classes.tsx'
import styles from './furniture.module.css'

const nouns = { plot: 'lô', parcel: 'thửa' } as const

/** The classes of the plots or parcels in the picture, where the theme speaks of them in words of their own. */
export function InView() {
  const reading = useTheme(theme => theme.reading)
  const { counted, left, heavy } = useInView()
  return (
    <>
      {counted.map(({ kind, total, plain, counts }) => (
        <section key={kind} className={styles.inView} aria-label={`Các ${nouns[kind]} đang thấy`}>
          <h3>
            {formatNumber(total, 0)} {nouns[kind]} đang thấy
          </h3>
          <Classes counts={counts} noun={nouns[kind]} word={status => reading.word(status, kind)} />
          {plain > 0 && <p className={styles.left}>{formatNumber(plain, 0)} lô hạ tầng, cây xanh: chỉ có viền</p>}
        </section>
      ))}
      {left > 0 && <p className={styles.left}>Còn {formatNumber(left, 0)} hình quá nhỏ, phóng to để thấy</p>}
      {heavy > 0 && (
        <p className={styles.left}>Còn {formatNumber(heavy, 0)} hình nhiều điểm quá, chưa vẽ, phóng to để thấy</p>
      )}
    </>
  )
}
