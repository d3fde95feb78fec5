import { useId, useState } from 'react'
import { itemOfZone, lateZones, type Subject } from '../../../db/model/meeting/agenda.ts'
import type { KindName } from '../../../db/model/record/kinds.ts'
import { api } from '../../api.ts'
import form from '../../form/form.module.css'
import { RefPicker } from '../../form/pick/RefPicker.tsx'
import { nameOf } from '../../form/titles.ts'
import { rowsOf } from '../../list/rows.ts'
import { attempt, useAtlas } from '../../state.ts'
import { Button } from '../../ui/Button.tsx'
import styles from './agenda.module.css'
import { append, type DraftItem } from './draft.ts'

const nothing: Subject = { zone: null, call: null, directive: null }
const blank = { name: null, theme: null, note: null }
const kinds = [
  ['zone', 'Khu, cụm'],
  ['call', 'Dự án kêu gọi'],
  ['directive', 'Nhiệm vụ'],
] as const satisfies [KindName, string][]

/** Puts items into the agenda: one picked or typed, or all that are late. */
export function AddItems({ items }: { items: readonly DraftItem[] }) {
  const zones = useAtlas(state => state.overview?.zones) ?? []
  const late = lateZones(zones, items)
  const listed = rowsOf(zones, null).flatMap(row => (row.is === 'zone' ? [row.zone] : []))
  const left = listed.filter(zone => !items.some(item => item.zone === zone.id))
  const [words, setWords] = useState('')
  // A picker that has given its record begins anew.
  const [round, setRound] = useState(0)
  const id = useId()

  async function add(kind: 'zone' | 'call' | 'directive', record: string): Promise<void> {
    setRound(round + 1)
    const [found] = (await attempt(() => api.list({ kind, where: { id: record } }))) ?? []
    if (!found) return
    const title = kind === 'directive' ? `Nhiệm vụ ${found.number}: ${found.summary}` : nameOf(kind, found)
    append([{ ...nothing, ...blank, [kind]: record, title }])
  }
  function addWords(): void {
    const name = words.trim()
    if (name === '') return
    append([{ ...nothing, ...blank, name, title: name }])
    setWords('')
  }
  return (
    <section className={styles.add} aria-label="Thêm vào chương trình">
      {kinds.map(([kind, label]) => (
        <div key={kind} className={styles.field}>
          <label htmlFor={`${id}-${kind}`}>{label}</label>
          <RefPicker
            key={round}
            id={`${id}-${kind}`}
            kind={kind}
            value=""
            label={label}
            onPick={record => void add(kind, record)}
          />
        </div>
      ))}
      <form
        className={styles.field}
        onSubmit={event => {
          event.preventDefault()
          addWords()
        }}
      >
        <label htmlFor={`${id}-words`}>Nội dung khác, Enter để thêm</label>
        <input
          id={`${id}-words`}
          className={form.input}
          value={words}
          maxLength={500}
          autoComplete="off"
          onChange={event => setWords(event.currentTarget.value)}
        />
      </form>
      <p className={styles.quick}>
        <Button
          disabled={late.length === 0}
          onClick={() => append(late.map(zone => ({ ...itemOfZone(zone), theme: 'directive' as const })))}
        >
          {late.length > 0 ? `Thêm ${late.length} khu có việc trễ` : 'Không còn khu nào có việc trễ'}
        </Button>
        <Button disabled={left.length === 0} onClick={() => append(left.map(itemOfZone))}>
          {left.length > 0 ? `Thêm ${left.length} khu còn lại` : 'Đã có đủ các khu'}
        </Button>
      </p>
    </section>
  )
}
