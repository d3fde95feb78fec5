import { Check, Save } from 'lucide-react'
import { recheck, stagedOf } from '../../../db/model/money/staged.ts'
import type { RecordOf } from '../../../db/model/record/kinds.ts'
import type { Outcome } from '../../../db/model/staging/outcome.ts'
import { ruleWords } from '../../../db/model/staging/rule.ts'
import { formatDay } from '../../../db/model/text/day.ts'
import { formatNumber } from '../../../db/model/text/number.ts'
import type { SiteView } from '../../../db/store/money/site.ts'
import { PaperMenu } from '../../official/PaperMenu.tsx'
import { Changing } from '../../people/Changing.tsx'
import { Button } from '../../ui/Button.tsx'
import type { Letter } from './draft.ts'
import { budgetWords, letters } from './paint.ts'
import styles from './saved.module.css'

type Props = {
  view: SiteView
  /** Puts a saved order on a side; its budgets stay where they are. */
  onPut: (side: Letter, saved: RecordOf<'staging'>) => void
  onBudgets: (saved: RecordOf<'staging'>) => void
  onChoose: (id: string) => void
  onRemove: (saved: RecordOf<'staging'>) => void
}

type KeepingProps = {
  better: Letter
  /** Gives the id of what was saved; undefined when it was refused. */
  onSave: (side: Letter) => Promise<string | undefined>
  onChoose: (id: string | undefined) => Promise<void>
}

/** Saves one of the two answers, or the better one as what is submitted. */
export function Keeping({ better, onSave, onChoose }: KeepingProps) {
  return (
    <Changing>
      {(['a', 'b'] as const).map(side => (
        <Button key={side} icon={<Save size={15} strokeWidth={1.75} aria-hidden />} onClick={() => void onSave(side)}>
          Lưu {letters[side]}
        </Button>
      ))}
      <Button
        look="primary"
        icon={<Check size={15} strokeWidth={1.75} aria-hidden />}
        onClick={() => void onSave(better).then(onChoose)}
      >
        Chọn {letters[better]} làm phương án trình
      </Button>
    </Changing>
  )
}

/** The saved answers: what each gave on its day, and what it gives now when the figures have changed since. */
export function Saved({ view, onPut, onBudgets, onChoose, onRemove }: Props) {
  return (
    <ul className={styles.list}>
      {view.saved.map(saved => {
        const staged = stagedOf(saved)
        const { before, after, changes } = recheck(staged, view.blocks)
        return (
          <li key={saved.id} data-chosen={saved.chosen || undefined}>
            <h3>
              {saved.name}
              {saved.chosen && <span className={styles.chosen}>phương án trình</span>}
            </h3>
            <p className={styles.about}>
              {[
                saved.rule && ruleWords[saved.rule],
                staged.budgets.length > 0 && budgetWords(staged.budgets),
                saved.saved && `lưu ${formatDay(saved.saved)}`,
              ]
                .filter(Boolean)
                .join(' · ')}
            </p>
            <p>
              {changes.length > 0 && before ? 'Lúc lưu: ' : ''}
              {resultWords(changes.length > 0 && before ? before : after)}
            </p>
            {changes.length > 0 && (
              <>
                <p className={styles.now}>
                  Tính lại hôm nay:{' '}
                  {before && resultWords(before) === resultWords(after)
                    ? 'kết quả vẫn như lúc lưu'
                    : resultWords(after)}
                </p>
                <p className={styles.about}>Đã đổi từ khi lưu: {changes.join('; ')}.</p>
              </>
            )}
            <p className={styles.deeds}>
              <Button onClick={() => onPut('a', saved)}>Xem ở A</Button>
              <Button onClick={() => onPut('b', saved)}>Xem ở B</Button>
              <Button onClick={() => onBudgets(saved)}>Lấy ngân sách này</Button>
              <PaperMenu
                word="Xuất tờ trình"
                offers={[
                  { word: 'Tờ trình phương án phân kỳ', about: saved.name, ask: { is: 'staging', staging: saved.id } },
                ]}
              />
              <Changing>
                {!saved.chosen && <Button onClick={() => onChoose(saved.id)}>Chọn để trình</Button>}
                <Button look="danger" onClick={() => onRemove(saved)}>
                  Xóa
                </Button>
              </Changing>
            </p>
          </li>
        )
      })}
    </ul>
  )
}

/** "2027: 12,4 ha nối đường; 2028: 22,2 (chưa nối 6,03)". */
function resultWords(outcome: Outcome): string {
  if (outcome.years.length === 0) return 'không có năm nào'
  const ha = (m2: number) => formatNumber(m2 / 1e4)
  const years = outcome.years.map(({ year, roadM2, cleanM2 }) => {
    const loose = cleanM2 - roadM2
    return `${year}: ${ha(roadM2)}${loose > 0 ? ` (và ${ha(loose)} chưa nối)` : ''}`
  })
  return `ha nối được đường ${years.join(', ')}`
}
