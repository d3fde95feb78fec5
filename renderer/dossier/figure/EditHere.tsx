import { type Figure, figureOf } from '../../../db/model/dossier.ts'
import { isKind } from '../../../db/model/record/kinds.ts'
import { EditForm } from '../../form/EditForm.tsx'
import { look, useAtlas } from '../../state.ts'
import { keyOf, type Place, recordOf, titleOf, useDesk } from '../desk.ts'
import styles from './figure.module.css'

type Props = {
  place: Place
  figure?: Pick<Figure, 'kind' | 'record' | 'field'>
  record?: string
  /** Set within a dl, where only terms and their details may stand. */
  inList?: boolean
}

/** The edit of the figure in focus, where it was opened: of one figure, of one record's figures, or of any at this place. */
export function EditHere({ place, figure: only, record: of, inList }: Props) {
  const { dossier, today, place: active, foot } = useDesk()
  const focus = useAtlas(state => state.focus)
  if (!focus?.editing || active !== place || !isKind(focus.kind)) return null
  if (only && keyOf(only) !== keyOf(focus)) return null
  if (of && focus.record !== of) return null
  const record = recordOf(dossier, focus.kind, focus.record)
  if (!record) return null
  const figure = figureOf(dossier, focus.kind, record, focus.field, today)
  const form = (
    <EditForm
      key={keyOf(figure)}
      figure={figure}
      title={titleOf(dossier, figure)}
      foot={foot}
      onClose={() => leave(place, keyOf(figure))}
    />
  )
  if (!inList) return form
  return (
    <div className={styles.edit}>
      <dt className="visually-hidden">Sửa</dt>
      <dd>{form}</dd>
    </div>
  )
}

/** Closes the edit and gives the focus back to the figure it came from. */
function leave(place: Place, key: string): void {
  look(null)
  requestAnimationFrame(() =>
    document.querySelector<HTMLElement>(`[data-place="${place}"][data-figure="${key}"]`)?.focus(),
  )
}
