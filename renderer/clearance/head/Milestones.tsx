import {
  type Milestone,
  type MilestoneStep,
  milestoneWords,
  type Sum,
  type Tally,
} from '../../../db/model/clearance/milestone.ts'
import { light } from '../../../db/model/sign/colour.ts'
import { formatNumber } from '../../../db/model/text/number.ts'
import { Bar } from '../../ui/chart/Bar.tsx'
import styles from './head.module.css'

type Props = { tally: Tally; chosen: MilestoneStep | null; onChoose: (step: MilestoneStep | null) => void }

/** The six milestones: how many households have reached each, with their hectares and đồng; a press leaves those in the table. */
export function Milestones({ tally, chosen, onChoose }: Props) {
  return (
    <ul className={styles.band} aria-label="Các mốc bồi thường">
      {tally.milestones.map(milestone => (
        <li key={milestone.step}>
          <button
            type="button"
            className={styles.milestone}
            aria-pressed={chosen === milestone.step}
            onClick={() => onChoose(chosen === milestone.step ? null : milestone.step)}
          >
            <Cell milestone={milestone} tally={tally} />
          </button>
        </li>
      ))}
    </ul>
  )
}

function Cell({ milestone, tally }: { milestone: Milestone; tally: Tally }) {
  const { step, households, stuck, ha, vnd, unknown } = milestone
  return (
    <>
      <Bar
        height={8}
        whole={tally.households}
        parts={[
          { words: `${households} hộ xong`, value: households, fill: light.teal6 },
          { words: `${stuck} hộ vướng hoặc chờ`, value: stuck, fill: light.red, look: 'hatch' },
        ]}
      />
      <span className={styles.word}>{milestoneWords[step].reached}</span>
      <span className={styles.households}>
        <b>{formatNumber(households)}</b> hộ
        {stuck > 0 && <span className={styles.stuck}>· vướng {formatNumber(stuck)}</span>}
      </span>
      {households > 0 ? (
        <span className={styles.figures}>
          <Figure words={ha.total === null ? null : `${formatNumber(ha.total)} ha`} sum={ha} of="Diện tích" />
          <Figure
            words={vnd.total === null ? null : `${step === 'pay' ? 'giá trị ' : ''}${formatNumber(vnd.total)} đồng`}
            sum={vnd}
            of="Bồi thường, hỗ trợ"
            title={awarded}
          />
          {step === 'pay' && tally.unvouched > 0 && (
            <span className={styles.missing} title="Bước chi trả ghi đã xong, sổ chưa có phiếu chi nào của hộ">
              {formatNumber(tally.unvouched)} hộ chưa ghi phiếu chi
            </span>
          )}
        </span>
      ) : (
        <span className={styles.none}>{unknown === tally.households ? 'chưa có số liệu' : 'chưa hộ nào'}</span>
      )}
    </>
  )
}

const awarded =
  'Bồi thường, hỗ trợ của các hộ đã tới mốc này: số của danh sách, hộ chưa ghi thì cộng từ các khoản. Không phải số đã chi theo chứng từ.'

type FigureProps = { words: string | null; sum: Sum; of: string; title?: string }

/** A sum, and how many of its households do not say. */
function Figure({ words, sum, of, title }: FigureProps) {
  return (
    <span className={styles.figure} title={title}>
      {words ?? <span className="gap">{of.toLowerCase()}: chưa có số liệu</span>}
      {words !== null && sum.missing > 0 && ' '}
      {words !== null && sum.missing > 0 && <i className={styles.missing}>thiếu {formatNumber(sum.missing)} hộ</i>}
    </span>
  )
}
