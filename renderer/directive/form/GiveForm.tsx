import { useRef, useState } from 'react'
import type { DirectiveRow } from '../../../db/model/directive/room.ts'
import { noDeadline } from '../../../db/model/directive/standing.ts'
import { formatDay, readDay } from '../../../db/model/text/day.ts'
import { api } from '../../api.ts'
import { DayInput } from '../../form/DayInput.tsx'
import formStyles from '../../form/form.module.css'
import { kept } from '../../form/kept.ts'
import { PaperPicker } from '../../form/pick/PaperPicker.tsx'
import { Ask, Deed } from './Deed.tsx'
import styles from './deed.module.css'
import type { Ground } from './ground.ts'
import { type NamedParty, Parties } from './Parties.tsx'
import { type NamedTarget, Targets } from './Targets.tsx'

type Props = {
  rows: DirectiveRow[]
  /** The paper that is looked at; it gives the new directive unless another is picked. */
  paper: string | null
  onClose: (given?: string) => void
}

/** A directive out of a paper, as the paper words it: who leads and supports by the printed name, until when if it says so, what it is about. */
export function GiveForm({ rows, paper: asked, onClose }: Props) {
  const first = rows.find(row => row.paper.id === asked)?.paper
  const [ground, setGround] = useState<Ground>({ paper: first ? { ...first, issuer: '' } : null, why: null })
  const { paper } = ground
  const next = Math.max(0, ...rows.filter(row => row.paper.id === paper?.id).map(row => row.number)) + 1
  const [number, setNumber] = useState('')
  const [summary, setSummary] = useState('')
  const [text, setText] = useState('')
  const [product, setProduct] = useState('')
  const [due, setDue] = useState('')
  const [dueWords, setDueWords] = useState('')
  const [leads, setLeads] = useState<NamedParty[]>([{ key: 0, name: '', agency: '' }])
  const [supports, setSupports] = useState<NamedParty[]>([])
  const [targets, setTargets] = useState<NamedTarget[]>([])
  const asNumber = number.trim() === '' ? next : /^\d{1,3}$/.test(number.trim()) ? Number(number) : null
  const given = useRef<string>(undefined)
  const draft = kept(
    `directive:${asked ?? ''}:give`,
    'Giao nhiệm vụ',
    { ground, number, summary, text, product, due, dueWords, leads, supports, targets },
    left => {
      setGround(left.ground)
      setNumber(left.number)
      setSummary(left.summary)
      setText(left.text)
      setProduct(left.product)
      setDue(left.due)
      setDueWords(left.dueWords)
      setLeads(left.leads)
      setSupports(left.supports)
      setTargets(left.targets)
    },
  )

  async function save() {
    const { record } = await api.giveDirective({
      ...{ document: paper?.id ?? '', number: asNumber ?? 0, summary: summary.trim() },
      ...{ text: text.trim() || null, product: product.trim() || null, due: readDay(due) },
      due_words: dueWords.trim() || null,
      ...{ leads: partiesIn(leads), supports: partiesIn(supports) },
      targets: targets
        .filter(each => each.record || each.name.trim())
        .map(({ kind, record, name }) => ({
          ...(record ? { kind, record } : { kind: null }),
          name: name.trim() || 'chưa ghi tên',
        })),
    })
    given.current = record.id
    return { text: `Đã giao nhiệm vụ ${asNumber}`, detail: paper?.name }
  }

  return (
    <aside className={styles.panel} aria-label="Giao nhiệm vụ">
      <Deed
        title="Giao nhiệm vụ"
        verb="Giao nhiệm vụ"
        missing={missingOf()}
        {...{ save, draft }}
        onClose={() => onClose(given.current)}
        isWhole
      >
        <Ask label="Theo văn bản nào?">
          {id => <PaperPicker id={id} ground={ground} onGround={setGround} isOptional />}
        </Ask>
        <div className={`${styles.pair} ${styles.number}`}>
          <Ask label="Số">
            {id => (
              <input
                id={id}
                className={formStyles.input}
                inputMode="numeric"
                placeholder={String(next)}
                value={number}
                onChange={event => setNumber(event.currentTarget.value)}
              />
            )}
          </Ask>
          <Ask label="Thời hạn ghi trong văn bản">
            {id => <DayInput id={id} typed={due} onType={setDue} aria-invalid={due.trim() !== '' && !readDay(due)} />}
          </Ask>
        </div>
        <Words label="Nội dung rút gọn" rows={2} value={summary} onType={setSummary} />
        <Words label="Nguyên văn" rows={3} value={text} onType={setText} />
        <Parties label="Chủ trì" parties={leads} onParties={setLeads} />
        <Parties label="Phối hợp" parties={supports} onParties={setSupports} />
        <Words label="Sản phẩm theo dõi" rows={1} value={product} onType={setProduct} />
        <Targets targets={targets} onTargets={setTargets} />
        <Words
          label="Lời văn bản về thời hạn (hằng tháng, sau khi có ...)"
          rows={1}
          value={dueWords}
          onType={setDueWords}
        />
        {due.trim() === '' && dueWords.trim() === '' && (
          <p className={styles.help}>Để trống thời hạn: ghi là {noDeadline}.</p>
        )}
        {readDay(due) && <p className={styles.help}>Thời hạn {formatDay(readDay(due) ?? '')} do văn bản quy định.</p>}
      </Deed>
    </aside>
  )

  function missingOf(): string | null {
    if (!paper) return 'Chọn văn bản để lưu'
    if (asNumber === null) return 'Số phải là số nguyên'
    if (summary.trim() === '') return 'Ghi nội dung để lưu'
    if (due.trim() !== '' && !readDay(due)) return 'Sửa thời hạn để lưu'
    return partiesIn(leads).length === 0 ? 'Thêm cơ quan chủ trì' : null
  }
}

/** The parties that have a name; an agency without a printed name has been named when it was picked. */
const partiesIn = (parties: NamedParty[]) =>
  parties.filter(each => each.name.trim()).map(({ name, agency }) => ({ name: name.trim(), agency: agency || null }))

type WordsProps = { label: string; rows: number; value: string; onType: (value: string) => void }

function Words({ label, rows, value, onType }: WordsProps) {
  return (
    <Ask label={label}>
      {id => (
        <textarea
          id={id}
          className={formStyles.area}
          rows={rows}
          value={value}
          onChange={event => onType(event.currentTarget.value)}
        />
      )}
    </Ask>
  )
}
