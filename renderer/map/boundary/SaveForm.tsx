import { useId, useState } from 'react'
import { type Quality, qualities } from '../../../db/model/boundary/shape.ts'
import type { BoundaryView } from '../../../db/model/boundary/view.ts'
import { nameOf } from '../../../db/model/boundary/words.ts'
import { api } from '../../api.ts'
import { GroundPanel } from '../../form/ground/GroundPanel.tsx'
import type { Parts } from '../drawn/handles.ts'
import { Areas } from '../outline/Areas.tsx'
import { closedOf } from '../outline/draft.ts'
import styles from './boundary.module.css'

type Props = { view: BoundaryView; parts: Parts; notes: number; onSaved: () => void; onBack: () => void }

/** On whose word the boundary is kept, of which day, and how good it is: asked once, when it is saved. */
export function SaveForm({ view, parts, notes, onSaved, onBack }: Props) {
  const id = useId()
  const [quality, setQuality] = useState<Quality | null>(null)
  const of = { kind: view.kind, key: view.id, polygons: closedOf(parts) }
  return (
    <GroundPanel
      title={`Lưu ranh giới ${nameOf(view)}`}
      missing={quality === null ? 'Chọn chất lượng để lưu' : null}
      said={`Đã lưu ranh giới ${nameOf(view)}`}
      save={ground => api.saveBoundary({ ...of, quality: quality ?? 'schematic', ...ground })}
      onSaved={onSaved}
      onBack={onBack}
    >
      <Areas parts={parts} stated={view.stated} />
      {notes > 0 && <p className={styles.note}>Còn {notes} chỗ cần xem ở bước vẽ; ranh vẫn lưu được.</p>}
      <fieldset className={styles.qualities}>
        <legend>Chất lượng ranh giới</legend>
        {Object.entries(qualities).map(([key, [word]], at) => (
          <label key={key}>
            <input
              type="radio"
              name={`${id}-quality`}
              // biome-ignore lint/a11y/noAutofocus: the person has just asked for this form
              autoFocus={at === 0}
              checked={quality === key}
              onChange={() => setQuality(key as Quality)}
            />
            {word}
          </label>
        ))}
      </fieldset>
    </GroundPanel>
  )
}
