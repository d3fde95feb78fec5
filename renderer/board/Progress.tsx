import type { BoardSums } from '../../db/model/board.ts'
import { infoOf } from '../../db/model/record/kind.ts'
import { kinds } from '../../db/model/record/kinds.ts'
import { light } from '../../db/model/sign/colour.ts'
import { formatMoney, formatNumber } from '../../db/model/text/number.ts'
import { Bar } from '../ui/chart/Bar.tsx'
import styles from './card.module.css'

/** Money, ground, calls and directives as bars beside their figures. A sum over gaps says how many it leaves out. */
export function Progress({ sums }: { sums: BoardSums }) {
  const { money, households, plots, calls, directives } = sums
  const needed = money.needed.total
  const stages = infoOf(kinds.call.fields.stage).choices ?? {}
  return (
    <section className={styles.card} aria-label="Vốn, mặt bằng, kêu gọi, nhiệm vụ">
      <h2>Vốn, mặt bằng, kêu gọi, nhiệm vụ</h2>
      <div className={styles.lines}>
        <Line
          label="Vốn đã bố trí"
          value={money.allocated.total}
          whole={needed}
          show={formatMoney}
          missing={money.allocated.unknown}
        />
        <Line
          label="Vốn đã giải ngân"
          value={money.disbursed.total}
          whole={needed}
          show={formatMoney}
          missing={money.disbursed.unknown}
        />
        <Line
          label="Đất CN đã cho thuê"
          value={plots.leasedHa ?? (plots.industrialHa === null ? null : 0)}
          whole={plots.industrialHa}
          show={ha}
          missing={0}
        />
        <div className={styles.line}>
          <span className={styles.label}>Hộ có đất thu hồi</span>
          {households.count > 0 ? (
            // Teal says done everywhere: a household that nothing holds up is not done yet.
            <Bar
              whole={households.count}
              parts={[{ words: 'đang vướng', value: households.stuck, fill: light.red, look: 'hatch' }]}
            />
          ) : (
            <span />
          )}
          <span>
            {households.count > 0
              ? `${formatNumber(households.stuck)} vướng trên ${formatNumber(households.count)} hộ`
              : gap}
          </span>
        </div>
        <div className={styles.line}>
          <span className={styles.label}>Dự án kêu gọi</span>
          <span className={styles.wide}>
            {calls.length === 0
              ? formatNumber(0)
              : calls
                  .map(({ stage, count }) => `${count} ${stage === 'unknown' ? 'chưa rõ bước' : stages[stage]?.vi}`)
                  .join(', ')}
          </span>
        </div>
        <div className={styles.line}>
          <span className={styles.label}>Nhiệm vụ</span>
          <Bar
            whole={directives.total}
            parts={[
              { words: 'xong', value: directives.done, fill: light.teal6 },
              { words: 'trễ', value: directives.late, fill: light.red, look: 'hatch' },
            ]}
          />
          <span>
            {directives.done} xong, {directives.late} trễ trên {directives.total}
          </span>
        </div>
      </div>
    </section>
  )
}

const gap = <span className={styles.gap}>chưa có số liệu</span>
const ha = (value: number) => `${formatNumber(value, 2)} ha`

/** "110 trên 280 tỷ đồng": a unit that both have is said once. */
function partOf(part: string, whole: string): string {
  const unit = (text: string) => text.slice(text.search(/[\s\u00a0]/u))
  return `${unit(part) === unit(whole) ? part.slice(0, -unit(part).length) : part} trên ${whole}`
}

type LineProps = {
  label: string
  value: number | null
  whole: number | null
  show: (value: number) => string
  missing: number
}

function Line({ label, value, whole, show, missing }: LineProps) {
  return (
    <div className={styles.line}>
      <span className={styles.label}>{label}</span>
      {value !== null && whole ? <Bar whole={whole} parts={[{ words: label, value, fill: light.teal6 }]} /> : <span />}
      <span>
        {value === null ? gap : whole ? partOf(show(value), show(whole)) : show(value)}
        {value !== null && missing > 0 && <span className={styles.missing}>thiếu {missing} dòng vốn</span>}
      </span>
    </div>
  )
}
