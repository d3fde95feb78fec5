import { type ReactNode, useId } from 'react'
import type { Notice, Span } from '../../db/model/notice/notice.ts'
import { infoOf } from '../../db/model/record/kind.ts'
import { kinds } from '../../db/model/record/kinds.ts'
import { DayInput } from '../form/DayInput.tsx'
import form from '../form/form.module.css'
import { RefPicker } from '../form/pick/RefPicker.tsx'
import type { HeadDraft } from './draft.ts'
import styles from './review.module.css'
import type { Lighting } from './Script.tsx'

type Props = Lighting & { notice: Notice; head: HeadDraft; onChange: (head: HeadDraft) => void }

const choicesOf = (field: 'type' | 'urgency') => Object.entries(infoOf(kinds.document.fields[field]).choices ?? {})

/** What the paper is: each thing beside the line it was read from; what was not found says so. */
export function HeadCard({ notice, head, onChange, onLight }: Props) {
  const { head: said } = notice
  const text = (name: 'number' | 'title' | 'signer' | 'function', label: string, isWide = false) => (
    <Line label={label} span={said[name]} isWide={isWide} onLight={onLight}>
      {id =>
        name === 'title' ? (
          <textarea
            id={id}
            className={form.area}
            rows={2}
            value={head.title}
            onChange={event => onChange({ ...head, title: event.currentTarget.value })}
          />
        ) : (
          <input
            id={id}
            className={form.input}
            value={head[name]}
            onChange={event => onChange({ ...head, [name]: event.currentTarget.value })}
          />
        )
      }
    </Line>
  )
  return (
    <section className={styles.head} aria-label="Văn bản">
      <h2>Văn bản</h2>
      <div className={styles.fields}>
        {text('number', 'Số, ký hiệu')}
        <Line label="Loại" span={said.type} onLight={onLight}>
          {id => (
            <select
              id={id}
              className={form.input}
              value={head.type}
              onChange={event => onChange({ ...head, type: event.currentTarget.value as HeadDraft['type'] })}
            >
              {choicesOf('type').map(([key, words]) => (
                <option key={key} value={key}>
                  {words.vi}
                </option>
              ))}
            </select>
          )}
        </Line>
        <Line label="Ngày" span={said.date} onLight={onLight}>
          {id => <DayInput id={id} typed={head.date} onType={date => onChange({ ...head, date })} />}
        </Line>
        <Line label="Ngày họp" span={said.met} onLight={onLight}>
          {id => <DayInput id={id} typed={head.met} onType={met => onChange({ ...head, met })} />}
        </Line>
        {text('title', 'Trích yếu', true)}
        <Line
          label="Cơ quan ban hành"
          span={said.issuer}
          isWide
          onLight={onLight}
          help={head.issuer === '' && said.issuer ? `Văn bản ghi: ${said.issuer.value}` : null}
        >
          {id => (
            <RefPicker
              id={id}
              kind="agency"
              value={head.issuer}
              label="Cơ quan ban hành"
              onPick={issuer => onChange({ ...head, issuer })}
            />
          )}
        </Line>
        {text('signer', 'Người ký')}
        {text('function', 'Chức vụ')}
        <Line label="Độ khẩn" span={said.urgency} onLight={onLight}>
          {id => (
            <select
              id={id}
              className={form.input}
              value={head.urgency ?? ''}
              onChange={event =>
                onChange({ ...head, urgency: (event.currentTarget.value || null) as HeadDraft['urgency'] })
              }
            >
              <option value="">không có</option>
              {choicesOf('urgency').map(([key, words]) => (
                <option key={key} value={key}>
                  {words.vi}
                </option>
              ))}
            </select>
          )}
        </Line>
      </div>
    </section>
  )
}

type LineProps = Lighting & {
  label: string
  span: Span | null
  isWide?: boolean
  help?: string | null
  children: (id: string) => ReactNode
}

function Line({ label, span, isWide, help, onLight, children }: LineProps) {
  const id = useId()
  const light = () => onLight(span ? [span] : [])
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: pointing only marks the words; the input inside is what is used
    <div className={styles.field} data-wide={isWide || undefined} onFocus={light} onMouseEnter={light}>
      <label htmlFor={id}>
        {label}
        {!span && <span className={styles.unread}> chưa thấy trong văn bản</span>}
      </label>
      {children(id)}
      {help && <p className={form.help}>{help}</p>}
    </div>
  )
}
