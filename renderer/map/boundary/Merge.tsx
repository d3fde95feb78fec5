import { mergedOf } from '../../../db/model/boundary/divide.ts'
import type { Named } from '../../../db/model/boundary/finding.ts'
import { areaHa } from '../../../db/model/boundary/plane.ts'
import { polygonsOf } from '../../../db/model/boundary/shape.ts'
import type { BoundaryView } from '../../../db/model/boundary/view.ts'
import { nameOf } from '../../../db/model/boundary/words.ts'
import { formatNumber } from '../../../db/model/text/number.ts'
import { inOrder } from '../../../db/model/text/order.ts'
import { Button } from '../../ui/Button.tsx'
import { Panel } from '../../ui/panel/Panel.tsx'
import type { Ghost } from '../drawn/ghosts.ts'
import type { Parts } from '../drawn/handles.ts'
import { closedOf } from '../outline/draft.ts'
import styles from './boundary.module.css'

type Props = {
  view: BoundaryView
  parts: Parts
  beside: readonly Ghost[]
  picked: ReadonlySet<string>
  onPick: (named: Named) => void
  onMerge: () => void
  onBack: () => void
}

/** Plots that lie beside this one, to be merged with it: picked on the map or here. */
export function Merge({ view, parts, beside, picked, onPick, onMerge, onBack }: Props) {
  const others = beside.filter(each => picked.has(each.id))
  const merged = mergedOf([...closedOf(parts), ...others.flatMap(each => polygonsOf(each.shape))])
  const isApart = others.length > 0 && merged.length > 1
  return (
    <Panel
      title={`Gộp ${nameOf(view)} với lô bên`}
      onClose={onBack}
      foot={
        <>
          <Button look="primary" disabled={others.length === 0} onClick={onMerge}>
            Gộp {others.length + 1} lô
          </Button>
          <Button onClick={onBack}>Thôi</Button>
        </>
      }
    >
      <p className={styles.lead}>Bấm lên các lô bên trên bản đồ, hoặc chọn ở đây.</p>
      <ul className={styles.pieces} aria-label="Các lô đang thấy">
        {[...beside]
          .sort((a, b) => inOrder(a.title, b.title))
          .map(each => (
            <li key={each.id}>
              <label>
                <input type="checkbox" checked={picked.has(each.id)} onChange={() => onPick(each)} />
                {nameOf(each)}
                <strong>{formatNumber(areaHa(polygonsOf(each.shape)), 4)} ha</strong>
              </label>
            </li>
          ))}
        {beside.length === 0 && <li className="gap">chưa thấy lô nào bên cạnh có ranh giới</li>}
      </ul>
      {others.length > 0 && (
        <p className={styles.lead} role="status">
          Sau khi gộp: {formatNumber(areaHa(merged), 4)} ha.
          {isApart && ` Các lô này không giáp nhau: ranh gộp còn ${merged.length} mảnh.`}
        </p>
      )}
    </Panel>
  )
}
