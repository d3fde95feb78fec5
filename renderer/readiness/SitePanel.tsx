import { Columns2, FileText, Hand, MapPin, X } from 'lucide-react'
import { useState } from 'react'
import { siteName } from '../../db/model/readiness/words.ts'
import { api } from '../api.ts'
import { isReadOnly, select, show, useAtlas } from '../state.ts'
import { Button } from '../ui/Button.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { useRead } from '../use-read.ts'
import { ConfirmForm } from './ConfirmForm.tsx'
import { Lines } from './Lines.tsx'
import styles from './panel.module.css'
import { VerdictBand } from './VerdictBand.tsx'

type Props = { zone: string; phase: string | null; onClose: () => void; onCompare: () => void }
const small = { size: 15, strokeWidth: 1.75, 'aria-hidden': true } as const

/** The verdict on one zone or phase, line by line, with what the office can say of each by hand. */
export function SitePanel({ zone, phase, onClose, onCompare }: Props) {
  const [confirming, setConfirming] = useState<string | null>(null)
  const isPast = useAtlas(isReadOnly)
  const verdict = useRead(`${zone}/${phase}`, () => api.verdict({ zone, phase }))
  if (!verdict) return <aside className={styles.panel} aria-busy="true" aria-label="Điều kiện" />
  const line = verdict.lines.find(each => each.rule.id === confirming)
  return (
    <aside className={styles.panel} aria-label={`Điều kiện của ${siteName(verdict)}`}>
      <div className={styles.head}>
        <h1>{siteName(verdict)}</h1>
        <IconButton icon={X} label="Đóng" keys="Esc" onClick={onClose} />
      </div>
      <div className={styles.scroll}>
        <VerdictBand verdict={verdict} />
        {line && (
          <div className={styles.form}>
            <ConfirmForm key={line.rule.id} line={line} site={verdict} onClose={() => setConfirming(null)} />
          </div>
        )}
        <Lines
          lines={verdict.lines}
          deeds={each =>
            !isPast && (
              <Button icon={<Hand {...small} />} onClick={() => setConfirming(each.rule.id)}>
                Xác nhận bằng tay
              </Button>
            )
          }
        />
      </div>
      <footer className={styles.foot}>
        <Button
          icon={<MapPin {...small} />}
          onClick={() => {
            show({ is: 'map' })
            select(zone)
          }}
        >
          Hồ sơ khu
        </Button>
        <Button icon={<Columns2 {...small} />} onClick={onCompare}>
          So sánh
        </Button>
        <Button
          icon={<FileText {...small} />}
          onClick={() => show({ is: 'calls', call: verdict.call ?? `zone:${zone}` })}
        >
          Tờ thông tin
        </Button>
      </footer>
    </aside>
  )
}
