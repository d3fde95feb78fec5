import { Fragment } from 'react'
import type { Figure } from '../../../db/model/dossier.ts'
import { lowerFirst, type Place, useDesk } from '../desk.ts'
import { quietLine } from '../difference.ts'
import { EditHere } from './EditHere.tsx'
import { FigureButton } from './FigureButton.tsx'
import styles from './list.module.css'

/** Fields under one another: known ones with value and source mark, then one line that names the unknown ones. */
export function FieldList({ figures, place }: { figures: Figure[]; place: Place }) {
  const { dossier, today } = useDesk()
  const known = figures.filter(figure => figure.state !== 'gap')
  const gaps = figures.filter(figure => figure.state === 'gap')
  return (
    <>
      <dl className={styles.list}>
        {known.map(figure => {
          const doubt = quietLine(figure, dossier, today)
          return (
            <Fragment key={figure.field}>
              <div className={styles.row} data-long={figure.info.kind === 'note'}>
                <dt>{figure.info.label.vi}</dt>
                <dd>
                  <FigureButton figure={figure} place={place} />
                  {doubt && <p className={styles.doubt}>{doubt}</p>}
                </dd>
              </div>
              <EditHere place={place} figure={figure} inList />
            </Fragment>
          )
        })}
      </dl>
      {gaps.length > 0 && (
        <>
          <p className={styles.gapHead}>Chưa có số liệu, bấm để ghi</p>
          <ul className={styles.gaps}>
            {gaps.map(figure => (
              <li key={figure.field}>
                <FigureButton figure={figure} place={place} gap={lowerFirst(figure.info.label.vi)} />
              </li>
            ))}
          </ul>
          {gaps.map(figure => (
            <EditHere key={figure.field} place={place} figure={figure} />
          ))}
        </>
      )}
    </>
  )
}
