import { FocusTrap } from '@mantine/core'
import { useEffect } from 'react'
import { cover, refresh, useAtlas } from '../state.ts'
import { useFocusBack } from '../ui/use-focus-back.ts'
import styles from './Network.module.css'

/** What "Không kết nối mạng" means, and how many requests were refused since the start. */
export function Network() {
  const blocked = useAtlas(state => state.overview?.blocked ?? 0)
  useFocusBack()
  useEffect(function countAgain() {
    void refresh()
  }, [])
  return (
    <div className={styles.ground}>
      <FocusTrap>
        <section className={styles.card} role="dialog" aria-modal="true" aria-labelledby="network-head">
          <h1 id="network-head">Không kết nối mạng</h1>
          <p>
            Chương trình không có đường nào ra mạng: dữ liệu, bản đồ nền, phông chữ đều nằm trên máy này. Mọi yêu cầu
            đến nơi khác bị chặn trước khi gửi.
          </p>
          <dl className={styles.facts}>
            <dt>Yêu cầu đã chặn từ lúc mở</dt>
            <dd>{blocked}</dd>
          </dl>
          <button data-autofocus type="button" className={styles.done} onClick={() => cover({ is: 'none' })}>
            Đóng
          </button>
        </section>
      </FocusTrap>
    </div>
  )
}
