import type { About } from '../../../db/model/land/arrears.ts'
import { formatNumber } from '../../../db/model/text/number.ts'
import type { RentTable } from '../../../db/store/land/rent.ts'
import { show, useAtlas } from '../../state.ts'
import styles from './rent.module.css'
import { spanText } from './words.ts'

type Props = { about: About; zone: string; tables: RentTable[] }

/** The tables of one price by decision and period, the one in force first; of the zone, then of the province. */
export function Tables({ about, zone, tables }: Props) {
  const today = useAtlas(state => state.overview?.today) ?? ''
  const mine = tables.filter(each => each.about === about && (each.zone === zone || each.zone === null))
  if (mine.length === 0) return null
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">Áp dụng</th>
          <th scope="col">Bảng giá, quyết định</th>
          <th scope="col">Đối với</th>
          <th scope="col" data-right>
            Đơn giá, đồng/m²/năm
          </th>
        </tr>
      </thead>
      <tbody>
        {mine.flatMap(table =>
          table.lines.map((line, at) => (
            <tr key={line.id} data-past={(table.last !== null && table.last < today) || undefined}>
              {at === 0 && (
                <>
                  <td rowSpan={table.lines.length}>{spanText(table)}</td>
                  <td rowSpan={table.lines.length}>
                    {table.name}
                    {table.zone === null && ' (bảng của tỉnh)'}
                    <span className={styles.second}>
                      {table.paper ? (
                        <button
                          type="button"
                          className={styles.paper}
                          title={table.paper.title}
                          onClick={() => table.paper && show({ is: 'papers', paper: table.paper.id })}
                        >
                          {table.paper.name}
                        </button>
                      ) : (
                        <i className="gap">chưa có văn bản</i>
                      )}
                    </span>
                  </td>
                </>
              )}
              <td>{[line.name, line.position].filter(Boolean).join(', ')}</td>
              <td data-right>{formatNumber(line.price_vnd)}</td>
            </tr>
          )),
        )}
      </tbody>
    </table>
  )
}
