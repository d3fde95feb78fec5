import { MapPinned, PenTool, Trash2 } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { isBounded } from '../../../db/model/boundary/finding.ts'
import { type KindName, kindOf } from '../../../db/model/record/kinds.ts'
import { api } from '../../api.ts'
import { nameOf } from '../../form/titles.ts'
import { drawBoundary } from '../../map/task.ts'
import { attempt, refresh, say, select, show } from '../../state.ts'
import { Button } from '../../ui/Button.tsx'
import { Panel, PanelPart } from '../../ui/panel/Panel.tsx'
import { fieldsFor } from '../sheet/columns.ts'
import { wordFor } from '../sheet/nouns.ts'
import { FieldRow } from './FieldRow.tsx'
import { RecordHistory } from './RecordHistory.tsx'
import styles from './record.module.css'
import { type Card, useCard } from './use-card.ts'

type Props = {
  kind: KindName
  record: string
  editing: string | null
  isFixed: boolean
  /** Beside the closing one. */
  tools?: ReactNode
  onEdit: (field: string | null) => void
  onClose: () => void
}

/** One record in full: every field with its value and its paper, each to be edited; its history; its removal. */
export function RecordPanel(props: Props) {
  const { kind, record, onClose } = props
  const read = useCard(kind, record, onClose)
  const [foot, setFoot] = useState<HTMLElement | null>(null)
  const label = kindOf(kind).label.vi
  if (!read)
    return (
      <Panel title={label} onClose={onClose}>
        <div aria-busy="true" />
      </Panel>
    )
  const title = nameOf(kind, read.card.record)
  return (
    <Panel
      title={title}
      kicker={label}
      tools={props.tools}
      onClose={onClose}
      foot={props.editing ? <div className={styles.bar} ref={setFoot} /> : <Deeds {...props} {...{ read, title }} />}
    >
      <Fields {...props} {...{ read, foot }} />
      <PanelPart title="Lịch sử">
        <RecordHistory kind={kind} record={record} lines={read.lines} />
      </PanelPart>
    </Panel>
  )
}

function Fields({ kind, editing, isFixed, onEdit, read, foot }: Props & { read: Card; foot: HTMLElement | null }) {
  const fields = fieldsFor(kind)
  const isKnown = (name: string) => read.card.record[name] !== null && read.card.record[name] !== undefined
  const row = (name: string) => (
    <FieldRow
      key={name}
      {...{ kind, name, foot, isFixed }}
      card={read.card}
      isEdited={editing === name}
      onEdit={() => onEdit(name)}
      onLeave={() => onEdit(null)}
    />
  )
  const known = fields.filter(({ name }) => isKnown(name))
  const gaps = fields.filter(({ name }) => !isKnown(name))
  return (
    <>
      <div className={styles.fields}>{known.map(({ name }) => row(name))}</div>
      {gaps.length > 0 && (
        <PanelPart title="Chưa có số liệu" aside={<span className={styles.quiet}>{gaps.length} mục</span>}>
          <div className={styles.fields}>{gaps.map(({ name }) => row(name))}</div>
        </PanelPart>
      )}
    </>
  )
}

const small = { size: 15, strokeWidth: 1.75, 'aria-hidden': true } as const

function Deeds({ kind, record, isFixed, onClose, read, title }: Props & { read: Card; title: string }) {
  const [isAsked, setAsked] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const zone = kind === 'zone' ? record : read.card.record.zone
  const remove = async () => {
    setBusy(true)
    const done = await attempt(() => api.remove({ kind, key: record }))
    setBusy(false)
    if (!done) return setAsked(false)
    onClose()
    await refresh()
    say({ text: `Đã xóa ${wordFor(kind)} ${title}`, detail: kindOf(kind).label.vi, undo: true })
  }
  if (isAsked)
    return (
      <>
        <p className={styles.ask}>
          Xóa {wordFor(kind)} <b>{title}</b>? Hoàn tác được bất cứ lúc nào.
        </p>
        <Button look="danger" isBusy={isBusy} onClick={() => void remove()}>
          Xóa {wordFor(kind)} {title.length > 24 ? 'này' : title}
        </Button>
        <Button look="quiet" onClick={() => setAsked(false)}>
          Thôi
        </Button>
      </>
    )
  return (
    <>
      {typeof zone === 'string' && (
        <Button
          icon={<MapPinned {...small} />}
          onClick={() => {
            show({ is: 'map' })
            select(zone)
          }}
        >
          Mở hồ sơ khu
        </Button>
      )}
      {isBounded(kind) && (
        <Button
          icon={<PenTool {...small} />}
          onClick={() => {
            show({ is: 'map' })
            if (typeof zone === 'string') select(zone)
            drawBoundary(kind, record)
          }}
        >
          {read.card.record.shape ? 'Xem, sửa ranh giới' : 'Vẽ ranh giới'}
        </Button>
      )}
      {!isFixed && (
        <Button look="danger" icon={<Trash2 {...small} />} onClick={() => setAsked(true)}>
          Xóa
        </Button>
      )}
    </>
  )
}
