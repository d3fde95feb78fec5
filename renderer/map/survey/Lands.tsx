import { CircleAlert, TriangleAlert } from 'lucide-react'
import type { Finding } from '../../../db/model/boundary/finding.ts'
import { findingWords } from '../../../db/model/boundary/words.ts'
import { formatNumber } from '../../../db/model/text/number.ts'
import { type Choice, isGiven, lapsIn, type Parted } from './parted.ts'
import styles from './survey.module.css'

export type Manner = 'one' | 'several'

/** Whether the pieces of a table are one boundary or each one of its own. */
export function Manners({ manner, count, onPick }: { manner: Manner; count: number; onPick: (to: Manner) => void }) {
  const words: Record<Manner, string> = {
    one: `Một ranh giới gồm ${count} mảnh`,
    several: `${count} lô hoặc giai đoạn riêng`,
  }
  return (
    <fieldset className={styles.manners}>
      <legend>Bảng có {count} mảnh</legend>
      {(['one', 'several'] as const).map(each => (
        <label key={each}>
          <input type="radio" name="survey-manner" checked={manner === each} onChange={() => onPick(each)} />
          {words[each]}
        </label>
      ))}
    </fieldset>
  )
}

/** What of a piece is told; of a piece that lies over many others the worst. */
const mostTold = 6

type Props = {
  parted: readonly Parted[]
  choices: readonly Choice[]
  /** What the register says of a piece, by its place; nothing of one that is still being checked. */
  around: ReadonlyMap<number, Finding[]>
  onChoose: (at: number, key: string) => void
}

/** Each piece of a table: what it is called there, its areas, what is wrong with it, and whose boundary it is to be. */
export function Lands({ parted, choices, around, onChoose }: Props) {
  return (
    <>
      <ol className={styles.lands} aria-label="Các mảnh của bảng">
        {parted.map(({ land, reading, record }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a piece is its place in the table
          <li key={at}>
            <p className={styles.landHead}>
              <strong>{land.title ?? `Mảnh ${at + 1}`}</strong>
              <span>{formatNumber(Math.round(land.areaM2) / 10_000)} ha</span>
            </p>
            <select
              aria-label={`Mảnh ${at + 1} là ranh giới của`}
              value={record?.key ?? ''}
              onChange={event => onChoose(at, event.currentTarget.value)}
            >
              <option value="">Không nhập mảnh này</option>
              {choices.map(({ key, label, ha }) => (
                <option key={key} value={key}>
                  {label}
                  {ha !== null && `, ${formatNumber(ha)} ha`}
                </option>
              ))}
            </select>
            {reading.areas.map(({ label, ha, diffHa, isSame }) => (
              <p key={label} className={styles.landArea} data-same={isSame}>
                {label.replace(/^./, letter => letter.toUpperCase())} {formatNumber(ha)} ha:{' '}
                {isSame ? 'khớp' : `lệch ${formatNumber(Math.abs(diffHa))} ha`}
              </p>
            ))}
            {reading.findings
              .filter(
                ({ level, code }) => level === 'refuse' || level === 'ask' || (level === 'warn' && code !== 'area'),
              )
              .map(({ text, level }) => (
                <p key={text} className={styles.landDoubt} data-level={level}>
                  {level === 'warn' ? <TriangleAlert size={14} aria-hidden /> : <CircleAlert size={14} aria-hidden />}
                  {text}
                </p>
              ))}
            {isGiven({ land, reading, record }) && <Around findings={around.get(at)} />}
          </li>
        ))}
      </ol>
      {lapsIn(parted).map(text => (
        <p key={text} className={styles.note}>
          {text}. Đối chiếu hai bảng với bản gốc.
        </p>
      ))}
    </>
  )
}

/** What a piece would lie over, beside or outside of in the register. */
function Around({ findings }: { findings: Finding[] | undefined }) {
  if (!findings) return <p className={styles.landWait}>Đang so với ranh giới trong sổ</p>
  if (findings.length === 0)
    return (
      <p className={styles.landArea} data-same role="status">
        Không chồng lên ranh giới nào trong sổ
      </p>
    )
  return (
    <>
      {findings.slice(0, mostTold).map(finding => (
        <p key={`${finding.is} ${finding.where.join()}`} className={styles.landDoubt} data-level="warn">
          <TriangleAlert size={14} aria-hidden />
          {findingWords(finding)}
        </p>
      ))}
      {findings.length > mostTold && <p className={styles.landWait}>và {findings.length - mostTold} chỗ khác</p>}
    </>
  )
}
