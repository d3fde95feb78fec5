import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import type { Paper } from '../../db/model/dossier.ts'
import { codeOf } from '../../db/model/paper/code.ts'
import { infoOf } from '../../db/model/record/kind.ts'
import { kinds } from '../../db/model/record/kinds.ts'
import { sentence, toProblem } from '../../db/model/text/problem.ts'
import { api } from '../api.ts'
import { Button } from '../ui/Button.tsx'
import { FieldInput } from './FieldInput.tsx'
import styles from './form.module.css'
import { readTyped } from './reading.ts'

const asked = ['number', 'type', 'date', 'title'] as const
type Asked = Record<(typeof asked)[number], string>
type Props = { typed: string; onAdded: (paper: Paper) => void; onCancel: () => void }

/** The few things that must be known of a paper before a figure can rest on it. */
export function NewPaper({ typed, onAdded, onCancel }: Props) {
  const isNumber = /\d/.test(typed)
  const [fields, setFields] = useState<Asked>({
    number: isNumber ? typed : '',
    type: 'decision',
    date: '',
    title: isNumber ? '' : typed,
  })
  const [problem, setProblem] = useState<string | null>(null)
  const id = useId()
  const group = useRef<HTMLDivElement>(null)

  useEffect(function enterGroup() {
    group.current?.querySelector('input')?.focus({ preventScroll: true })
    group.current?.scrollIntoView({ block: 'nearest' })
  }, [])

  async function add(): Promise<void> {
    const read = asked.map(name => [name, readTyped(name, infoOf(kinds.document.fields[name]), fields[name])] as const)
    const wrong = read.find(([, reading]) => 'problem' in reading)?.[1]
    if (wrong && 'problem' in wrong) return setProblem(wrong.problem)
    const values = Object.fromEntries(read.map(([name, reading]) => [name, 'value' in reading ? reading.value : null]))
    const code = codeOf(values.number as string | null, values.date as string | null, Date.now().toString(36))
    try {
      const { record } = await api.add({ kind: 'document', fields: { ...values, code } })
      const papers = await api.papers({ text: fields.number || fields.title })
      const made = papers.find(each => each.id === record.id)
      onAdded(made ?? bare(record.id, code, fields))
    } catch (thrown) {
      setProblem(sentence(toProblem(thrown)))
    }
  }

  function press(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return
    const isSave = event.key === 'Enter' && (event.ctrlKey || event.target instanceof HTMLInputElement)
    if (!isSave && event.key !== 'Escape') return
    event.preventDefault()
    event.stopPropagation()
    if (isSave) void add()
    else onCancel()
  }

  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be a grid with its legend inside
    <div ref={group} className={styles.newPaper} role="group" aria-label="Văn bản mới" onKeyDown={press}>
      <p className={styles.newTitle}>Văn bản mới</p>
      {asked.map(name => (
        <div key={name} className={styles.asked} data-wide={name === 'title' || name === 'date'}>
          <label htmlFor={`${id}-${name}`}>{infoOf(kinds.document.fields[name]).label.vi}</label>
          <FieldInput
            id={`${id}-${name}`}
            info={infoOf(kinds.document.fields[name])}
            typed={fields[name]}
            onType={value => setFields({ ...fields, [name]: value })}
          />
        </div>
      ))}
      {problem && (
        <p className={styles.problem} role="alert">
          {problem}
        </p>
      )}
      <div className={styles.newDeeds}>
        <Button onClick={() => void add()}>Thêm văn bản</Button>
        <Button look="quiet" onClick={onCancel}>
          Thôi
        </Button>
      </div>
    </div>
  )
}

const bare = (id: string, code: string, { number, title, date }: Asked): Paper => ({
  ...{ id, code, title, name: number || title, date: date || null, issuer: '' },
  ...{ type: 'decision', certainty: null, source: null, attachment: null },
})
