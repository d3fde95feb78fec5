import { useEffect, useState } from 'react'
import { backupSentence, whyWords } from '../../db/model/backup/backup.ts'
import { errorWords } from '../../db/model/backup/error.ts'
import type { Health } from '../../db/model/backup/health.ts'
import { sentence } from '../../db/model/text/problem.ts'
import { apiOn } from '../api.ts'
import { attempt, say, show } from '../state.ts'
import { Button } from '../ui/Button.tsx'
import { Room } from '../ui/room/Room.tsx'
import { RoomHead } from '../ui/room/RoomHead.tsx'
import { StatusIcon } from '../ui/sign/StatusIcon.tsx'
import { BackupList, whenWords } from './BackupList.tsx'
import { Bag } from './Bag.tsx'
import styles from './care.module.css'
import { Facts } from './Facts.tsx'
import { LookInside } from './LookInside.tsx'
import { Password } from './password/Password.tsx'
import { Program } from './program/Program.tsx'
import { SecondPlace } from './SecondPlace.tsx'

/** The file is of today, whatever day the window looks at. */
const api = apiOn(null)

/** How the data file and its backups stand, and what can be done for them. */
export function HealthRoom() {
  const [health, setHealth] = useState<Health | null>(null)
  const [chosen, setChosen] = useState<string | null>(null)
  const [busy, setBusy] = useState<string | null>(null)
  const read = () => attempt(() => api.health()).then(answer => answer && setHealth(answer))
  useEffect(function readHealth() {
    void attempt(() => api.health()).then(answer => answer && setHealth(answer))
  }, [])
  const run = async (deed: string, work: () => Promise<unknown>) => {
    setBusy(deed)
    await attempt(work)
    await read()
    setBusy(null)
  }
  const make = () => run('make', () => api.makeBackup())
  const check = () => run('check', () => api.verifyFile())
  const diagnose = () =>
    run('diagnose', async () => {
      const file = await api.saveDiagnosis()
      if (file)
        say({ text: 'Đã lưu báo cáo cho người hỗ trợ', detail: `${file}. Không có tên người, không có số liệu.` })
    })
  const newest = health?.backups[0]
  return (
    <Room label="Tình trạng" isColumn isBusy={health === null}>
      <RoomHead title="Tình trạng" about="Tệp dữ liệu, bản sao của nó, và cách trở lại.">
        <Button onClick={() => show({ is: 'people' })}>Người dùng máy này</Button>
        <Button isBusy={busy === 'diagnose'} onClick={() => void diagnose()}>
          Lưu báo cáo cho người hỗ trợ
        </Button>
        <Button look="primary" isBusy={busy === 'make'} onClick={() => void make()}>
          Tạo bản sao ngay
        </Button>
      </RoomHead>
      {health && (
        <div className={styles.scroll}>
          <p className={styles.verdict} role="status" data-bad={health.failed !== null || undefined}>
            <StatusIcon status={health.failed ? 'stuck' : newest ? 'xong' : 'wait'} size={20} />
            <span>
              {health.failed
                ? sentence(health.failed.problem)
                : newest
                  ? backupSentence(newest, new Date())
                  : 'Chưa có bản sao nào. Bản đầu tiên được tạo trong vài phút tới.'}
              {newest && health.unsaved > 0 && ` Từ đó có thêm ${health.unsaved} thao tác.`}
            </span>
          </p>
          <div className={styles.halves}>
            <div>
              <section aria-labelledby="care-backups">
                <h2 id="care-backups">Bản sao đã mở thử được</h2>
                <p className={styles.rule}>
                  Tự tạo mỗi 10 phút khi có thay đổi, trước khi nhập, khôi phục hoặc đổi bản chương trình. Giữ 3 bản
                  theo giờ, 7 bản theo ngày, 4 bản theo tuần, 12 bản theo tháng.
                </p>
                {health.backups.length === 0 ? (
                  <p className={styles.gap}>Chưa có bản sao.</p>
                ) : (
                  <BackupList
                    label="Bản sao"
                    backups={health.backups}
                    chosen={chosen}
                    onChoose={setChosen}
                    note={each => whyWords[each.why]}
                  />
                )}
                {chosen && <LookInside key={chosen} file={chosen} onDone={() => setChosen(null)} />}
              </section>
              <Program />
            </div>
            <div>
              <Password password={health.password} onChange={read} />
              <SecondPlace second={health.second} onChange={read} />
              <Bag />
            </div>
            <div>
              <Facts health={health} isChecking={busy === 'check'} onCheck={() => void check()} />
              <section aria-labelledby="care-errors">
                <h2 id="care-errors">Lỗi gần đây</h2>
                {health.errors.length === 0 && <p className={styles.gap}>Không có lỗi nào.</p>}
                <ul className={styles.errors}>
                  {health.errors.slice(0, 6).map(each => (
                    <li key={`${each.at} ${each.call}`}>
                      <span>{whenWords(each.at)}</span> {errorWords(each.code)} <small>{each.code}</small>
                    </li>
                  ))}
                </ul>
              </section>
            </div>
          </div>
        </div>
      )}
    </Room>
  )
}
