import { Fragment } from 'react'
import { useAtlas } from '../../state.ts'
import { objectsOf, type Stranger, type TaskDraft } from '../draft.ts'
import styles from './task.module.css'

type Props = { task: TaskDraft; strangers: Stranger[] }

/** A proposed directive to be read: its deed, who leads and supports, until when, about what. */
export function TaskFacts({ task, strangers }: Props) {
  const zones = useAtlas(state => state.overview?.zones)
  const unknown = new Set(
    strangers.filter(each => each.as === 'name' || (each.as === 'known' && !each.agency)).map(each => each.name),
  )
  const bodies = (parties: TaskDraft['leads']) =>
    parties.map((each, at) => (
      <Fragment key={each.key}>
        {at > 0 && ', '}
        {unknown.has(each.name) && !each.agency ? (
          <span className={styles.unknown} title="Chưa có trong sổ: chỉ ghi tên">
            {each.name}
          </span>
        ) : (
          each.name
        )}
      </Fragment>
    ))
  const targets = objectsOf(task.targets, id => zones?.find(known => known.id === id)?.name)
  return (
    <div className={styles.facts}>
      <p className={styles.summary}>{task.summary}</p>
      <dl>
        <dt>Chủ trì</dt>
        <dd>{task.leads.length > 0 ? bodies(task.leads) : <span className={styles.unknown}>chưa có cơ quan</span>}</dd>
        {task.supports.length > 0 && (
          <>
            <dt>Phối hợp</dt>
            <dd>{bodies(task.supports)}</dd>
          </>
        )}
        <dt>Thời hạn</dt>
        <dd>
          {task.due ? (
            <>
              {task.due}
              {task.dueWords && <span className={styles.said}> “{task.dueWords}”</span>}
            </>
          ) : (
            (task.dueWords ?? <i className="gap">không quy định thời hạn</i>)
          )}
        </dd>
        {targets.length > 0 && (
          <>
            <dt>Đối tượng</dt>
            <dd>{targets.join('; ')}</dd>
          </>
        )}
      </dl>
    </div>
  )
}
