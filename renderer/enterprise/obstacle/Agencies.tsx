import { byAgency } from '../../../db/model/enterprise/obstacle.ts'
import { light, statusColour } from '../../../db/model/sign/colour.ts'
import { formatNumber } from '../../../db/model/text/number.ts'
import type { ObstacleRow } from '../../../db/store/enterprise/obstacle.ts'
import { Bar } from '../../ui/chart/Bar.tsx'
import { Legend } from '../../ui/chart/Legend.tsx'
import room from '../enterprise.module.css'

const fills = {
  silent: light.red,
  open: statusColour.light.wait.line,
  answered: statusColour.light.doing.line,
  solved: light.line2,
} as const

/** How many each agency has to solve, as bars and in figures. */
export function Agencies({ rows, today }: { rows: ObstacleRow[]; today: string }) {
  const tallies = byAgency(rows, today)
  // One alone is not drawn as if it were all.
  const most = Math.max(5, ...tallies.map(({ counts }) => counts.open + counts.answered + counts.solved))
  const heirs = new Map(rows.map(row => [row.agency, row.agencyToday]))
  return (
    <div className={room.scroll}>
      <Legend
        lines={[
          { words: 'quá 30 ngày chưa trả lời', fill: fills.silent },
          { words: 'chưa trả lời', fill: fills.open, look: 'hatch' },
          { words: 'đã trả lời, chưa xong', fill: fills.answered, look: 'hatch' },
          { words: 'đã giải quyết xong', fill: fills.solved },
        ]}
      />
      <table
        className={room.table}
        style={{ marginTop: 10, maxWidth: 1240 }}
        aria-label="Vướng mắc theo cơ quan giải quyết"
      >
        <thead>
          <tr>
            <th scope="col">Cơ quan giải quyết</th>
            <th scope="col" style={{ width: '34%' }}>
              <span className="visually-hidden">Biểu đồ</span>
            </th>
            <th scope="col" data-right>
              Chưa trả lời
            </th>
            <th scope="col" data-right>
              Đã trả lời
            </th>
            <th scope="col" data-right>
              Đã xong
            </th>
            <th scope="col" data-right>
              Lâu nhất, ngày
            </th>
          </tr>
        </thead>
        <tbody>
          {tallies.map(({ agency, name, counts, silent, oldest }) => (
            <tr key={agency ?? 'none'}>
              <th scope="row">
                {name ?? <i className="gap">chưa rõ cơ quan</i>}
                {heirs.get(agency) && <p className={room.small}>nay là {heirs.get(agency)}</p>}
              </th>
              <td style={{ paddingTop: 10 }}>
                <Bar
                  whole={most}
                  height={12}
                  label={`${name ?? 'Chưa rõ cơ quan'}: ${counts.open} chưa trả lời, ${counts.answered} đã trả lời, ${counts.solved} đã xong`}
                  parts={[
                    { words: 'quá 30 ngày chưa trả lời', value: silent, fill: fills.silent },
                    { words: 'chưa trả lời', value: counts.open - silent, fill: fills.open, look: 'hatch' },
                    { words: 'đã trả lời, chưa xong', value: counts.answered, fill: fills.answered, look: 'hatch' },
                    { words: 'đã giải quyết xong', value: counts.solved, fill: fills.solved },
                  ]}
                />
              </td>
              <td data-right>
                {counts.open}
                {silent > 0 && <span className={room.late}> ({silent} quá 30 ngày)</span>}
              </td>
              <td data-right>{counts.answered}</td>
              <td data-right>{counts.solved}</td>
              <td data-right>{oldest === null ? '–' : formatNumber(oldest)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
