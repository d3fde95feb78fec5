import { FilePlus2 } from 'lucide-react'
import { useState } from 'react'
import type { Orphan } from '../../../db/store/enterprise/rows.ts'
import { api } from '../../api.ts'
import { attempt, isReadOnly, refresh, say, useAtlas } from '../../state.ts'
import { Button } from '../../ui/Button.tsx'
import room from '../enterprise.module.css'
import styles from './orphans.module.css'

type Props = { orphans: Orphan[]; isFolded: boolean; onMade: (enterprise: string) => void }

/** Projects that papers name and behind which no enterprise stands yet: one press makes its record. */
export function Orphans({ orphans, isFolded, onMade }: Props) {
  const [isOpen, setOpen] = useState(!isFolded)
  const [busy, setBusy] = useState<string | null>(null)
  const isPast = useAtlas(isReadOnly)

  async function adopt(orphan: Orphan): Promise<void> {
    setBusy(orphan.id)
    const made = await attempt(() => api.adoptTenant({ tenant: orphan.id }))
    setBusy(null)
    if (!made) return
    await refresh()
    onMade(made.record.id)
    say({ text: 'Đã lập hồ sơ doanh nghiệp', detail: orphan.name, undo: true })
  }

  return (
    <section className={styles.box} aria-label="Dự án chưa có hồ sơ doanh nghiệp">
      <div className={styles.head}>
        <div>
          <h2>{orphans.length} dự án có tên trong văn bản, chưa có hồ sơ doanh nghiệp</h2>
          <p className={room.note}>
            Lập hồ sơ để ghi được người liên hệ, khó khăn, lao động từng quý và báo cáo kỳ. Tên, khu, ngành, nước lấy từ
            dự án cùng văn bản nguồn; hoàn tác được.
          </p>
        </div>
        {isFolded && (
          <Button aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            {isOpen ? 'Thu lại' : 'Xem các dự án'}
          </Button>
        )}
      </div>
      {isOpen && (
        <ul className={styles.list}>
          {orphans.map(orphan => (
            <li key={orphan.id}>
              <div>
                <p className={room.strong}>{orphan.name}</p>
                <p className={room.small}>
                  {[orphan.zone?.name, orphan.industry, orphan.country].filter(Boolean).join(' · ') ||
                    'chưa rõ khu, ngành'}
                </p>
              </div>
              {!isPast && (
                <Button
                  icon={<FilePlus2 size={15} strokeWidth={1.75} aria-hidden />}
                  isBusy={busy === orphan.id}
                  aria-label={`Lập hồ sơ doanh nghiệp từ dự án ${orphan.name}`}
                  onClick={() => void adopt(orphan)}
                >
                  Lập hồ sơ
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
