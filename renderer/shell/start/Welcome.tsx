import { FocusTrap } from '@mantine/core'
import { useEffect, useState } from 'react'
import { formatNumber } from '../../../db/model/text/number.ts'
import type { Startup } from '../../../electron/contract.ts'
import { api } from '../../api.ts'
import { attempt, cover, opened } from '../../state.ts'
import { Button } from '../../ui/Button.tsx'
import { useFocusBack } from '../../ui/use-focus-back.ts'
import { splitPath } from './closed-words.ts'
import styles from './Welcome.module.css'

const begin = () => cover({ is: 'none' })

/** The first start: what the new file holds and where it lies, over the real map. */
export function Welcome({ startup }: { startup: Startup }) {
  const [isBusy, setBusy] = useState(false)
  const { folder, name } = splitPath(startup.file)
  useFocusBack()
  useEffect(function beginOnEnter() {
    const press = (event: KeyboardEvent) => {
      if (event.key === 'Enter' && !event.isComposing && event.target === document.body) begin()
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [])
  const choose = async () => {
    setBusy(true)
    const other = await attempt(() => api.openData())
    setBusy(false)
    if (other && other.file !== startup.file) opened(other)
  }
  return (
    <div className={styles.ground}>
      <FocusTrap>
        <div className={styles.card} role="dialog" aria-modal="true" aria-labelledby="welcome-title">
          <h1 id="welcome-title">Đã tạo tệp dữ liệu từ bộ khung Kiên Giang</h1>
          <p className={styles.lead}>Mọi thứ nằm trong một tệp trên máy này, không có kết nối mạng.</p>
          {startup.counts && (
            <dl className={styles.counts}>
              <Count count={startup.counts.zone} of="khu, cụm công nghiệp và khu nhà ở công nhân" />
              <Count count={startup.counts.directive} of="nhiệm vụ của TB 670/TB-VP" />
              <Count count={startup.counts.document} of="văn bản làm căn cứ cho từng con số" />
            </dl>
          )}
          <p className={styles.gap}>Số nào chưa có thì để trống.</p>
          <p className={styles.file}>
            Tệp lưu ở <b>{name}</b>
            <span>{folder}</span>
          </p>
          <div className={styles.deeds}>
            <Button look="primary" data-autofocus onClick={begin}>
              Bắt đầu
            </Button>
            <Button isBusy={isBusy} onClick={() => void choose()}>
              Mở tệp dữ liệu có sẵn
            </Button>
          </div>
        </div>
      </FocusTrap>
    </div>
  )
}

function Count({ count, of }: { count: number; of: string }) {
  return (
    <div className={styles.count}>
      <dt>{of}</dt>
      <dd>{formatNumber(count)}</dd>
    </div>
  )
}
