import { areaHa } from '../../../db/model/boundary/plane.ts'
import { countCorners } from '../../../db/model/boundary/shape.ts'
import type { Stated } from '../../../db/model/boundary/view.ts'
import { formatNumber } from '../../../db/model/text/number.ts'
import type { Parts } from '../drawn/handles.ts'
import { closedOf } from './draft.ts'
import styles from './outline.module.css'
import { differenceWords } from './words.ts'

/** The area drawn, on the VN-2000 plane and as it changes, beside the one that a paper states. */
export function Areas({ parts, stated }: { parts: Parts; stated: Stated | null }) {
  const polygons = closedOf(parts)
  const drawn = areaHa(polygons)
  const corners = countCorners(polygons)
  return (
    <dl className={styles.areas}>
      <div>
        <dt>
          Trên bản vẽ
          <span className={styles.source}>mặt phẳng VN-2000, {formatNumber(corners)} đỉnh</span>
        </dt>
        <dd className={corners > 2 ? styles.large : undefined}>
          {corners < 3 ? <i className="gap">chưa có vòng nào</i> : `${formatNumber(drawn, 4)}\u00a0ha`}
        </dd>
      </div>
      <div>
        <dt>
          Giấy tờ ghi
          <span className={styles.source}>
            {stated ? (stated.paper?.name ?? 'chưa có văn bản') : 'diện tích của hồ sơ này'}
          </span>
        </dt>
        <dd>{stated ? `${formatNumber(stated.ha, 4)}\u00a0ha` : <i className="gap">chưa có số liệu</i>}</dd>
      </div>
      {stated && corners > 2 && (
        <div>
          <dt>Lệch</dt>
          <dd>{differenceWords(drawn - stated.ha)}</dd>
        </div>
      )}
    </dl>
  )
}
