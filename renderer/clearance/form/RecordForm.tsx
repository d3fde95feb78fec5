import { useEffect, useId, useRef, useState } from 'react'
import { infoOf } from '../../../db/model/record/kind.ts'
import { type AnyRecord, type KindName, kindOf } from '../../../db/model/record/kinds.ts'
import { sentence, toProblem } from '../../../db/model/text/problem.ts'
import { api } from '../../api.ts'
import type { Draft } from '../../form/draft.ts'
import { FieldInput } from '../../form/FieldInput.tsx'
import form from '../../form/form.module.css'
import { kept, useKept } from '../../form/kept.ts'
import { LeftDraft } from '../../form/LeftDraft.tsx'
import { PaperPicker } from '../../form/pick/PaperPicker.tsx'
import { readTyped, typedOf } from '../../form/reading.ts'
import { refresh, say } from '../../state.ts'
import { Button } from '../../ui/Button.tsx'
import { formKeys } from '../../ui/form-keys.ts'
import styles from './form.module.css'

type Props = {
  kind: KindName
  /** The fields that are asked, in their order. */
  names: readonly string[]
  /** The record that is changed; null adds one. */
  record: AnyRecord | null
  /** What a new record is given without being asked: whose it is, its code. */
  given?: Record<string, unknown>
  onClose: (saved: AnyRecord | null) => void
}

/** Adds or changes one record of a household: a few fields, checked as they are typed. A figure that is changed asks for its paper. */
export function RecordForm({ kind, names, record, given = {}, onClose }: Props) {
  const { label, fields, silent } = kindOf(kind)
  const id = useId()
  const box = useRef<HTMLFormElement>(null)
  const [typed, setTyped] = useState<Record<string, string>>(() =>
    Object.fromEntries(names.map(name => [name, typedOf(infoOf(fields[name]), (record ?? given)[name] ?? null)])),
  )
  const [ground, setGround] = useState<Pick<Draft, 'paper' | 'why'>>({ paper: null, why: null })
  const [problem, setProblem] = useState<string | null>(null)
  const [isTried, setTried] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const title = `${record ? 'Sửa' : 'Thêm'} ${label.vi.charAt(0).toLowerCase()}${label.vi.slice(1)}`

  const draft = kept(`${kind}:${record?.id ?? JSON.stringify(given)}:form`, title, { typed, ground }, left => {
    setTyped(now => ({ ...now, ...left.typed }))
    setGround(left.ground)
  })
  const forget = useKept(draft)

  useEffect(function enterForm() {
    box.current?.scrollIntoView({ block: 'nearest' })
    box.current?.querySelector<HTMLElement>('input, textarea, button')?.focus({ preventScroll: true })
  }, [])

  const readings = names.map(name => [name, readTyped(name, infoOf(fields[name]), typed[name] ?? '')] as const)

  async function save(): Promise<void> {
    setTried(true)
    if (isBusy || readings.some(([, reading]) => 'problem' in reading)) return
    const values = Object.fromEntries(
      readings.flatMap(([name, reading]) => ('value' in reading ? [[name, reading.value]] : [])),
    )
    const changed = Object.fromEntries(
      Object.entries(values).filter(([name, value]) => value !== (record?.[name] ?? null)),
    )
    const said = { source: ground.paper?.id ?? null, why: ground.why }
    if (record && Object.keys(changed).length === 0) return leave()
    setBusy(true)
    try {
      const done = record
        ? await api.set({ kind, key: record.id, fields: changed, ...said })
        : await api.add({ kind, fields: { ...given, ...values }, ...said })
      forget()
      await refresh()
      say({ text: record ? 'Đã lưu thay đổi' : `Đã thêm ${label.vi.toLowerCase()}`, undo: true })
      onClose(done.record)
    } catch (thrown) {
      setProblem(sentence(toProblem(thrown)))
      setBusy(false)
    }
  }

  async function remove(): Promise<void> {
    if (!record) return
    try {
      await api.remove({ kind, key: record.id })
      await refresh()
      say({ text: `Đã xóa ${label.vi.toLowerCase()}`, undo: true })
      leave()
    } catch (thrown) {
      setProblem(sentence(toProblem(thrown)))
    }
  }

  function leave(): void {
    forget()
    onClose(null)
  }

  return (
    <form
      ref={box}
      className={styles.form}
      aria-label={title}
      onSubmit={event => event.preventDefault()}
      onKeyDown={formKeys(
        () => void save(),
        leave,
        event => event.key === 'Enter' && (event.ctrlKey || event.target instanceof HTMLInputElement),
      )}
    >
      <p className={styles.title}>{title}</p>
      <LeftDraft {...draft} />
      {readings.map(([name, reading]) => {
        const info = infoOf(fields[name])
        const wrong = 'problem' in reading && (isTried || (typed[name] ?? '').trim() !== '') ? reading : null
        return (
          <div key={name} className={isWide(name, info.kind) ? styles.wide : undefined}>
            <label htmlFor={`${id}-${name}`}>
              {info.label.vi}
              {info.required && <span className={styles.required}> (cần có)</span>}
            </label>
            <FieldInput
              id={`${id}-${name}`}
              info={info}
              typed={typed[name] ?? ''}
              onType={text => {
                setProblem(null)
                setTyped(now => ({ ...now, [name]: text }))
              }}
              describedBy={wrong ? `${id}-${name}-wrong` : undefined}
              isWrong={wrong !== null}
            />
            {wrong && (
              <p id={`${id}-${name}-wrong`} className={form.problem}>
                {wrong.problem}{' '}
                {wrong.either?.map(text => (
                  <button
                    key={text}
                    type="button"
                    className={form.link}
                    onClick={() => setTyped(now => ({ ...now, [name]: text }))}
                  >
                    Là {text}
                  </button>
                ))}
              </p>
            )}
          </div>
        )
      })}
      {!silent && (
        <div className={styles.wide}>
          <label htmlFor={`${id}-paper`}>{ground.why === null ? 'Căn cứ văn bản nào?' : 'Lý do chưa có văn bản'}</label>
          <PaperPicker id={`${id}-paper`} ground={ground} onGround={setGround} />
        </div>
      )}
      {problem && (
        <p className={`${form.problem} ${styles.wide}`} role="alert">
          {problem}
        </p>
      )}
      <div className={styles.deeds}>
        <Button look="primary" isBusy={isBusy} onClick={() => void save()}>
          {record ? 'Lưu' : 'Thêm'}
        </Button>
        <Button onClick={leave}>Thôi</Button>
        {record && (
          <Button look="danger" onClick={() => void remove()}>
            Xóa {label.vi.toLowerCase()}
          </Button>
        )}
      </div>
    </form>
  )
}

const isWide = (name: string, kind: string): boolean => ['note', 'ref'].includes(kind) || name === 'name'
