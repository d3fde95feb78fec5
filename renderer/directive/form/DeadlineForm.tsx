import { useState } from 'react'
import { type DirectiveRow, nameOfDirective } from '../../../db/model/directive/room.ts'
import { formatDay, readDay } from '../../../db/model/text/day.ts'
import { api } from '../../api.ts'
import { DayInput } from '../../form/DayInput.tsx'
import formStyles from '../../form/form.module.css'
import { kept } from '../../form/kept.ts'
import { PaperPicker } from '../../form/pick/PaperPicker.tsx'
import { Ask, Deed } from './Deed.tsx'
import { type Ground, groundArgs, groundMissing, noGround } from './ground.ts'

type Props = { row: DirectiveRow; onClose: () => void }

/** A deadline that the paper did not set, or one that was written wrongly: until when, who sets it, and on whose word. */
export function DeadlineForm({ row, onClose }: Props) {
  const [typed, setTyped] = useState(row.due ? formatDay(row.due) : '')
  const [who, setWho] = useState(row.due_by ?? '')
  const [ground, setGround] = useState<Ground>(noGround)
  const due = readDay(typed)
  const isCorrection = row.due !== null
  const missing = !due ? 'Gõ thời hạn để lưu' : who.trim() === '' ? 'Ghi ai đặt để lưu' : groundMissing(ground)
  const draft = kept(
    `directive/${row.id}:deadline`,
    `Thời hạn ${nameOfDirective(row)}`,
    { typed, who, ground },
    left => {
      setTyped(left.typed)
      setWho(left.who)
      setGround(left.ground)
    },
  )

  async function save() {
    const args = { directive: row.id, due: due ?? '', due_by: who.trim(), isCorrection, ...groundArgs(ground) }
    await api.setDeadline(args)
    return {
      text: `${isCorrection ? 'Đã sửa' : 'Đã đặt'} thời hạn ${formatDay(args.due)}`,
      detail: `nhiệm vụ ${row.number}, ${row.paper.name}`,
    }
  }

  return (
    <Deed
      title={isCorrection ? 'Sửa hạn ghi nhầm' : 'Đặt thời hạn'}
      verb="Lưu thời hạn"
      {...{ missing, save, onClose, draft }}
    >
      <Ask label="Thời hạn">
        {id => <DayInput id={id} typed={typed} onType={setTyped} aria-invalid={typed.trim() !== '' && due === null} />}
      </Ask>
      <Ask
        label="Ai đặt thời hạn này?"
        help={
          isCorrection
            ? 'Muốn lùi hạn thì gia hạn, không sửa ở đây.'
            : row.due_words
              ? `${row.paper.name} ghi “${row.due_words}”, không phải một ngày, nên phải rõ người đặt.`
              : `${row.paper.name} không quy định thời hạn, nên phải rõ người đặt.`
        }
      >
        {id => (
          <input
            id={id}
            className={formStyles.input}
            placeholder="Phòng Quản lý đầu tư"
            autoComplete="off"
            value={who}
            onChange={event => setWho(event.currentTarget.value)}
          />
        )}
      </Ask>
      <Ask label={ground.why === null ? 'Căn cứ văn bản nào?' : 'Lý do chưa có văn bản'}>
        {id => <PaperPicker id={id} ground={ground} onGround={setGround} />}
      </Ask>
    </Deed>
  )
}
