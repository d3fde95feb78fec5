import { FolderOpen, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { verdictOf } from '../../../db/model/rent/verdict.ts'
import { formatDay } from '../../../db/model/text/day.ts'
import { formatNumber } from '../../../db/model/text/number.ts'
import type { ScenarioView } from '../../../db/store/land/scenario.ts'
import { api } from '../../api.ts'
import { attempt, refresh, say } from '../../state.ts'
import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import land from '../land.module.css'
import styles from '../rent/rent.module.css'
import { perM2, priceWord } from '../words.ts'
import { Compare } from './Compare.tsx'

type Props = { saved: ScenarioView[]; isPast: boolean; onTry: () => void }

/** The saved scenarios of a zone, computed again today; two of them side by side. */
export function Saved({ saved, isPast, onTry }: Props) {
  const [picked, setPicked] = useState<string[]>([])
  const [a, b] = picked.flatMap(id => saved.find(each => each.scenario.id === id) ?? [])
  if (saved.length === 0)
    return (
      <div className={styles.waiting}>
        <EmptyState
          icon={<FolderOpen size={26} strokeWidth={1.5} />}
          title="Chưa lưu phương án giá thuê nào"
          why="Thử một giá mới rồi lưu lại: sau này so được hai phương án, và thấy kết quả có đổi theo dữ liệu không."
        >
          <Button look="primary" onClick={onTry}>
            Thử giá mới
          </Button>
        </EmptyState>
      </div>
    )
  const pick = (id: string) =>
    setPicked(now => (now.includes(id) ? now.filter(each => each !== id) : [...now, id].slice(-2)))
  return (
    <div className={land.scroll}>
      <p className={styles.hint}>{b ? 'Đang so hai phương án đã chọn.' : 'Chọn hai phương án để so.'}</p>
      <ul className={styles.saved}>
        {saved.map(each => (
          <Card
            key={each.scenario.id}
            view={each}
            letter={each === a ? 'A' : each === b ? 'B' : null}
            onPick={() => pick(each.scenario.id)}
            onDrop={isPast ? null : () => void drop(each)}
          />
        ))}
      </ul>
      {a && b && <Compare a={a} b={b} />}
    </div>
  )
}

type CardProps = { view: ScenarioView; letter: 'A' | 'B' | null; onPick: () => void; onDrop: (() => void) | null }

function Card({ view, letter, onPick, onDrop }: CardProps) {
  const { scenario, question, result, seen, drift } = view
  const rise = question.yearly_pct ? `, tăng ${formatNumber(question.yearly_pct, 2)} % mỗi năm` : ''
  const only = question.only_vnd === null ? '' : `, chỉ hợp đồng đang trả ${formatNumber(question.only_vnd)}`
  return (
    <li className={styles.card} data-picked={letter ?? undefined}>
      <label className={styles.name}>
        <input type="checkbox" checked={letter !== null} onChange={onPick} />
        {letter && <span className={styles.letter}>{letter}</span>}
        {scenario.name}
      </label>
      <p className={styles.second}>
        {priceWord[question.about]} {formatNumber(question.rate_vnd)} {perM2} từ {formatDay(question.from)}
        {rise}
        {only}
      </p>
      <p>{verdictOf(result)}</p>
      {drift && <p className={styles.drift}>{drift}</p>}
      <div className={styles.cardFoot}>
        <span className={styles.second}>{seen && `lưu ngày ${formatDay(seen.day)}`}</span>
        {onDrop && (
          <Button look="danger" icon={<Trash2 size={15} strokeWidth={1.75} aria-hidden />} onClick={onDrop}>
            Bỏ phương án này
          </Button>
        )}
      </div>
    </li>
  )
}

async function drop({ scenario }: ScenarioView): Promise<void> {
  const done = await attempt(() => api.remove({ kind: 'scenario', key: scenario.id }))
  if (!done) return
  await refresh()
  say({ text: `Đã bỏ phương án ${scenario.name}`, undo: true })
}
