import { type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { infoOf } from '../../../db/model/record/kind.ts'
import { type KindName, kindOf } from '../../../db/model/record/kinds.ts'
import { sentence, toProblem } from '../../../db/model/text/problem.ts'
import { Button } from '../../ui/Button.tsx'
import { formKeys } from '../../ui/form-keys.ts'
import type { Draft } from '../draft.ts'
import { FieldInput } from '../FieldInput.tsx'
import { kept, useKept } from '../kept.ts'
import { LeftDraft } from '../LeftDraft.tsx'
import { PaperPicker } from '../pick/PaperPicker.tsx'
import { readTyped, typedOf } from '../reading.ts'
import styles from './record.module.css'

/** What is saved: values by field, and the paper or reason when the form asks for one. */
export type Saved = { fields: Record<string, unknown>; source: string | null; why: string | null }

type Props = {
  kind: KindName
  /** The fields that are asked, in this order; a pair stands side by side. */
  fields: (string | [string, string])[]
  initial?: Record<string, unknown>
  title: string
  /** Whose record it is, where the title does not say: what was typed for one is not offered for another. */
  about?: string
  /** "Ghi buổi làm việc": the word of the saving button. */
  verb: string
  /** Other words for a field than the model's. */
  labels?: Record<string, string>
  /** The question above the paper; without it no paper is asked for. `needed`: nothing is saved without a paper or a reason. */
  ground?: { question: string; needed: boolean }
  /** More of the form, between the fields and the paper. */
  children?: ReactNode
  /** What is missing in `children`, in words for the foot. */
  missing?: string | null
  /** Throws a Problem when it is refused; its sentence then stands in the form. */
  onSave: (saved: Saved) => Promise<void>
  onCancel: () => void
}

/** A form for some fields of one record: read as the model says, saved with Ctrl Enter, left with Escape. What was typed stays as it was typed. */
export function RecordForm(props: Props) {
  const { kind, fields, initial = {}, title, verb, labels = {}, ground, children, onSave, onCancel } = props
  const names = fields.flat()
  const [typed, setTyped] = useState<Record<string, string>>(() =>
    Object.fromEntries(names.map(name => [name, typedOf(infoFor(kind, name), initial[name])])),
  )
  const [said, setSaid] = useState<Pick<Draft, 'paper' | 'why'>>({ paper: null, why: null })
  const [refusal, setRefusal] = useState<string | null>(null)
  const [isTried, setTried] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const draft = kept(`${kind}:${props.about ?? ''}:${title}`, title, { typed, said }, left => {
    setTyped(now => ({ ...now, ...left.typed }))
    setSaid(left.said)
  })
  const forget = useKept(draft)
  const id = useId()
  const readings = names.map(name => [name, readTyped(name, infoFor(kind, name), typed[name] ?? '')] as const)
  const wrong = Object.fromEntries(
    readings.flatMap(([name, reading]) => ('problem' in reading ? [[name, reading.problem]] : [])),
  )
  const lacksGround = ground?.needed && !said.paper && !said.why?.trim()
  const missing = props.missing ?? (lacksGround ? 'Chọn văn bản, hoặc ghi lý do' : null)

  useEffect(function enterForm() {
    form.current?.scrollIntoView({ block: 'nearest' })
    form.current?.querySelector<HTMLElement>('input, textarea')?.focus({ preventScroll: true })
  }, [])

  async function save(): Promise<void> {
    setTried(true)
    if (isBusy || missing !== null || Object.keys(wrong).length > 0) return
    setBusy(true)
    try {
      const values = Object.fromEntries(
        readings.map(([name, reading]) => [name, 'value' in reading ? reading.value : null]),
      )
      await onSave({ fields: values, source: said.paper?.id ?? null, why: said.why?.trim() || null })
      forget()
    } catch (thrown) {
      setRefusal(sentence(toProblem(thrown)))
      setBusy(false)
    }
  }

  function leave(): void {
    forget()
    onCancel()
  }

  const input = (name: string) => (
    <div key={name} className={styles.field}>
      <label htmlFor={`${id}-${name}`}>{labels[name] ?? infoFor(kind, name).label.vi}</label>
      <FieldInput
        id={`${id}-${name}`}
        info={infoFor(kind, name)}
        typed={typed[name] ?? ''}
        describedBy={`${id}-${name}-said`}
        isWrong={isWrong(name)}
        onType={value => {
          setRefusal(null)
          setTyped(before => ({ ...before, [name]: value }))
        }}
      />
      {isWrong(name) && (
        <p id={`${id}-${name}-said`} className={styles.problem} role="alert">
          {wrong[name]}
        </p>
      )}
    </div>
  )
  const isWrong = (name: string): boolean => wrong[name] !== undefined && (isTried || (typed[name] ?? '').trim() !== '')

  return (
    <form
      ref={form}
      className={styles.form}
      aria-label={title}
      onSubmit={event => event.preventDefault()}
      onKeyDown={formKeys(() => void save(), leave)}
    >
      <h3 className={styles.title}>{title}</h3>
      <LeftDraft {...draft} />
      {fields.map(each =>
        typeof each === 'string' ? (
          input(each)
        ) : (
          <div key={each.join()} className={styles.pair}>
            {each.map(input)}
          </div>
        ),
      )}
      {children}
      {ground && (
        <div className={styles.field}>
          <label htmlFor={`${id}-paper`}>{said.why === null ? ground.question : 'Lý do chưa có văn bản'}</label>
          <PaperPicker id={`${id}-paper`} ground={said} onGround={setSaid} />
        </div>
      )}
      {refusal && (
        <p className={styles.problem} role="alert">
          {refusal}
        </p>
      )}
      <div className={styles.deeds}>
        <Button look="primary" isBusy={isBusy} disabled={missing !== null} onClick={() => void save()}>
          {verb}
        </Button>
        <Button look="quiet" onClick={leave}>
          Thôi
        </Button>
        <span className={styles.missing} role="status">
          {missing ?? 'Ctrl Enter để lưu'}
        </span>
      </div>
    </form>
  )
}

const infoFor = (kind: KindName, name: string) => infoOf(kindOf(kind).fields[name])
