import { FocusTrap } from '@mantine/core'
import { useState } from 'react'
import type { Page } from '../../../db/model/meeting/agenda.ts'
import type { MeetingPage } from '../../../db/model/meeting/page.ts'
import { api } from '../../api.ts'
import { attempt } from '../../state.ts'
import { lift, uncover, useShow } from '../show.ts'
import styles from './over.module.css'

/** Asks before the mask is lifted, and says what will be written down. */
export function Lift({ page, shown }: { page: Page; shown: MeetingPage | null }) {
  const meeting = useShow(show => show.agenda.meeting)
  const [why, setWhy] = useState('')
  const [isBusy, setBusy] = useState(false)
  const households = shown?.masked ?? 0
  const zone = shown?.zone

  async function open(): Promise<void> {
    if (!zone || isBusy) return
    setBusy(true)
    const written = await attempt(() =>
      api.liftMask({ meeting: meeting?.id ?? null, zone: zone.id, households, why: why.trim() || null }),
    )
    setBusy(false)
    // Whoever has gone on in the meantime sees nothing of the page before.
    const now = useShow.getState()
    if (written && now.pages[now.at]?.id === page.id) lift({ id: written.id, by: written.by, at: written.at })
  }

  if (!zone || households === 0)
    return (
      <div className={styles.veil}>
        <FocusTrap>
          <section className={styles.card} role="dialog" aria-modal="true" aria-label="Mở che">
            <h2>Mục này không có gì bị che</h2>
            <p>Không có hộ nào còn vướng, nên không có tên, giấy tờ hay số tiền nào để mở.</p>
            <p className={styles.deeds}>
              <button type="button" className={styles.primary} data-autofocus onClick={uncover}>
                Đóng
              </button>
            </p>
          </section>
        </FocusTrap>
      </div>
    )
  return (
    <div className={styles.veil}>
      <FocusTrap>
        <form
          className={styles.card}
          role="dialog"
          aria-modal="true"
          aria-labelledby="lift-head"
          onSubmit={event => {
            event.preventDefault()
            void open()
          }}
        >
          <h2 id="lift-head">Cho cả phòng thấy tên, điện thoại và số tiền của {households} hộ?</h2>
          <p>
            {zone.name}. Ai mở, lúc nào, mở gì được ghi vào tệp dữ liệu và không xóa được. Sang mục khác thì che lại.
          </p>
          <label htmlFor="lift-why">Lý do, nếu cần ghi</label>
          <input
            id="lift-why"
            data-autofocus
            autoComplete="off"
            maxLength={500}
            value={why}
            onChange={event => setWhy(event.currentTarget.value)}
          />
          <p className={styles.deeds}>
            <button type="submit" className={styles.primary} aria-busy={isBusy || undefined}>
              Mở che {households} hộ
            </button>
            <button type="button" className={styles.plain} onClick={uncover}>
              Thôi, vẫn che
            </button>
          </p>
        </form>
      </FocusTrap>
    </div>
  )
}
