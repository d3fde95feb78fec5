import { useState } from 'react'
import { type DirectiveRow, nameOfDirective } from '../../../db/model/directive/room.ts'
import { formatDay, readDay } from '../../../db/model/text/day.ts'
import { api } from '../../api.ts'
import { DayInput } from '../../form/DayInput.tsx'
import formStyles from '../../form/form.module.css'
import { kept } from '../../form/kept.ts'
import { PaperPicker } from '../../form/pick/PaperPicker.tsx'
import { Ask, Deed } from './Deed.tsx'
import styles from './deed.module.css'
import { type Ground, noGround } from './ground.ts'

type Props = { row: DirectiveRow; today: string; onClose: () => void }

/** A deadline moved to a later day, once, with its reason; a second time only for somebody who says that it is a second time. */
export function ExtendForm({ row, today, onClose }: Props) {
  const [typed, setTyped] = useState('')
  const [reason, setReason] = useState('')
  const [isAgain, setAgain] = useState(false)
  const [ground, setGround] = useState<Ground>(noGround)
  const after = readDay(typed)
  const [first] = row.extensions
  const draft = kept(
    `directive/${row.id}:extend`,
    `Gia hạn ${nameOfDirective(row)}`,
    { typed, reason, isAgain, ground },
    left => {
      setTyped(left.typed)
      setReason(left.reason)
      setAgain(left.isAgain)
      setGround(left.ground)
    },
  )

  async function save() {
    const args = { directive: row.id, after: after ?? '', reason: reason.trim(), date: today, isAgain }
    await api.extendDirective({ ...args, source: ground.paper?.id ?? null })
    return { text: `Đã gia hạn đến ${formatDay(args.after)}`, detail: `nhiệm vụ ${row.number}, ${row.paper.name}` }
  }

  return (
    <Deed title="Gia hạn" verb="Lưu gia hạn" missing={missingOf()} {...{ save, onClose, draft }}>
      {first && (
        <p className={styles.warning}>
          Nhiệm vụ này đã được gia hạn một lần{first.date && ` ngày ${formatDay(first.date)}`}, đến{' '}
          {formatDay(first.after)}: {first.reason}. Thời hạn chỉ được gia hạn một lần.
        </p>
      )}
      <Ask label="Hạn mới" help={row.due ? `Hạn đang ghi: ${formatDay(row.due)}.` : undefined}>
        {id => (
          <DayInput id={id} typed={typed} onType={setTyped} aria-invalid={typed.trim() !== '' && after === null} />
        )}
      </Ask>
      <Ask label="Lý do">
        {id => (
          <textarea
            id={id}
            className={formStyles.area}
            rows={2}
            value={reason}
            onChange={event => setReason(event.currentTarget.value)}
          />
        )}
      </Ask>
      <Ask label="Văn bản cho gia hạn (nếu có)">
        {id => <PaperPicker id={id} ground={ground} onGround={setGround} isOptional />}
      </Ask>
      {first && (
        <label className={styles.check}>
          <input type="checkbox" checked={isAgain} onChange={event => setAgain(event.currentTarget.checked)} />
          Gia hạn thêm lần nữa, dù quy định chỉ cho một lần
        </label>
      )}
    </Deed>
  )

  function missingOf(): string | null {
    if (!after) return 'Gõ hạn mới để lưu'
    if (row.due && after <= row.due) return `Hạn mới phải sau ${formatDay(row.due)}`
    if (reason.trim() === '') return 'Ghi lý do để lưu'
    return first && !isAgain ? 'Đã gia hạn một lần' : null
  }
}
