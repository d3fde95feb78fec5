import { useState } from 'react'
import { areaHa } from '../../../db/model/boundary/plane.ts'
import type { Polygon } from '../../../db/model/boundary/shape.ts'
import type { BoundaryView } from '../../../db/model/boundary/view.ts'
import { nameOf } from '../../../db/model/boundary/words.ts'
import { formatNumber } from '../../../db/model/text/number.ts'
import { Button } from '../../ui/Button.tsx'
import { Panel } from '../../ui/panel/Panel.tsx'
import styles from './boundary.module.css'

type Props = {
  view: BoundaryView
  pieces: Polygon[]
  onKeep: (pieces: Polygon[]) => void
  /** Null for what is not a plot. */
  onSplit: (() => void) | null
  onBack: () => void
}

/** What a cut gives: the pieces with their areas; a plot becomes plots, anything else keeps some of them. */
export function Cut({ view, pieces, onKeep, onSplit, onBack }: Props) {
  const [kept, setKept] = useState<ReadonlySet<number>>(() => new Set(pieces.map((_, at) => at)))
  const toggle = (at: number) => {
    const next = new Set(kept)
    if (!next.delete(at)) next.add(at)
    setKept(next)
  }
  const isSome = kept.size > 0 && kept.size < pieces.length
  return (
    <Panel
      title={`Cắt ${nameOf(view)}`}
      onClose={onBack}
      foot={
        <>
          {onSplit && (
            <Button look="primary" onClick={onSplit}>
              Tách thành {pieces.length} lô
            </Button>
          )}
          <Button
            look={onSplit ? 'plain' : 'primary'}
            disabled={!isSome}
            onClick={() => onKeep(pieces.filter((_, at) => kept.has(at)))}
          >
            Chỉ giữ phần đã chọn
          </Button>
          <Button onClick={onBack}>Thôi</Button>
        </>
      }
    >
      <p className={styles.lead}>
        Đường cắt chia ranh thành {pieces.length} phần, tổng {formatNumber(areaHa(pieces), 4)} ha.
        {onSplit ? ' Tách thành các lô mới có nguồn gốc, hoặc bỏ bớt một phần.' : ' Bỏ chọn phần không thuộc ranh nữa.'}
      </p>
      <ul className={styles.pieces}>
        {pieces.map((piece, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: pieces are told apart by their number on the map
          <li key={at}>
            <label>
              <input type="checkbox" checked={kept.has(at)} onChange={() => toggle(at)} />
              Phần {at + 1}
              <strong>{formatNumber(areaHa([piece]), 4)} ha</strong>
            </label>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
