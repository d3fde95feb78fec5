import { X } from 'lucide-react'
import type { RecordOf } from '../../../db/model/record/kinds.ts'
import { ladderFor } from '../../../db/model/record/ladder.ts'
import { formatNumber } from '../../../db/model/text/number.ts'
import { api } from '../../api.ts'
import { StepForm } from '../../dossier/ladder/StepForm.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { useRead } from '../../use-read.ts'
import sheet from '../sheet/sheet.module.css'
import styles from './side.module.css'

type Props = {
  households: readonly string[]
  plan: RecordOf<'plan'> | null
  zoneType: string
  today: string
  onClose: () => void
}

/** Writes one step for all ticked households as one batch, on the ladder of their plan or of the law in force. */
export function ManySteps({ households, plan, zoneType, today, onClose }: Props) {
  const ladders = useRead('ladders', () => api.ladders())
  const ladder =
    ladders?.find(each => each.code === plan?.ladder) ?? (ladders && ladderFor(ladders, 'clearance', zoneType, today))
  return (
    <aside className={sheet.panel} aria-label="Ghi bước cho các hộ đã chọn">
      <header className={sheet.head}>
        <div>
          <h2>Ghi bước cho {formatNumber(households.length)} hộ</h2>
          <p className={sheet.small}>{ladder?.law}</p>
        </div>
        <IconButton icon={X} label="Đóng" onClick={onClose} />
      </header>
      <div className={`${sheet.body} ${styles.many}`}>
        {ladder && (
          <StepForm
            title="Một lần ghi, hoàn tác được cả lần"
            subject={{ households: [...households] }}
            ladder={ladder.code}
            steps={ladder.steps}
            step={null}
            progress={null}
            paper={null}
            isMany
            onClose={onClose}
          />
        )}
      </div>
    </aside>
  )
}
