import { figureOf } from '../../../db/model/dossier.ts'
import { infoOf } from '../../../db/model/record/kind.ts'
import { isKind, type KindName, kindOf } from '../../../db/model/record/kinds.ts'
import { showValue } from '../../../db/model/text/show.ts'
import type { ResultOf } from '../../../electron/contract.ts'
import { api } from '../../api.ts'
import { underline } from '../../dossier/difference.ts'
import { dateLine } from '../../dossier/figure/PaperCard.tsx'
import { paperOf } from '../../dossier/sources.ts'
import { EditForm } from '../../form/EditForm.tsx'
import { RecordForm } from '../../form/record/RecordForm.tsx'
import { refresh, say, show, useAtlas } from '../../state.ts'
import styles from './record.module.css'

type Props = {
  kind: KindName
  name: string
  card: ResultOf<'card'>
  isEdited: boolean
  isFixed: boolean
  /** Where the bar of the edit is drawn. */
  foot: HTMLElement | null
  onEdit: () => void
  onLeave: () => void
}

/** One field of a record: label, value, the paper it rests on; a press edits it in place. */
export function FieldRow({ kind, name, card, isEdited, isFixed, foot, onEdit, onLeave }: Props) {
  const today = useAtlas(state => state.overview?.today ?? '')
  const figure = figureOf(card, kind, card.record, name, today)
  const { info, value } = figure
  const leave = () => {
    onLeave()
    requestAnimationFrame(() => document.getElementById(`field-${name}`)?.focus())
  }
  if (isEdited && !isFixed)
    return kindOf(kind).silent ? (
      <RecordForm
        kind={kind}
        fields={[name]}
        initial={card.record}
        title={`Sửa ${info.label.vi.toLowerCase()}`}
        verb="Lưu thay đổi"
        onSave={async ({ fields }) => {
          await api.set({ kind, key: card.record.id, fields })
          await refresh()
          leave()
          say({ text: `Đã lưu ${info.label.vi.toLowerCase()}`, undo: true })
        }}
        onCancel={leave}
      />
    ) : (
      <EditForm figure={figure} title={info.label.vi} foot={foot} onClose={leave} />
    )
  const paper = paperOf(figure, card)
  // A name or a word identifies the record: only of a number is it said that nothing proves it.
  const doubt = typeof value === 'number' && !kindOf(kind).silent ? underline(figure, card, today) : null
  const words = value === null ? 'chưa có số liệu' : wordsOf(kind, name, card)
  return (
    <div className={styles.field}>
      <span className={styles.label}>{info.label.vi}</span>
      <div className={styles.value}>
        <button
          type="button"
          id={`field-${name}`}
          className={value === null ? styles.gap : styles.edit}
          disabled={isFixed}
          title={isFixed ? undefined : 'Bấm để sửa'}
          onClick={onEdit}
        >
          {words}
        </button>
        {value !== null && info.to && isKind(info.to) && (
          <button type="button" className={styles.link} onClick={() => follow(info.to as KindName, String(value))}>
            Mở hồ sơ
          </button>
        )}
        {paper && (
          <button type="button" className={styles.paper} onClick={() => show({ is: 'papers', paper: paper.id })}>
            {paper.name}, {dateLine(paper)}
          </button>
        )}
        {doubt && <span className={styles.doubt}>{doubt}</span>}
      </div>
    </div>
  )
}

/** Opens a record where it is best seen: a paper among the papers, the rest in its own register. */
function follow(kind: KindName, record: string): void {
  if (kind === 'document') show({ is: 'papers', paper: record })
  else show({ is: 'register', kind, record })
}

function wordsOf(kind: KindName, name: string, card: ResultOf<'card'>): string {
  const info = infoOf(kindOf(kind).fields[name])
  const value = card.record[name]
  if (info.to) return card.names[String(value)] ?? String(value)
  if (info.kind === 'shape') return 'đã có ranh giới'
  return showValue(info, value)
}
