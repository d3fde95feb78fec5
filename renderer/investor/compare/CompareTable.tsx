import { EqualNot, X } from 'lucide-react'
import { Fragment } from 'react'
import type { Cell, CompareRow, Comparison } from '../../../db/model/investor/compare.ts'
import { Gap } from '../../dossier/figure/Gap.tsx'
import { show } from '../../state.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import styles from './compare.module.css'

type Props = { comparison: Comparison; onlyDiffers: boolean; onDrop: (at: number) => void }

/** The questions down, the sites across. A row whose known answers differ is marked; an answer that is missing is a gap. */
export function CompareTable({ comparison: { sites, groups }, onlyDiffers, onDrop }: Props) {
  const shown = groups
    .map(group => ({ ...group, rows: onlyDiffers ? group.rows.filter(row => row.differs) : group.rows }))
    .filter(group => group.rows.length > 0)
  return (
    <div className={styles.box}>
      <table className={styles.table} data-columns={sites.length}>
        <thead>
          <tr>
            <td className={styles.label} />
            {sites.map((site, at) => (
              <th key={`${site.zone}/${site.phase}`} scope="col">
                <div className={styles.head}>
                  <span>
                    <b>{site.name}</b>
                    <small>
                      {site.about} · {site.gaps} chỗ trống
                    </small>
                  </span>
                  <IconButton icon={X} label={`Bỏ ${site.name} khỏi bảng so sánh`} onClick={() => onDrop(at)} />
                </div>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map(group => (
            <Fragment key={group.title}>
              <tr className={styles.group}>
                <th scope="colgroup" colSpan={sites.length + 1}>
                  {group.title}
                </th>
              </tr>
              {group.rows.map(row => (
                <Row key={row.key} row={row} />
              ))}
            </Fragment>
          ))}
        </tbody>
      </table>
      {shown.length === 0 && <p className={styles.none}>Không có chỗ nào khác nhau trong những số đã biết.</p>}
    </div>
  )
}

function Row({ row: { label, cells, differs } }: { row: CompareRow }) {
  return (
    <tr data-differs={differs || undefined}>
      <th scope="row" className={styles.label}>
        {label}
        {differs && (
          <span className={styles.mark} title="Các địa điểm khác nhau">
            <EqualNot size={13} strokeWidth={2} aria-hidden />
            <span className="visually-hidden">, khác nhau</span>
          </span>
        )}
      </th>
      {cells.map((cell, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its column
        <td key={at}>
          <Answer cell={cell} of={label} />
        </td>
      ))}
    </tr>
  )
}

function Answer({ cell: { text, isOfZone, paper, doubt }, of }: { cell: Cell; of: string }) {
  if (text === null) return <Gap of={of} />
  return (
    <>
      <p className={styles.text} title={text.length > 140 ? text : undefined}>
        {text}
      </p>
      {(paper || doubt || isOfZone) && (
        <p className={styles.said}>
          {paper && (
            <button type="button" className={styles.paper} onClick={() => show({ is: 'papers', paper: paper.id })}>
              {paper.name}
              {paper.day && `, ${paper.day}`}
            </button>
          )}
          {doubt && <span className={styles.doubt}>{doubt}</span>}
          {isOfZone && <span>ghi cho cả khu</span>}
        </p>
      )}
    </>
  )
}
