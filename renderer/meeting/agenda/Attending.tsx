import { X } from 'lucide-react'
import { useId, useState } from 'react'
import type { KindName } from '../../../db/model/record/kinds.ts'
import { api } from '../../api.ts'
import form from '../../form/form.module.css'
import { PaperPicker } from '../../form/pick/PaperPicker.tsx'
import { RefPicker } from '../../form/pick/RefPicker.tsx'
import { attempt, refresh } from '../../state.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import { useRead } from '../../use-read.ts'
import styles from './attending.module.css'

type Row = { id: string; words: string }

/** Who takes part in a meeting and which papers lie before it; each is written when it is added. */
export function Attending({ meeting, isPast }: { meeting: string; isPast: boolean }) {
  const attendees = useRead(`attendee ${meeting}`, () => api.list({ kind: 'attendee', where: { meeting } }))
  const handouts = useRead(`handout ${meeting}`, () => handoutsOf(meeting))
  const [round, setRound] = useState(0)
  const [name, setName] = useState('')
  const id = useId()
  const people = rowsOf(attendees, each => String(each.name))
  const papers = rowsOf(handouts, each => each.words)

  async function add(kind: 'attendee' | 'handout', fields: Record<string, unknown>, rank: number): Promise<void> {
    setRound(round + 1)
    if (await attempt(() => api.add({ kind, fields: { meeting, rank, ...fields } }))) await refresh()
  }
  async function addAgency(agency: string): Promise<void> {
    const [found] = (await attempt(() => api.list({ kind: 'agency', where: { id: agency } }))) ?? []
    if (found) await add('attendee', { agency, name: String(found.name) }, people.length + 1)
  }
  return (
    <div className={styles.box}>
      <section aria-label="Thành phần dự họp">
        <h2>Thành phần dự họp ({people.length})</h2>
        {!isPast && (
          <div className={styles.add}>
            <div>
              <label htmlFor={`${id}-agency`}>Cơ quan trong sổ</label>
              <RefPicker
                key={round}
                id={`${id}-agency`}
                kind="agency"
                value=""
                label="Cơ quan trong sổ"
                onPick={agency => void addAgency(agency)}
              />
            </div>
            <form
              onSubmit={event => {
                event.preventDefault()
                if (name.trim() === '') return
                void add('attendee', { name: name.trim() }, people.length + 1)
                setName('')
              }}
            >
              <label htmlFor={`${id}-name`}>Người, đơn vị khác, Enter để thêm</label>
              <input
                id={`${id}-name`}
                className={form.input}
                value={name}
                maxLength={300}
                autoComplete="off"
                onChange={event => setName(event.currentTarget.value)}
              />
            </form>
          </div>
        )}
        <Rows kind="attendee" rows={people} none="Chưa ghi ai dự họp." isPast={isPast} />
      </section>
      <section aria-label="Tài liệu họp">
        <h2>Tài liệu họp ({papers.length})</h2>
        {!isPast && (
          <div className={styles.add}>
            <div>
              <label htmlFor={`${id}-paper`}>Văn bản trong sổ</label>
              <PaperPicker
                key={round}
                id={`${id}-paper`}
                ground={{ paper: null, why: null }}
                isOptional
                onGround={({ paper }) => {
                  if (paper) void add('handout', { document: paper.id }, papers.length + 1)
                }}
              />
            </div>
          </div>
        )}
        <Rows
          kind="handout"
          rows={papers}
          none="Chưa có tài liệu nào. Thông báo kết luận sẽ viện dẫn các văn bản ở đây."
          isPast={isPast}
        />
      </section>
    </div>
  )
}

/** The papers of a meeting by number and subject. */
async function handoutsOf(meeting: string) {
  const rows = await api.list({ kind: 'handout', where: { meeting } })
  return Promise.all(
    rows.map(async ({ id, rank, document }) => {
      const [paper] = await api.list({ kind: 'document', where: { id: document } })
      return { id, rank, words: [paper?.number, paper?.title].filter(Boolean).join('. ') }
    }),
  )
}

function rowsOf<T extends { id: string; rank?: unknown }>(rows: readonly T[] | null, say: (row: T) => string): Row[] {
  return [...(rows ?? [])].sort((a, b) => Number(a.rank) - Number(b.rank)).map(row => ({ id: row.id, words: say(row) }))
}

type RowsProps = { kind: KindName; rows: Row[]; none: string; isPast: boolean }

function Rows({ kind, rows, none, isPast }: RowsProps) {
  async function drop(key: string): Promise<void> {
    if (await attempt(() => api.remove({ kind, key }))) await refresh()
  }
  if (rows.length === 0) return <p className={styles.none}>{none}</p>
  return (
    <ul className={styles.rows}>
      {rows.map(({ id, words }) => (
        <li key={id}>
          <span title={words}>{words}</span>
          {!isPast && <IconButton icon={X} label={`Bỏ ${words}`} onClick={() => void drop(id)} />}
        </li>
      ))}
    </ul>
  )
}
