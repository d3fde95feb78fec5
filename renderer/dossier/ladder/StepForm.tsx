import { useId, useState } from 'react'
import type { Paper } from '../../../db/model/dossier.ts'
import { infoOf } from '../../../db/model/record/kind.ts'
import { kinds, type RecordOf } from '../../../db/model/record/kinds.ts'
import type { LadderStep } from '../../../db/model/record/ladder.ts'
import { formatDay, readDay } from '../../../db/model/text/day.ts'
import { sentence, toProblem } from '../../../db/model/text/problem.ts'
import type { Subject } from '../../../db/store/ladder/set.ts'
import { api } from '../../api.ts'
import type { Draft } from '../../form/draft.ts'
import { FieldInput } from '../../form/FieldInput.tsx'
import form from '../../form/form.module.css'
import { kept, useKept } from '../../form/kept.ts'
import { LeftDraft } from '../../form/LeftDraft.tsx'
import { PaperPicker } from '../../form/pick/PaperPicker.tsx'
import { refresh, say } from '../../state.ts'
import { Button } from '../../ui/Button.tsx'
import { formKeys } from '../../ui/form-keys.ts'
import styles from './form.module.css'

type Progress = RecordOf<'progress'>
type Props = {
  /** "Bước phê duyệt", "Ghi bước cho 14 hộ". */
  title: string
  subject: Subject
  ladder: string
  steps: readonly LadderStep[]
  /** The step that is written; null lets it be chosen. */
  step: string | null
  progress: Progress | null
  paper: Paper | null
  /** Written for many: what is left empty is left as it is for each of them. */
  isMany?: boolean
  onClose: () => void
}

const { fields } = kinds.progress

/** How far a step is: its status, day, paper, who holds it, and why. For one zone, plan or household, or for many at once. */
export function StepForm({ title, subject, ladder, steps, step, progress, paper, isMany = false, onClose }: Props) {
  const id = useId()
  const [code, setCode] = useState(step ?? '')
  const [status, setStatus] = useState<string>(progress?.status ?? 'done')
  const [date, setDate] = useState(progress?.date ? formatDay(progress.date) : '')
  const [agency, setAgency] = useState(progress?.agency ?? '')
  const [note, setNote] = useState(progress?.note ?? '')
  const [ground, setGround] = useState<Pick<Draft, 'paper' | 'why'>>({ paper, why: null })
  const [problem, setProblem] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)
  const draft = kept(
    `step/${JSON.stringify(subject)}/${ladder}/${step ?? ''}`,
    title,
    { code, status, date, agency, note, ground },
    left => {
      setCode(left.code)
      setStatus(left.status)
      setDate(left.date)
      setAgency(left.agency)
      setNote(left.note)
      setGround(left.ground)
    },
  )
  const forget = useKept(draft)
  const named = steps.find(each => each.code === code)
  const isDone = status === 'done'

  async function save(asNothing = false): Promise<void> {
    if (!code) return setProblem('Chọn bước để ghi.')
    if (date.trim() !== '' && !readDay(date)) return setProblem(`"${date}" chưa phải là ngày. Gõ dạng 25/7/2022.`)
    const left = isMany ? undefined : null
    setBusy(true)
    try {
      const done = await api.setStep({
        ...subject,
        ...{ ladder, step: code, status: asNothing ? null : (status as Progress['status']) },
        ...{ date: readDay(date) ?? left, document: ground.paper?.id ?? left, agency: agency || left },
        ...{ note: note.trim() || left, why: ground.why },
      })
      forget()
      await refresh()
      const word = asNothing ? 'Đã bỏ bước' : 'Đã ghi bước'
      if (done.changed === 0) say({ text: 'Không có gì khác để ghi', idle: true })
      else
        say({
          text: `${word} ${lower(named?.short ?? named?.name ?? '')}`,
          detail: isMany ? `${done.changed} hộ` : '',
          undo: true,
        })
      onClose()
    } catch (thrown) {
      setProblem(sentence(toProblem(thrown)))
      setBusy(false)
    }
  }

  function leave(): void {
    forget()
    onClose()
  }

  const asked = { status, date, agency, note }
  const set = { status: setStatus, date: setDate, agency: setAgency, note: setNote }
  const label = (name: keyof typeof asked) =>
    name === 'date' ? (isDone ? 'Xong ngày' : 'Từ ngày') : infoOf(fields[name]).label.vi
  return (
    <form
      className={styles.form}
      aria-label={title}
      onSubmit={event => event.preventDefault()}
      onKeyDown={formKeys(() => void save(), leave)}
    >
      <p className={styles.title}>{title}</p>
      <LeftDraft {...draft} />
      {step === null && (
        <div className={styles.wide}>
          <label htmlFor={`${id}-step`}>Bước</label>
          <select
            id={`${id}-step`}
            className={form.input}
            value={code}
            onChange={event => setCode(event.currentTarget.value)}
          >
            <option value="">Chọn bước</option>
            {steps.map((each, at) => (
              <option key={each.code} value={each.code}>
                {at + 1}. {each.name}
              </option>
            ))}
          </select>
        </div>
      )}
      {(['status', 'date', 'agency', 'note'] as const)
        .filter(name => name !== 'agency' || !isDone)
        .map(name => (
          <div key={name} className={name === 'status' || name === 'date' ? undefined : styles.wide}>
            <label htmlFor={`${id}-${name}`}>{label(name)}</label>
            <FieldInput
              id={`${id}-${name}`}
              info={infoOf(fields[name])}
              typed={asked[name]}
              onType={set[name]}
              autoFocus={name === 'status'}
            />
          </div>
        ))}
      <div className={styles.wide}>
        <label htmlFor={`${id}-paper`}>{ground.why === null ? 'Văn bản' : 'Lý do chưa có văn bản'}</label>
        <PaperPicker id={`${id}-paper`} ground={ground} onGround={setGround} />
        {named?.yields && <p className={form.help}>Bước này cần: {named.yields}</p>}
      </div>
      {isMany && <p className={`${form.help} ${styles.wide}`}>Ô để trống giữ nguyên như đang ghi ở từng hộ.</p>}
      {problem && (
        <p className={`${form.problem} ${styles.wide}`} role="alert">
          {problem}
        </p>
      )}
      <div className={styles.deeds}>
        <Button look="primary" isBusy={isBusy} onClick={() => void save()}>
          Ghi bước
        </Button>
        <Button onClick={leave}>Thôi</Button>
        {progress && !isMany && (
          <Button look="danger" onClick={() => void save(true)}>
            Bỏ bước này
          </Button>
        )}
      </div>
    </form>
  )
}

const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)
