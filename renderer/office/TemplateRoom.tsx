import { useId, useState } from 'react'
import { furnitureOf } from '../../db/model/brief/furniture.ts'
import { fileNameBy, ruleParts } from '../../db/model/office/file-name.ts'
import { headFrom, type OwnTemplate, type Template, templateOver } from '../../db/model/office/template.ts'
import { infoOf } from '../../db/model/record/kind.ts'
import { kinds } from '../../db/model/record/kinds.ts'
import { sentence, toProblem } from '../../db/model/text/problem.ts'
import { api } from '../api.ts'
import { kept, useKept } from '../form/kept.ts'
import { LeftDraft } from '../form/LeftDraft.tsx'
import { readTyped } from '../form/reading.ts'
import { attempt, isReadOnly, refresh, say, useAtlas } from '../state.ts'
import { Button } from '../ui/Button.tsx'
import { useRead } from '../use-read.ts'
import styles from './template.module.css'

const { fields } = kinds.template
type Field = Exclude<keyof typeof fields, 'name'>
const groups: { title: string; names: Field[] }[] = [
  { title: 'Đầu văn bản', names: ['parent', 'agency', 'sign', 'place'] },
  { title: 'Ký và nơi nhận', names: ['authority', 'signer_title', 'signer_name', 'recipients'] },
  { title: 'Câu mẫu của công văn', names: ['opening', 'closing'] },
  { title: 'Tệp và số liệu', names: ['file_name', 'old_months'] },
]
const all = groups.flatMap(group => group.names)
const isLong = (name: Field) => infoOf(fields[name]).kind === 'note'

/** What the office puts on all its papers, with the head and the end of a paper as they will stand. */
export function TemplateRoom() {
  const read = useRead('template', () => api.template())
  if (!read) return <section className={styles.room} aria-busy="true" />
  return <Form key={JSON.stringify(read.own)} {...read} />
}

function Form({ own, plain }: { own: OwnTemplate | null; plain: Template }) {
  const id = useId()
  const isPast = useAtlas(isReadOnly)
  const [typed, setTyped] = useState(() => Object.fromEntries(all.map(name => [name, String(own?.[name] ?? '')])))
  const [refusal, setRefusal] = useState<string | null>(null)
  const draft = kept('template', 'Mẫu giấy tờ của cơ quan', typed, setTyped)
  const forget = useKept(draft)
  const readings = all.map(name => [name, readTyped(name, infoOf(fields[name]), typed[name] ?? '')] as const)
  const wrong = new Map(readings.flatMap(([name, read]) => ('problem' in read ? [[name, read.problem]] : [])))
  const values = Object.fromEntries(
    readings.map(([name, read]) => [name, 'value' in read ? read.value : null]),
  ) as OwnTemplate
  const shown = templateOver(values, plain)
  const file = nameOf(shown.fileName)
  const missing = wrong.size > 0 || 'problem' in file
  const save = async () => {
    try {
      await api.saveTemplate({ fields: values })
      forget()
      await refresh()
      say({
        text: 'Đã lưu mẫu giấy tờ',
        detail: 'Giấy tờ lập từ nay theo mẫu này; bản đã chụp giữ như cũ.',
        undo: true,
      })
    } catch (error) {
      setRefusal(sentence(toProblem(error)))
    }
  }
  const input = (name: Field) => {
    const common = {
      id: `${id}-${name}`,
      value: typed[name] ?? '',
      placeholder: placeholderOf(name, plain),
      disabled: isPast,
      'aria-invalid': wrong.has(name) || undefined,
      'aria-describedby': `${id}-${name}-said`,
      onChange: ({ currentTarget }: { currentTarget: { value: string } }) => {
        setRefusal(null)
        setTyped(before => ({ ...before, [name]: currentTarget.value }))
      },
    }
    const said = wrong.get(name) ?? (name === 'file_name' && 'problem' in file ? file.problem : undefined)
    return (
      <div key={name} className={styles.field}>
        <label htmlFor={common.id}>
          {infoOf(fields[name]).label.vi}
          {name === 'old_months' && ', tháng'}
        </label>
        {isLong(name) ? (
          <textarea rows={name === 'recipients' ? 4 : 2} {...common} />
        ) : (
          <input type="text" {...common} />
        )}
        <p id={`${id}-${name}-said`} className={said ? styles.problem : styles.help}>
          {said ?? helps[name]}
          {name === 'file_name' && 'name' in file && ` Ví dụ: ${file.name}.pdf`}
        </p>
      </div>
    )
  }
  return (
    <section className={styles.room} aria-label="Mẫu giấy tờ của cơ quan">
      <form className={styles.form} onSubmit={event => event.preventDefault()}>
        <h1>Mẫu giấy tờ của cơ quan</h1>
        <p className={styles.help}>Ô để trống lấy theo hồ sơ cơ quan, ghi mờ trong ô.</p>
        <LeftDraft {...draft} />
        {groups.map(({ title, names }) => (
          <fieldset key={title} className={styles.group}>
            <legend>{title}</legend>
            {names.map(input)}
          </fieldset>
        ))}
        {refusal && (
          <p className={styles.problem} role="alert">
            {refusal}
          </p>
        )}
        <div className={styles.deeds}>
          <Button look="primary" disabled={missing || isPast} onClick={() => void attempt(save)}>
            Lưu mẫu giấy tờ
          </Button>
        </div>
      </form>
      <Example template={shown} />
    </section>
  )
}

