import { type ReactNode, useId, useState } from 'react'
import { infoOf } from '../../../db/model/record/kind.ts'
import { kinds } from '../../../db/model/record/kinds.ts'
import { readDay } from '../../../db/model/text/day.ts'
import { sentence, toProblem } from '../../../db/model/text/problem.ts'
import { refresh, say } from '../../state.ts'
import { formKeys } from '../../ui/form-keys.ts'
import { Panel } from '../../ui/panel/Panel.tsx'
import { ActionBar } from '../ActionBar.tsx'
import { DayInput } from '../DayInput.tsx'
import { type Draft, missingOf } from '../draft.ts'
import form from '../form.module.css'
import { PaperPicker } from '../pick/PaperPicker.tsx'
import styles from './ground.module.css'

/** On whose word something is kept: a paper, or why there is none; the day it is of. */
type Said = { source: string | null; why: string | null; asOf: string | null; certainty: Draft['certainty'] }

type Props = {
  title: string
  /** What else is still to be filled in; null when nothing is. */
  missing?: string | null
  /** What is said when it is saved. */
  said: string
  save: (ground: Said) => Promise<unknown>
  onSaved: () => void
  onBack: () => void
  children: ReactNode
}

/** A panel that saves what was made on the map: of which day it is, on whose word, and the bar at its foot. */
export function GroundPanel({ title, missing: lacking = null, said, save, onSaved, onBack, children }: Props) {
  const id = useId()
  const [draft, setDraft] = useState<Omit<Draft, 'typed'>>({ asOf: '', certainty: null, paper: null, why: null })
  const [refusal, setRefusal] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)
  const missing = lacking ?? missingOf({ ...draft, typed: '' }, { value: null })

  async function keep(): Promise<void> {
    if (missing !== null || isBusy) return
    setBusy(true)
    try {
      const { paper, why, certainty } = draft
      await save({ source: paper?.id ?? null, why, asOf: readDay(draft.asOf), certainty })
      onSaved()
      await refresh()
      say({ text: said, detail: paper?.name ?? why ?? '', undo: true })
    } catch (thrown) {
      setRefusal(sentence(toProblem(thrown)))
      setBusy(false)
    }
  }

  return (
    <Panel
      onKeyDown={formKeys(() => void keep(), onBack)}
      title={title}
      onClose={onBack}
      foot={
        <div className={styles.foot}>
          {refusal && (
            <p className={form.problem} role="alert">
              {refusal}
            </p>
          )}
          <ActionBar missing={missing} isBusy={isBusy} onSave={() => void keep()} onCancel={onBack} />
        </div>
      }
    >
      {children}
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
