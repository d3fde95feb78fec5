import { TriangleAlert } from 'lucide-react'
import { Fragment } from 'react'
import { inFullDong } from '../../../db/model/money/said.ts'
import { partsOf, type Sums, sumsOf, yearsOf } from '../../../db/model/money/tally.ts'
import type { FundingLine, MoneyView } from '../../../db/store/money/funding.ts'
import { Gap } from '../../dossier/figure/Gap.tsx'
import { Bar } from '../../ui/chart/Bar.tsx'
import styles from './matrix.module.css'
import { billions, cellBar, cellWords, sourceWord } from './words.ts'

type Props = {
  view: MoneyView
  zoneName: (id: string) => string
  /** The lines of the cell that is open. */
  open: readonly string[]
  onOpen: (lines: FundingLine[], title: string) => void
}

/** Money by zone and phase, by source below it, and by year across: needed, and how much of it is allocated and paid out. */
export function Matrix({ view, zoneName, open, onOpen }: Props) {
  const years = yearsOf(view.lines)
  const byId = new Map(view.lines.map(line => [line.id, line]))
  const whole = (lines: readonly { id: string }[]) => lines.flatMap(line => byId.get(line.id) ?? [])
  const row = (title: string, lines: readonly FundingLine[]) => (
    <>
      {years.map(year => {
        const own = lines.filter(line => line.year === year)
        const name = `${title}, ${year ?? 'chưa ghi năm'}`
        return <Cell key={year ?? 'none'} {...{ name, open, onOpen }} lines={own} />
      })}
      <Cell name={`${title}, cộng`} lines={lines} {...{ open, onOpen }} />
    </>
  )
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th>Khu, nguồn vốn</th>
          {years.map(year => (
            <th key={year ?? 'none'}>{year ?? <Gap of="Năm" words="chưa ghi năm" />}</th>
          ))}
          <th>Cộng</th>
        </tr>
      </thead>
      <tbody>
        {partsOf(view.lines).map(part => {
          const phase = part.phase ? view.names[part.phase] : null
          const title = [zoneName(part.zone), phase].filter(Boolean).join(', ')
          return (
            <Fragment key={title}>
              <tr className={styles.part}>
                <th scope="row">{title}</th>
                {row(title, whole(part.lines))}
              </tr>
              {part.bands.map(band => {
                const word = sourceWord(band.source)
                return (
                  <tr key={band.source ?? 'none'}>
                    <th scope="row">{word ?? <Gap of="Nguồn vốn" words="chưa ghi nguồn" />}</th>
                    {row(`${title}, ${word ?? 'chưa ghi nguồn'}`, whole(band.lines))}
                  </tr>
                )
              })}
            </Fragment>
          )
        })}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">Cộng {view.lines.length} dòng vốn</th>
          {row('Tất cả', view.lines)}
        </tr>
      </tfoot>
    </table>
  )
}

/** What the star beside a sum says. */
export const partial = 'có dòng vốn chưa ghi số, chưa cộng vào'

/** Whether a sum leaves out lines that do not say what they need or are allotted. */
export function isPartial(lines: readonly FundingLine[]): boolean {
  const { needed, allocated } = sumsOf(lines)
  return lines.length > 1 && needed.missing + allocated.missing > 0
}

type CellProps = {
  name: string
  lines: readonly FundingLine[]
  open: readonly string[]
  onOpen: Props['onOpen']
}

function Cell({ name, lines, open, onOpen }: CellProps) {
  if (lines.length === 0) return <td />
  const sums = sumsOf(lines)
  const { paid, waiting, whole } = cellBar(sums)
  const isOpen = open.length === lines.length && lines.every(line => open.includes(line.id))
  return (
    <td>
      <button
        type="button"
        className={styles.cell}
        aria-pressed={isOpen}
        title={hintOf(sums)}
        onClick={() => onOpen([...lines], name)}
      >
        <span className="visually-hidden">{`${name}: ${cellWords(sums)}. Xem ${lines.length} dòng`}</span>
        <span className={styles.figures} data-over={isOver(sums) || undefined} aria-hidden>
          {isOver(sums) && <TriangleAlert size={12} aria-hidden />}
          <Figure vnd={sums.allocated.vnd} />
          <span className={styles.of}>/</span>
          <Figure vnd={sums.needed.vnd} />
          {isPartial(lines) && <sup title={partial}>*</sup>}
        </span>
        <Bar
          height={7}
          whole={whole}
          parts={[
            { words: 'đã giải ngân', value: paid, fill: '#0F6F6A' },
            { words: 'đã bố trí, chưa giải ngân', value: waiting, fill: '#2F7D77', look: 'hatch' },
          ]}
        />
      </button>
    </td>
  )
}

const Figure = ({ vnd }: { vnd: number | null }) =>
  vnd === null ? <i className={styles.gap}>–</i> : <b>{billions(vnd)}</b>

/** More allocated than needed, or more paid out than allocated, where all lines of the cell say so. */
const isOver = ({ needed, allocated, disbursed }: Sums): boolean =>
  (needed.vnd !== null && needed.missing === 0 && (allocated.vnd ?? 0) > needed.vnd) ||
  (allocated.vnd !== null && allocated.missing === 0 && (disbursed.vnd ?? 0) > allocated.vnd)

function hintOf({ needed, allocated, disbursed }: Sums): string {
  const say = (word: string, vnd: number | null) => `${word} ${vnd === null ? 'chưa có số liệu' : inFullDong(vnd)}`
  return [say('Nhu cầu', needed.vnd), say('đã bố trí', allocated.vnd), say('đã giải ngân', disbursed.vnd)].join(', ')
}
