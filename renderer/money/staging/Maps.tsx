import type { Site } from '../../../db/model/staging/block.ts'
import type { Outcome } from '../../../db/model/staging/outcome.ts'
import { type Rule, ruleWords } from '../../../db/model/staging/rule.ts'
import type { SiteView } from '../../../db/store/money/site.ts'
import type { Letter } from './draft.ts'
import { yearPaint } from './paint.ts'
import { Sketch } from './Sketch.tsx'
import styles from './staging.module.css'

type Props = {
  view: SiteView
  site: Site
  rules: Record<Letter, Rule>
  outcomes: Record<Letter, Outcome>
  /** Of each drawing, px. */
  height: number
  lit: string | null
  onLight: (code: string | null) => void
}

/** Where each order frees land and in which year, one drawing under the other, with what is known of the boundaries. */
export function Maps({ view, site, rules, outcomes, height, lit, onLight }: Props) {
  const isDrawn = view.blocks.length > 0 && view.drawn === view.blocks.length
  return (
    <section className={styles.maps} aria-label="Sơ đồ hai phương án">
      {view.blocks.length > 0 ? (
        <>
          {(['a', 'b'] as const).map(side => (
            <Sketch
              key={side}
              {...{ side, site, isDrawn, lit }}
              words={ruleWords[rules[side]]}
              blocks={view.blocks}
              outcome={outcomes[side]}
              height={height}
              onLight={onLight}
            />
          ))}
          <YearKey
            years={outcomes.a.years.map(end => end.year)}
            isShort={[outcomes.a, outcomes.b].some(({ turns }) => turns.some(turn => turn.year === null))}
          />
          <p className={styles.note}>{mapWords(view, isDrawn)}</p>
        </>
      ) : (
        <p className={styles.note}>
          Sơ đồ các đợt hiện ở đây khi có đợt đầu tiên: vẽ theo ranh giới nếu đã có, chưa có thì theo các đợt giáp nhau.
        </p>
      )}
    </section>
  )
}

/** The years' colours, and how a block is drawn whose money does not come. */
function YearKey({ years, isShort }: { years: readonly number[]; isShort: boolean }) {
  return (
    <ul className={styles.key}>
      {[...years, ...(isShort ? [null] : [])].map(year => {
        const { fill, edge, dash } = yearPaint(year, years)
        return (
          <li key={year}>
            <svg width="22" height="12" aria-hidden="true">
              <rect
                x="0.6"
                y="0.6"
                width="20.8"
                height="10.8"
                rx="2"
                fill={fill}
                stroke={edge}
                strokeDasharray={dash}
              />
            </svg>
            {year ?? 'thiếu vốn'}
          </li>
        )
      })}
    </ul>
  )
}

/** From what the drawing and the neighbours are known, and what is missing for them. */
function mapWords({ blocks, drawn, unknown }: SiteView, isDrawn: boolean): string {
  const lonely = blocks.length > 1 && blocks.every(block => block.beside.length === 0)
  return [
    isDrawn ? 'Theo ranh giới các đợt.' : 'Sơ đồ, không phải ranh giới.',
    !isDrawn && drawn > 0 && `${drawn} trên ${blocks.length} đợt có ranh giới.`,
    lonely && 'Chưa ghi đợt nào giáp nhau: bấm sửa từng đợt để ghi.',
    unknown.length > 0 && `Không có đợt mang mã ${[...new Set(unknown.map(each => each.named))].join(', ')}.`,
  ]
    .filter(Boolean)
    .join(' ')
}
