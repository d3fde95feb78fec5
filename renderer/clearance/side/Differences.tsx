import type { Change } from '../../../db/model/clearance/change.ts'
import { formatNumber } from '../../../db/model/text/number.ts'
import sheet from '../sheet/sheet.module.css'
import styles from './side.module.css'

const most = 200

/** The difference in all, then of each household, the largest first. */
export function Differences({ change, onOpen }: { change: Change; onOpen: (household: string) => void }) {
  const { changed, compared, beforeVnd, afterVnd, differenceVnd, missing } = change
  return (
    <>
      <dl className={sheet.sums}>
        <div>
          <dt>A</dt>
          <dd>{formatNumber(beforeVnd)} đồng</dd>
        </div>
        <div>
          <dt>B</dt>
          <dd>{formatNumber(afterVnd)} đồng</dd>
        </div>
        <div data-strong>
          <dt>B so với A</dt>
          <dd>{signed(differenceVnd)} đồng</dd>
        </div>
      </dl>
      <p className={styles.counted}>
        {compared === 0
          ? 'Chưa hộ nào có khoản bồi thường để tính.'
          : `Cộng ${formatNumber(compared - missing)} hộ tính được ở cả hai bên.`}
        {missing > 0 && <i> Thiếu {formatNumber(missing)} hộ có khoản chưa tính được.</i>}
      </p>
      {changed.length > 0 && (
        <table className={styles.differences}>
          <thead>
            <tr>
              <th scope="col">Hộ</th>
              <th scope="col">B, đồng</th>
              <th scope="col">Chênh lệch, đồng</th>
            </tr>
          </thead>
          <tbody>
            {changed.slice(0, most).map(each => (
              <tr key={each.id}>
                <th scope="row">
                  <button type="button" className={styles.open} onClick={() => onOpen(each.id)}>
                    {each.code}
                  </button>
                  <span className={styles.name}>{each.name}</span>
                </th>
                <td>{each.after.vnd === null ? <i className="gap">–</i> : formatNumber(each.after.vnd)}</td>
                <td>
                  {each.differenceVnd === null ? (
                    <i className="gap">thiếu {Math.max(each.before.gaps, each.after.gaps)} khoản</i>
                  ) : (
                    signed(each.differenceVnd)
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {changed.length > most && (
        <p className={sheet.small}>Còn {formatNumber(changed.length - most)} hộ chênh lệch nhỏ hơn, đã cộng ở trên.</p>
      )}
    </>
  )
}

const signed = (vnd: number): string => `${vnd > 0 ? '+' : vnd < 0 ? '−' : ''}${formatNumber(Math.abs(vnd))}`
