import { type KeyboardEvent, useId, useState } from 'react'
import type { BoundedKind } from '../../../db/model/boundary/finding.ts'
import { infoOf } from '../../../db/model/record/kind.ts'
import { kinds } from '../../../db/model/record/kinds.ts'
import { readDay } from '../../../db/model/text/day.ts'
import { sentence, toProblem } from '../../../db/model/text/problem.ts'
import type { SurveyGiven } from '../../../db/model/vn2000/known.ts'
import type { Reading } from '../../../db/model/vn2000/read.ts'
import { api } from '../../api.ts'
import { ActionBar } from '../../form/ActionBar.tsx'
import { DayInput } from '../../form/DayInput.tsx'
import { type Draft, missingOf } from '../../form/draft.ts'
import form from '../../form/form.module.css'
import { PaperPicker } from '../../form/pick/PaperPicker.tsx'
import { refresh, say } from '../../state.ts'
import { Panel } from '../../ui/panel/Panel.tsx'
import { Areas } from './Areas.tsx'
import styles from './survey.module.css'

type Props = {
  of: { kind: BoundedKind; key: string }
  title: string
  given: Pick<SurveyGiven, 'table' | 'meridian' | 'swap'>
  reading: Reading
  onSaved: () => void
  onBack: () => void
}

/** On whose word the corners are kept, and of which day. */
export function SaveForm({ of, title, given, reading, onSaved, onBack }: Props) {
  const id = useId()
  const [draft, setDraft] = useState<Omit<Draft, 'typed'>>({ asOf: '', certainty: null, paper: null, why: null })
  const [refusal, setRefusal] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)
  const missing = missingOf({ ...draft, typed: '' }, { value: null })
  const doubts = reading.findings.filter(({ level }) => level === 'warn').length

  async function save(): Promise<void> {
    if (missing !== null || isBusy) return
    setBusy(true)
    try {
      const { paper, why, certainty } = draft
      await api.saveSurvey({ ...of, ...given, source: paper?.id ?? null, why, asOf: readDay(draft.asOf), certainty })
      onSaved()
      await refresh()
      say({ text: `Đã nhập ranh giới ${title}`, detail: paper?.name ?? why ?? '', undo: true })
    } catch (thrown) {
      setRefusal(sentence(toProblem(thrown)))
      setBusy(false)
    }
  }

  function press(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing || event.defaultPrevented) return
    const isSave = event.key === 'Enter' && event.ctrlKey
    if (!isSave && event.key !== 'Escape') return
    event.preventDefault()
    event.stopPropagation()
    if (isSave) void save()
    else onBack()
  }

  return (
    <Panel
      onKeyDown={press}
      title={`Lưu ranh giới ${title}`}
      onClose={onBack}
      foot={
        <div className={styles.foot}>
          {refusal && (
            <p className={form.problem} role="alert">
              {refusal}
            </p>
          )}
          <ActionBar missing={missing} isBusy={isBusy} onSave={() => void save()} onCancel={onBack} />
        </div>
      }
    >
      <Areas reading={reading} />
      {doubts > 0 && <p className={styles.note}>Còn {doubts} chỗ cần xem ở bước trước; ranh giới vẫn lưu được.</p>}
      <p className={styles.lead}>Lưu với chất lượng “đo đạc”, kèm nguyên bảng đã dán. Hoàn tác được.</p>
      <div className={form.pair}>
        <label htmlFor={`${id}-day`}>{infoOf(kinds.claim.fields.as_of).label.vi}</label>
        <DayInput
          id={`${id}-day`}
          typed={draft.asOf}
          aria-invalid={draft.asOf.trim() !== '' && !readDay(draft.asOf)}
          onType={asOf => setDraft({ ...draft, asOf })}
        />
      </div>
      <div className={form.ground}>
        <label htmlFor={`${id}-paper`}>{draft.why === null ? 'Căn cứ văn bản nào?' : 'Lý do chưa có văn bản'}</label>
        <PaperPicker id={`${id}-paper`} ground={draft} onGround={ground => setDraft({ ...draft, ...ground })} />
      </div>
    </Panel>
  )
}
