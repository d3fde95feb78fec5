import { Calculator, Save } from 'lucide-react'
import { useState } from 'react'
import { termsOf } from '../../../db/model/rent/terms.ts'
import { formatNumber } from '../../../db/model/text/number.ts'
import type { Land } from '../../../db/store/land/plots.ts'
import type { Rent } from '../../../db/store/land/rent.ts'
import { api } from '../../api.ts'
import { kept } from '../../form/kept.ts'
import { show } from '../../state.ts'
import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { DrawerForm } from '../form/DrawerForm.tsx'
import { FieldRows } from '../form/FieldRows.tsx'
import { useFields } from '../form/use-fields.ts'
import room from '../land.module.css'
import styles from '../rent/rent.module.css'
import { Neighbours } from './Neighbours.tsx'
import { Result } from './Result.tsx'
import { TrialForm } from './TrialForm.tsx'
import { type Trial as Tried, useTrial } from './use-trial.ts'

type Props = { rent: Rent; land: Land; isPast: boolean }

/** Another price on trial: what is asked at the left, the answer at the right, before anything is written. */
export function Trial({ rent, land, isPast }: Props) {
  const trial = useTrial(land.zone.id)
  const [isSaving, setSaving] = useState(false)
  const leases = land.leases.filter(lease => lease.expiry !== 'ended')
  const { result, question } = trial
  if (leases.length === 0) return <NoLeases name={land.zone.name} />
  const counts = new Map<number, number>()
  for (const lease of leases) {
    const { price_vnd, mode } = termsOf(lease, trial.typed.about)
    if (price_vnd !== null && mode === 'yearly') counts.set(price_vnd, (counts.get(price_vnd) ?? 0) + 1)
  }
  return (
    <div className={styles.split}>
      <div className={room.scroll}>
        <div className={styles.trial}>
          <div className={styles.left}>
            <TrialForm trial={trial} paid={[...counts].sort(([a], [b]) => a - b)}>
              {question && !isPast && (
                <Button
                  look="primary"
                  icon={<Save size={15} strokeWidth={1.75} aria-hidden />}
                  onClick={() => setSaving(true)}
                >
                  Lưu phương án
                </Button>
              )}
            </TrialForm>
            <Neighbours rent={rent} zone={land.zone.id} about={trial.typed.about} rate={question?.rate_vnd ?? null} />
          </div>
          {result ? (
            <Result result={result} />
          ) : (
            <div className={styles.waiting}>
              <EmptyState
                icon={<Calculator size={26} strokeWidth={1.5} />}
                title="Gõ đơn giá đề xuất"
                why={`Tính ngay trên ${formatNumber(leases.length)} hợp đồng của ${land.zone.name}: số thu từng năm, từng doanh nghiệp, so với khu khác. Chưa ghi gì vào dữ liệu.`}
              />
            </div>
          )}
        </div>
      </div>
      {isSaving && question && <SaveTrial zone={land.zone} question={question} onClose={() => setSaving(false)} />}
    </div>
  )
}

type SaveProps = { zone: Land['zone']; question: NonNullable<Tried['question']>; onClose: () => void }

function SaveTrial({ zone, question, onClose }: SaveProps) {
  const rate = formatNumber(question.rate_vnd)
  const fields = useFields('scenario', ['name'], { name: `${rate} đồng/m² từ ${question.from.slice(0, 4)}` })
  const name = fields.typed.name ?? ''
  return (
    <DrawerForm
      title="Lưu phương án"
      about={`${zone.name}. Lưu rồi so được với phương án khác; bỏ lúc nào cũng được.`}
      verb="Lưu phương án"
      missing={fields.missing && 'Ghi tên để lưu'}
      ground="none"
      said={`Đã lưu phương án ${name}`}
      onSave={() => api.saveScenario({ zone: zone.id, name: name.trim(), question })}
      draft={kept(`scenario/${zone.id}:new`, `Phương án giá, ${zone.name}`, fields.typed, fields.put)}
      onClose={onClose}
    >
      <FieldRows fields={fields} />
    </DrawerForm>
  )
}

function NoLeases({ name }: { name: string }) {
  return (
    <div className={styles.waiting}>
      <EmptyState
        icon={<Calculator size={26} strokeWidth={1.5} />}
        title={`${name} chưa có hợp đồng thuê đất nào trong sổ`}
        why="Thử giá cần diện tích, đơn giá đang trả và cách trả của từng hợp đồng. Ghi hợp đồng ở phần Lô đất, rồi trở lại đây."
      >
        <Button look="primary" onClick={() => show({ is: 'ground', part: 'plots' })}>
          Mở phần Lô đất
        </Button>
      </EmptyState>
    </div>
  )
}
