import { useState } from 'react'
import type { PeopleView } from '../../db/model/people/person.ts'
import { apiOn } from '../api.ts'
import { refresh, show } from '../state.ts'
import { Button } from '../ui/Button.tsx'
import { Room } from '../ui/room/Room.tsx'
import { RoomHead } from '../ui/room/RoomHead.tsx'
import { useRead } from '../use-read.ts'
import { AdmissionLog } from './AdmissionLog.tsx'
import { Limits } from './Limits.tsx'
import { NewSheet } from './lock/NewSheet.tsx'
import { Officers } from './Officers.tsx'
import { OwnPin } from './OwnPin.tsx'
import styles from './people.module.css'
import { Settings } from './Settings.tsx'
import { TurnOn } from './TurnOn.tsx'

const api = apiOn(null)

/** Who works on this machine, what each may do, and who came in. */
export function PeopleRoom() {
  const [edition, setEdition] = useState(0)
  const [recovery, setRecovery] = useState<string | null>(null)
  const view = useRead(`people ${edition}`, () => api.people())
  const again = async () => {
    await refresh()
    setEdition(now => now + 1)
  }
  return (
    <Room label="Người dùng máy này" isColumn isBusy={view === null}>
      <RoomHead title="Người dùng máy này" about="Ai làm việc với tệp dữ liệu này, được làm gì, và ai đã xem gì.">
        <Button onClick={() => show({ is: 'health' })}>Tình trạng</Button>
      </RoomHead>
      {view && (
        <div className={styles.scroll}>
          {recovery && (
            <section className={styles.sheet} aria-label="Tờ khôi phục">
              <h2>Tờ khôi phục mã PIN</h2>
              <NewSheet recovery={recovery} word="Đã cất tờ khôi phục" onKept={() => setRecovery(null)} />
            </section>
          )}
          <div className={styles.halves}>
            {view.isOn ? (
              <On view={view} onChange={again} />
            ) : (
              <TurnOn
                onDone={async word => {
                  setRecovery(word)
                  await again()
                }}
              />
            )}
          </div>
        </div>
      )}
    </Room>
  )
}

function On({ view, onChange }: { view: PeopleView; onChange: () => Promise<void> }) {
  const isAdmin = view.me?.role === 'admin'
  return (
    <>
      <div className={styles.half}>
        <Officers view={view} onChange={onChange} />
        <OwnPin onChange={onChange} />
      </div>
      <div className={styles.half}>
        {isAdmin ? (
          <>
            <Settings minutes={view.minutes} onChange={onChange} />
            <AdmissionLog log={view.log} />
          </>
        ) : (
          <p className={styles.gap}>
            Người quản trị thêm người, đổi vai trò, xem nhật ký đăng nhập. Đăng nhập bằng tên người quản trị để làm các
            việc này.
          </p>
        )}
        <Limits />
      </div>
    </>
  )
}
