import { infoOf } from '../../../db/model/record/kind.ts'
import { type AnyRecord, type KindName, kindOf } from '../../../db/model/record/kinds.ts'
import { showValue } from '../../../db/model/text/show.ts'
import { Gap } from '../../dossier/figure/Gap.tsx'
import { EditForm } from '../../form/EditForm.tsx'
import { useTitle } from '../../form/titles.ts'
import plot from '../plot/plot.module.css'

type Props = {
  kind: KindName
  record: AnyRecord
  field: string
  /** The field that is edited now, and where its bar of buttons stands. */
  editing: string | null
  onEdit: ((field: string | null) => void) | null
  foot: HTMLElement | null
}

/** One field of a record in a list of facts: a press edits it in place; a gap says that it is one. */
export function Fact({ kind, record, field, editing, onEdit, foot }: Props) {
  const info = infoOf(kindOf(kind).fields[field])
  const value = record[field] ?? null
  const title = useTitle(info.to, info.to ? value : null)
  if (editing === field) {
    const figure = { kind, record: record.id, field, info, value, claims: [], chosen: null, state: 'known' as const }
    return (
      <div>
        <dt className="visually-hidden">Sửa</dt>
        <dd>
          <EditForm figure={figure} title={info.label.vi} foot={foot} onClose={() => onEdit?.(null)} />
        </dd>
      </div>
    )
  }
  const words = info.to ? title : showValue(info, value)
  const edit = onEdit ? () => onEdit(field) : undefined
  return (
    <div className={plot.fact}>
      <dt>{info.label.vi}</dt>
      <dd>
        {value === null ? (
          <Gap of={info.label.vi} onClick={edit} />
        ) : edit ? (
          <button type="button" className={plot.factButton} title="Bấm để sửa" onClick={edit}>
            {words}
          </button>
        ) : (
          words
        )}
      </dd>
    </div>
  )
}
