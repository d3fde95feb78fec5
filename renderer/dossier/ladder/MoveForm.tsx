import { useEffect, useId, useState } from 'react'
import { infoOf } from '../../../db/model/record/kind.ts'
import { kinds } from '../../../db/model/record/kinds.ts'
import { type Ladder, ladderFor } from '../../../db/model/record/ladder.ts'
import { formatDay, readDay } from '../../../db/model/text/day.ts'
import { sentence, toProblem } from '../../../db/model/text/problem.ts'
import { api } from '../../api.ts'
import { DayInput } from '../../form/DayInput.tsx'
import type { Draft } from '../../form/draft.ts'
import { FieldInput } from '../../form/FieldInput.tsx'
import form from '../../form/form.module.css'
import { PaperPicker } from '../../form/pick/PaperPicker.tsx'
import { attempt, refresh, say, useAtlas } from '../../state.ts'
import { Button } from '../../ui/Button.tsx'
import styles from './form.module.css'

type Props = {
  subject: { zone: string; phase?: string | null; plan?: string | null }
  /** The ladder that is left; null begins the first one. */
  from: Pick<Ladder, 'code' | 'about'> | null
  type: string
  /** Among which subjects the new one is chosen, when there is none to leave. */
  about?: readonly Ladder['about'][]
  /** The phases that may be put on a ladder of their own. */
  phases?: readonly { id: string; name: string }[]
  onClose: () => void
}

/** Puts a case on another ladder when the law changes: from which day, on which paper. The old one keeps its steps. */
export function MoveForm({ subject, from, type, about, phases, onClose }: Props) {
  const id = useId()
  const today = useAtlas(state => state.overview?.today ?? '')
  const [ladders, setLadders] = useState<Ladder[]>([])
  const [to, setTo] = useState('')
  const [phase, setPhase] = useState(subject.phase ?? '')
  const [day, setDay] = useState(formatDay(today))
  const [note, setNote] = useState('')
  const [ground, setGround] = useState<Pick<Draft, 'paper' | 'why'>>({ paper: null, why: null })
  const [problem, setProblem] = useState<string | null>(null)
  const subjects = from ? [from.about] : (about ?? [])
  const offered = ladders.filter(
    each =>
      each.code !== from?.code &&
      subjects.includes(each.about) &&
      (!each.types || each.types.some(known => known === type)),
  )

  useEffect(
    function readLadders() {
      void attempt(() => api.ladders()).then(all => {
        if (!all) return
        setLadders(all)
        const inForce = from && ladderFor(all, from.about, type, today)
        if (inForce && inForce.code !== from.code) setTo(inForce.code)
      })
    },
    [from, type, today],
  )

  async function save(): Promise<void> {
    const on = readDay(day)
    if (!to) return setProblem('Chọn trình tự.')
    if (!on) return setProblem(`"${day}" chưa phải là ngày. Gõ dạng 25/7/2022.`)
    try {
      await api.moveLadder({
        ...{ ...subject, phase: phase || null, from: from?.code ?? null, to, day: on },
        ...{ note: note.trim() || ground.why || null, source: ground.paper?.id ?? null },
      })
      await refresh()
      say({
        text: from ? 'Đã chuyển trình tự' : 'Đã thêm trình tự',
        detail: ladders.find(each => each.code === to)?.name,
        undo: true,
      })
      onClose()
    } catch (thrown) {
      setProblem(sentence(toProblem(thrown)))
    }
  }

  return (
    <form className={styles.form} aria-label="Chuyển trình tự" onSubmit={event => event.preventDefault()}>
      <p className={styles.title}>{from ? 'Chuyển sang trình tự khác; các bước đã ghi vẫn còn' : 'Thêm trình tự'}</p>
      <div className={styles.wide}>
        <label htmlFor={`${id}-to`}>Trình tự</label>
        <select id={`${id}-to`} className={form.input} value={to} onChange={event => setTo(event.currentTarget.value)}>
          <option value="">Chọn trình tự</option>
          {offered.map(each => (
            <option key={each.code} value={each.code}>
              {each.name}
            </option>
          ))}
        </select>
      </div>
      {phases && phases.length > 0 && (
        <div>
          <label htmlFor={`${id}-phase`}>Của</label>
          <select
            id={`${id}-phase`}
            className={form.input}
            value={phase}
            onChange={event => setPhase(event.currentTarget.value)}
          >
            <option value="">cả khu</option>
            {phases.map(each => (
              <option key={each.id} value={each.id}>
                {each.name}
              </option>
            ))}
          </select>
        </div>
      )}
      <div>
        <label htmlFor={`${id}-day`}>Từ ngày</label>
        <DayInput id={`${id}-day`} typed={day} onType={setDay} />
      </div>
      <div className={styles.wide}>
        <label htmlFor={`${id}-note`}>Ghi chú</label>
        <FieldInput id={`${id}-note`} info={infoOf(kinds.procedure.fields.note)} typed={note} onType={setNote} />
      </div>
      <div className={styles.wide}>
        <label htmlFor={`${id}-paper`}>{ground.why === null ? 'Văn bản' : 'Lý do chưa có văn bản'}</label>
        <PaperPicker id={`${id}-paper`} ground={ground} onGround={setGround} />
      </div>
      {problem && (
        <p className={`${form.problem} ${styles.wide}`} role="alert">
          {problem}
        </p>
      )}
      <div className={styles.deeds}>
        <Button look="primary" onClick={() => void save()}>
          {from ? 'Chuyển trình tự' : 'Thêm trình tự'}
        </Button>
        <Button onClick={onClose}>Thôi</Button>
      </div>
    </form>
  )
}
