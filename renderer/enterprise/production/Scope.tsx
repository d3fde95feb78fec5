import type { ReactNode } from 'react'
import type { Paper } from '../../../db/model/dossier.ts'
import type { Figure, Series } from '../../../db/model/enterprise/production.ts'
import { formatNumber } from '../../../db/model/text/number.ts'
import { show } from '../../state.ts'
import room from '../enterprise.module.css'
import styles from './production.module.css'
import { SeriesChart } from './SeriesChart.tsx'

type Props = {
  scope: string
  series: Series[]
  papers: Paper[]
  today: string
  /** The key of the line that is drawn; the one with the most figures when none of this scope is. */
  chosen: string | null
  onChoose: (key: string) => void
  children: ReactNode
}

/** One scope: a line through the half-years, and every indicator by period with its paper a press away. */
export function Scope({ scope, series, papers, today, chosen, onChoose, children }: Props) {
  const periods = periodsOf(series)
  const drawable = series.filter(each => each.figures.length > 1)
  const drawn = drawable.find(each => each.key === chosen) ?? drawable[0]
  return (
    <section className={styles.scope} aria-label={scope}>
      <h2 className={room.heading}>{scope}</h2>
      {drawn && <SeriesChart series={drawn} today={today} />}
      <div className={styles.wide}>
        <table className={room.table}>
          <thead>
            <tr>
              <th scope="col">Chỉ tiêu</th>
              <th scope="col">Đơn vị tính</th>
              {periods.map(({ key, words }) => (
                <th key={key} scope="col" data-right>
                  {words}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {series.map(line => (
              <tr key={line.key} className={styles.line} data-drawn={line === drawn || undefined}>
                <th scope="row">
                  {drawable.includes(line) ? (
                    <button
                      type="button"
                      className={styles.pick}
                      aria-pressed={line === drawn}
                      onClick={() => onChoose(line.key)}
                    >
                      {line.indicator}
                    </button>
                  ) : (
                    line.indicator
                  )}
                </th>
                <td>{line.unit ?? '–'}</td>
                {periods.map(({ key }) => (
                  <td key={key} data-right>
                    <Cell figure={line.figures.find(figure => keyOf(figure) === key)} papers={papers} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {children}
    </section>
  )
}

function Cell({ figure, papers }: { figure: Figure | undefined; papers: Paper[] }) {
  if (!figure || figure.value === null)
    return (
      <span className="gap" title="chưa có số liệu">
        –
      </span>
    )
  const nameOf = (id: string) => papers.find(paper => paper.id === id)?.name ?? 'văn bản'
  const paper = nameOf(figure.document)
  return (
    <>
      <button
        type="button"
        className={styles.figure}
        title={[paper, figure.note].filter(Boolean).join('. ')}
        aria-label={`${formatNumber(figure.value)}, theo ${paper}`}
        onClick={() => show({ is: 'papers', paper: figure.document })}
      >
        {figure.rounded && '≈ '}
        {formatNumber(figure.value)}
      </button>
      {figure.others.map(other => (
        <span key={other.id} className={styles.other} title={nameOf(other.document)}>
          nguồn khác ghi {other.value === null ? '–' : formatNumber(other.value)}
        </span>
      ))}
    </>
  )
}

const keyOf = ({ as_of, period }: Figure): string => `${as_of ?? ''} ${period ?? ''}`

function periodsOf(series: Series[]): { key: string; words: string }[] {
  const all = new Map(
    series.flatMap(({ figures }) =>
      figures.map(figure => [keyOf(figure), figure.period ?? figure.as_of ?? 'chưa rõ kỳ'] as const),
    ),
  )
  return [...all].sort(([a], [b]) => a.localeCompare(b)).map(([key, words]) => ({ key, words }))
}
