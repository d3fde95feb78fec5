import { useMemo } from 'react'
import { box, layOut, type PlacedTie, relationWords } from '../../../db/model/paper/graph.ts'
import type { PaperGraph } from '../../../db/model/paper/view.ts'
import { formatDay } from '../../../db/model/text/day.ts'
import styles from './graph.module.css'

type Props = { graph: PaperGraph; paper: string; onOpen: (paper: string) => void; onBack: () => void }

/** The papers around one: what it names at its left, what names it at its right. Tab walks them, Enter puts one in the middle. */
export function Graph({ graph, paper, onOpen, onBack }: Props) {
  const { papers, ties, width, height } = useMemo(() => layOut(graph, paper), [graph, paper])
  const centre = papers.find(each => each.id === paper)
  return (
    <div className={styles.scroll}>
      <p className={styles.sides}>
        <span>← văn bản được nhắc đến (cũ hơn)</span>
        <button type="button" className={styles.back} onClick={onBack}>
          Về danh sách văn bản
        </button>
        <span>văn bản nhắc đến nó (mới hơn) →</span>
      </p>
      <div className={styles.graph} style={{ width, height }}>
        <svg width={width} height={height} aria-hidden="true">
          <defs>
            <marker
              id="tie-end"
              viewBox="0 0 8 8"
              refX="7"
              refY="4"
              markerWidth="7"
              markerHeight="7"
              orient="auto-start-reverse"
            >
              <path d="M0 0L8 4L0 8z" className={styles.head} />
            </marker>
          </defs>
          {ties.map(tie => (
            <path
              key={tie.id}
              d={tie.path}
              className={styles.tie}
              data-relation={tie.relation ?? undefined}
              {...arrow(tie, papers)}
            />
          ))}
          {ties.map(tie => (
            <g key={tie.id} transform={`translate(${tie.at.x} ${tie.at.y})`}>
              <rect x={-29} y={-8} width={58} height={16} rx={3} className={styles.plate} />
              <text className={styles.word} y={4} data-relation={tie.relation ?? undefined}>
                {relationWords[tie.relation ?? 'none']}
              </text>
            </g>
          ))}
        </svg>
        <ul>
          {papers.map(({ id, name, title, date, replacedBy, x, y }) => (
            <li key={id} style={{ left: x, top: y, width: box.width, height: box.height }}>
              <button
                type="button"
                className={styles.paper}
                data-centre={id === paper || undefined}
                aria-current={id === paper ? 'true' : undefined}
                aria-label={[
                  name,
                  date && formatDay(date),
                  title,
                  tieWords(id, paper, ties),
                  replacedBy && `đã bị thay thế bởi ${replacedBy}`,
                ]
                  .filter(Boolean)
                  .join(', ')}
                title={title}
                onClick={() => onOpen(id)}
              >
                <b data-replaced={replacedBy !== null || undefined}>{name}</b>
                <small data-replaced={replacedBy !== null || undefined}>
                  {date ? formatDay(date) : 'chưa rõ ngày'} · {replacedBy ? `thay bởi ${replacedBy}` : title}
                </small>
              </button>
            </li>
          ))}
        </ul>
      </div>
      {papers.length === 1 && centre && (
        <p className={styles.none}>
          Chưa ghi văn bản nào được {centre.name} nhắc đến, hay nhắc đến nó. Thêm ở mục “Liên hệ với văn bản khác”.
        </p>
      )}
    </div>
  )
}

/** The arrow points at the paper that is named, whichever way the line was drawn. */
function arrow(tie: PlacedTie, papers: { id: string; x: number }[]) {
  const x = (id: string) => papers.find(paper => paper.id === id)?.x ?? 0
  return x(tie.from) <= x(tie.to) ? { markerEnd: 'url(#tie-end)' } : { markerStart: 'url(#tie-end)' }
}

/** What ties a paper to the one in the middle, for a screen reader. */
function tieWords(id: string, centre: string, ties: PlacedTie[]): string {
  const named = ties.find(tie => tie.from === centre && tie.to === id)
  const naming = ties.find(tie => tie.from === id && tie.to === centre)
  if (named) return `văn bản đang xem ${relationWords[named.relation ?? 'none']} nó`
  return naming ? `${relationWords[naming.relation ?? 'none']} văn bản đang xem` : ''
}
