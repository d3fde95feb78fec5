import { useEffect, useId, useRef } from 'react'
import { createPortal } from 'react-dom'
import type { Figure } from '../../db/model/dossier.ts'
import { infoOf } from '../../db/model/record/kind.ts'
import { kinds } from '../../db/model/record/kinds.ts'
import { certainty } from '../../db/model/register/document.ts'
import { readDay } from '../../db/model/text/day.ts'
import { showValue } from '../../db/model/text/show.ts'
import { formKeys } from '../ui/form-keys.ts'
import { scrollToTop } from '../ui/scroll.ts'
import { ActionBar } from './ActionBar.tsx'
import { DayInput } from './DayInput.tsx'
import type { Draft } from './draft.ts'
import { FieldInput } from './FieldInput.tsx'
import styles from './form.module.css'
import { LeftDraft } from './LeftDraft.tsx'
import { OldValue } from './OldValue.tsx'
import { PaperPicker } from './pick/PaperPicker.tsx'
import { readTyped, slipOf, typedOf } from './reading.ts'
import { useEdit } from './use-edit.ts'

type Props = {
  figure: Figure
  /** "Chủ đầu tư hạ tầng, giai đoạn 1": the heading and the label of the input. */
  title: string
  /** Where the bar with "Lưu thay đổi" is drawn. */
  foot: HTMLElement | null
  onClose: () => void
}

/** The edit of one field of any record, in place: new value, its day, how sure, and on whose word. */
export function EditForm({ figure, title, foot, onClose }: Props) {
  const { field, info, value: old } = figure
  const { key, draft, reading, missing, wrong, isBusy, change, take, save, cancel } = useEdit(figure, title, onClose)
  const form = useRef<HTMLFormElement>(null)
  const id = useId()

  useEffect(function enterForm() {
    if (form.current) scrollToTop(form.current, 16)
    const input = form.current?.querySelector<HTMLInputElement>('[data-autofocus], input, textarea, button')
    input?.focus({ preventScroll: true })
    if (input?.type === 'text') input.select()
  }, [])

  const slip = 'value' in reading ? slipOf(info, draft.typed, reading.value, old) : null
  return (
    <form
      ref={form}
      className={styles.form}
      aria-label={`Sửa: ${title}`}
      onSubmit={event => event.preventDefault()}
      onKeyDown={formKeys(() => void save(), cancel)}
    >
      <label className={styles.title} htmlFor={`${id}-value`}>
        {title}
      </label>
      <LeftDraft of={key} take={take} />
      <FieldInput
        id={`${id}-value`}
        info={info}
        typed={draft.typed}
        onType={typed => change({ typed })}
        describedBy={`${id}-said`}
        isWrong={wrong !== null}
        autoFocus
      />
      <div id={`${id}-said`} aria-live="polite">
        {wrong && <p className={styles.problem}>{wrong}</p>}
        {'either' in reading && reading.either && (
          <p className={styles.either}>
            {reading.either.map(typed => (
              <button key={typed} type="button" className={styles.link} onClick={() => change({ typed })}>
                Là {showValue(info, readNumberOf(field, info, typed))}
              </button>
            ))}
          </p>
        )}
        {slip && <p className={styles.slip}>{slip}</p>}
        {!wrong && info.kind === 'money' && 'value' in reading && reading.value !== null && (
          <p className={styles.help}>Đọc là {showValue(info, reading.value)}</p>
        )}
      </div>
      {old !== null && draft.typed !== typedOf(info, old) && <OldValue info={info} value={old} />}

      <div className={styles.pair}>
        <label htmlFor={`${id}-day`}>{asOfInfo.label.vi}</label>
        <DayInput
          id={`${id}-day`}
          typed={draft.asOf}
          aria-invalid={draft.asOf.trim() !== '' && !readDay(draft.asOf)}
          onType={asOf => change({ asOf })}
        />
      </div>
      <div className={styles.pair}>
        <label htmlFor={`${id}-sure`}>{sureInfo.label.vi}</label>
        <FieldInput
          id={`${id}-sure`}
          info={sureInfo}
          typed={draft.certainty ?? ''}
          onType={typed => change({ certainty: typed in certainty ? (typed as Draft['certainty']) : null })}
        />
      </div>
      <div className={styles.ground}>
        <label htmlFor={`${id}-paper`}>{draft.why === null ? 'Căn cứ văn bản nào?' : 'Lý do chưa có văn bản'}</label>
        <PaperPicker id={`${id}-paper`} ground={draft} onGround={change} />
      </div>
      {foot &&
        createPortal(
          <ActionBar missing={missing} isBusy={isBusy} onSave={() => void save()} onCancel={cancel} />,
          foot,
        )}
    </form>
  )
}

const asOfInfo = infoOf(kinds.claim.fields.as_of)
const sureInfo = infoOf(kinds.claim.fields.certainty)

function readNumberOf(field: string, info: Figure['info'], typed: string): unknown {
  const reading = readTyped(field, info, typed)
  return 'value' in reading ? reading.value : null
}
