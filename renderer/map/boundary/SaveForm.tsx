import { type KeyboardEvent, useId, useState } from 'react'
import { type Quality, qualities } from '../../../db/model/boundary/shape.ts'
import type { BoundaryView } from '../../../db/model/boundary/view.ts'
import { nameOf } from '../../../db/model/boundary/words.ts'
import { infoOf } from '../../../db/model/record/kind.ts'
import { kinds } from '../../../db/model/record/kinds.ts'
import { readDay } from '../../../db/model/text/day.ts'
import { sentence, toProblem } from '../../../db/model/text/problem.ts'
import { api } from '../../api.ts'
import { ActionBar } from '../../form/ActionBar.tsx'
import { DayInput } from '../../form/DayInput.tsx'
import { type Draft, missingOf } from '../../form/draft.ts'
import form from '../../form/form.module.css'
import { PaperPicker } from '../../form/pick/PaperPicker.tsx'
import { refresh, say } from '../../state.ts'
import { Panel } from '../../ui/panel/Panel.tsx'
import type { Parts } from '../drawn/pen.ts'
import { Areas } from '../outline/Areas.tsx'
import { closedOf } from '../outline/draft.ts'
import styles from './boundary.module.css'

type Props = { view: BoundaryView; parts: Parts; notes: number; onSaved: () => void; onBack: () => void }

/** On whose word the boundary is kept, of which day, and how good it is: asked once, when it is saved. */
export function SaveForm({ view, parts, notes, onSaved, onBack }: Props) {
  const id = useId()
  const [quality, setQuality] = useState<Quality | null>(null)
  const [draft, setDraft] = useState<Omit<Draft, 'typed'>>({ asOf: '', certainty: null, paper: null, why: null })
  const [refusal, setRefusal] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)
  const missing = quality === null ? 'Chọn chất lượng để lưu' : missingOf({ ...draft, typed: '' }, { value: null })

  async function save(): Promise<void> {
    if (missing !== null || quality === null || isBusy) return
    setBusy(true)
    try {
      const { paper, why, certainty } = draft
      const ground = { source: paper?.id ?? null, why, asOf: readDay(draft.asOf), certainty }
      await api.saveBoundary({ kind: view.kind, key: view.id, polygons: closedOf(parts), quality, ...ground })
      onSaved()
      await refresh()
      say({ text: `Đã lưu ranh giới ${nameOf(view)}`, detail: paper?.name ?? why ?? '', undo: true })
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
      title={`Lưu ranh giới ${nameOf(view)}`}
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
      <Areas parts={parts} stated={view.stated} />
      {notes > 0 && <p className={styles.note}>Còn {notes} chỗ cần xem ở bước vẽ; ranh vẫn lưu được.</p>}
      <fieldset className={styles.qualities}>
        <legend>Chất lượng ranh giới</legend>
        {Object.entries(qualities).map(([key, [word]], at) => (
          <label key={key}>
            <input
              type="radio"
              name={`${id}-quality`}
              // biome-ignore lint/a11y/noAutofocus: the person has just asked for this form
              autoFocus={at === 0}
              checked={quality === key}
              onChange={() => setQuality(key as Quality)}
            />
            {word}
          </label>
        ))}
      </fieldset>
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
