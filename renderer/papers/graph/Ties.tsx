import { Select } from '@mantine/core'
import { X } from 'lucide-react'
import { useId, useState } from 'react'
import { relationWords } from '../../../db/model/paper/graph.ts'
import type { GraphTie, PaperGraph } from '../../../db/model/paper/view.ts'
import { infoOf } from '../../../db/model/record/kind.ts'
import { kinds } from '../../../db/model/record/kinds.ts'
import { formatDay } from '../../../db/model/text/day.ts'
import { api } from '../../api.ts'
import formStyles from '../../form/form.module.css'
import { RefPicker } from '../../form/pick/RefPicker.tsx'
import { attempt, isReadOnly, refresh, say, useAtlas } from '../../state.ts'
import { Button } from '../../ui/Button.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { overPanels } from '../../ui/layers.ts'
import styles from './ties.module.css'

type Props = { paper: string; graph: PaperGraph; isDrawn: boolean; onDraw: () => void; onOpen: (paper: string) => void }

/** The papers that this one names, and that name it, each with what it does to the other: the graph as a list. */
export function Ties({ paper, graph, isDrawn, onDraw, onOpen }: Props) {
  const isPast = useAtlas(isReadOnly)
  const [isAdding, setAdding] = useState(false)
  const named = graph.ties.filter(tie => tie.from === paper)
  const naming = graph.ties.filter(tie => tie.to === paper)
  const own = graph.papers.find(each => each.id === paper)
  return (
    <section className={styles.ties} aria-label="Liên hệ với văn bản khác">
      <h3>
        Liên hệ với văn bản khác
        <button type="button" className={styles.link} aria-pressed={isDrawn} onClick={onDraw}>
          {isDrawn ? 'Về danh sách' : 'Xem sơ đồ'}
        </button>
      </h3>
      {own?.replacedBy && <p className={styles.replaced}>Văn bản này đã bị thay thế bởi {own.replacedBy}.</p>}
      <List title="Văn bản này" ties={named} other="to" {...{ graph, isPast, onOpen }} />
      <List title="Văn bản khác với văn bản này" ties={naming} other="from" {...{ graph, isPast, onOpen }} />
      {named.length + naming.length === 0 && <p className={styles.none}>Chưa ghi văn bản nào liên quan.</p>}
      {isAdding ? (
        <NewTie paper={paper} onClose={() => setAdding(false)} />
      ) : (
        !isPast && (
          <button type="button" className={styles.link} onClick={() => setAdding(true)}>
            + Thêm liên hệ
          </button>
        )
      )}
    </section>
  )
}

type ListProps = {
  title: string
  ties: GraphTie[]
  other: 'from' | 'to'
  graph: PaperGraph
  isPast: boolean
  onOpen: (paper: string) => void
}

function List({ title, ties, other, graph, isPast, onOpen }: ListProps) {
  if (ties.length === 0) return null
  async function remove(tie: GraphTie, name: string): Promise<void> {
    const done = await attempt(() => api.remove({ kind: 'citation', key: tie.id }))
    if (!done) return
    await refresh()
    say({ text: 'Đã bỏ liên hệ', detail: name, undo: true })
  }
  return (
    <>
      <p className={styles.group}>{title}</p>
      <ul>
        {ties.map(tie => {
          const paper = graph.papers.find(each => each.id === tie[other])
          if (!paper) return null
          return (
            <li key={tie.id} className={styles.tie}>
              <span className={styles.relation} data-relation={tie.relation ?? undefined}>
                {relationWords[tie.relation ?? 'none']}
              </span>
              <button type="button" className={styles.open} onClick={() => onOpen(paper.id)}>
                <b>{paper.name}</b>
                {paper.date && `, ${formatDay(paper.date)}`}
                <span>{paper.title}</span>
                {paper.replacedBy && <em>đã bị thay thế bởi {paper.replacedBy}</em>}
              </button>
              {!isPast && (
                <IconButton
                  icon={X}
                  label={`Bỏ liên hệ với ${paper.name}`}
                  onClick={() => void remove(tie, paper.name)}
                />
              )}
            </li>
          )
        })}
      </ul>
    </>
  )
}

const relations = Object.entries(infoOf(kinds.citation.fields.relation).choices ?? {}).map(([value, words]) => ({
  value,
  label: words.vi,
}))

function NewTie({ paper, onClose }: { paper: string; onClose: () => void }) {
  const [relation, setRelation] = useState<string | null>('cites')
  const [cited, setCited] = useState('')
  const id = useId()
  const missing = cited === '' ? 'Chọn văn bản để lưu' : cited === paper ? 'Chọn văn bản khác' : null

  async function add(): Promise<void> {
    const done = await attempt(() => api.add({ kind: 'citation', fields: { document: paper, cited, relation } }))
    if (!done) return
    await refresh()
    say({ text: 'Đã thêm liên hệ giữa hai văn bản', undo: true })
    onClose()
  }

  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be a grid with its legend inside
    <div className={styles.adding} role="group" aria-label="Liên hệ mới">
      <label htmlFor={`${id}-relation`}>Văn bản này</label>
      <Select
        id={`${id}-relation`}
        data={relations}
        value={relation}
        onChange={setRelation}
        classNames={{ input: formStyles.input }}
        comboboxProps={{ zIndex: overPanels }}
      />
      <label htmlFor={`${id}-paper`}>văn bản</label>
      <RefPicker id={`${id}-paper`} kind="document" value={cited} label="Văn bản" onPick={setCited} />
      <p className={styles.deeds}>
        <Button disabled={missing !== null} onClick={() => void add()}>
          Thêm liên hệ
        </Button>
        <Button look="quiet" onClick={onClose}>
          Thôi
        </Button>
        {missing && <span>{missing}</span>}
      </p>
    </div>
  )
}
