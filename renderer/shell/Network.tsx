import { useEffect, useRef } from 'react'
import { cover, useAtlas } from '../state.ts'
import styles from './Network.module.css'

/** What "Không kết nối mạng" means, and how many requests were refused since the start. */
export function Network() {
  const blocked = useAtlas(state => state.overview?.blocked ?? 0)
  const button = useRef<HTMLButtonElement>(null)
  useEffect(function focusButton() {
    button.current?.focus()
  }, [])
  return (
    <div className={styles.ground}>
      <section className={styles.card} role="dialog" aria-modal="true" aria-labelledby="network-head">
        <h1 id="network-head">Không kết nối mạng</h1>
        <p>
          Chương trình không có đường nào ra mạng: dữ liệu, bản đồ nền, phông chữ đều nằm trên máy này. Mọi yêu cầu đến
          nơi khác bị chặn trước khi gửi.
        </p>
        <dl className={styles.facts}>
          <dt>Yêu cầu đã chặn từ lúc mở</dt>
          <dd>{blocked}</dd>
          <dt>Yêu cầu đã gửi ra ngoài</dt>
          <dd>0</dd>
        </dl>
        <button ref={button} type="button" className={styles.done} onClick={() => cover({ is: 'none' })}>
          Đóng
        </button>
      </section>
    </div>
  )
}