const helps: Partial<Record<Field, string>> = {
  authority: 'Khi ký thay: KT. TRƯỞNG BAN. Để trống nếu người đứng đầu ký.',
  recipients: 'Dòng cuối ghi "Lưu: VT"; muốn có đơn vị soạn thảo thì thêm một dòng, ví dụ "Lưu: VT, KHĐT".',
  file_name: `Ghép từ: ${ruleParts.map(part => `{${part}}`).join(' ')}.`,
  old_months: 'Số quá hạn này được đánh dấu trong mọi tờ, bảng và màn hình.',
}

const placeholderOf = (name: Field, plain: Template): string =>
  ({
    ...{ parent: plain.parent, agency: plain.agency, sign: plain.sign, place: plain.place, authority: '' },
    ...{ signer_title: plain.signerTitle, signer_name: 'ký tay', recipients: plain.recipients.join('\n') },
    ...{ opening: '', closing: '', file_name: plain.fileName, old_months: String(plain.oldMonths) },
  })[name]

function nameOf(rule: string): { name: string } | { problem: string } {
  const named = { kind: 'Tờ thông tin', code: 'KG-KCN-THANH-LOC-2', title: 'KCN Thạnh Lộc' }
  try {
    return { name: fileNameBy(rule, { ...named, snapshot: '28-11-2026/03', day: '2026-11-28', lang: '' }) }
  } catch (error) {
    return { problem: sentence(toProblem(error)) }
  }
}

/** The head and the end of a paper by the template as it is typed. */
function Example({ template }: { template: Template }) {
  const today = useAtlas(state => state.overview?.today ?? '')
  const office = headFrom(template, today.slice(0, 4))
  const { nation, motto, number, day, to, copies, signer, signedBy } = furnitureOf({
    ...{ lang: 'vi', code: '', office, final: { why: null } },
  })
  return (
    <aside className={styles.ground} aria-label="Ví dụ theo mẫu">
      <div className={styles.paper}>
        <div className={styles.head}>
          <div>
            <p className={styles.capitals}>{office.parent}</p>
            <p className={styles.capitals}>
              <b>{office.name}</b>
            </p>
            <hr />
            <p className={styles.number}>{number}</p>
          </div>
          <div>
            <p className={styles.capitals}>
              <b>{nation}</b>
            </p>
            <p>
              <b className={styles.motto}>{motto}</b>
            </p>
            <p className={styles.number}>
              <i>{day}</i>
            </p>
          </div>
        </div>
        {template.opening && <p className={styles.body}>{template.opening}</p>}
        <div className={styles.lines} aria-hidden="true" />
        {template.closing && <p className={styles.body}>{template.closing}</p>}
        <div className={styles.end}>
          <div>
            <p>
              <b>
                <i>{to}</i>
              </b>
            </p>
            {copies.map(copy => (
              <p key={copy} className={styles.copies}>
                {copy}
              </p>
            ))}
          </div>
          <div className={styles.signer}>
            {signer.map(line => (
              <p key={line}>
                <b>{line}</b>
              </p>
            ))}
            <p className={styles.name}>
              <b>{signedBy}</b>
            </p>
          </div>
        </div>
      </div>
    </aside>
  )
}
