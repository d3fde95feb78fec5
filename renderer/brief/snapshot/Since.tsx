import type { Brief } from '../../../db/model/brief/brief.ts'
import type { BriefChange } from '../../../db/model/brief/changes.ts'
import { formatDay } from '../../../db/model/text/day.ts'
import { api } from '../../api.ts'
import { useRead } from '../../use-read.ts'
import styles from './Manner.module.css'

/** Over a sheet of an earlier day: who made it and when, and figure by figure what the register says otherwise today. */
export function Since({ brief }: { brief: Brief }) {
  const changes = useRead(`changes ${brief.code}`, () => api.snapshotChanges({ code: brief.code }))
  const by = brief.author ? `, ${brief.author} lập` : ''
  return (
    <section className={styles.since} aria-label="Khác với sổ hôm nay" aria-busy={changes === null || undefined}>
      <h2>
        Bản chụp {brief.code} ngày {formatDay(brief.at)}
        {by}. {changes === null ? '' : countOf(changes)}
      </h2>
      {changes !== null && changes.length > 0 && (
        <ul>
          {changes.map(change => (
            <li key={change.key}>
              <span>{change.label}</span>
              <span>{saysOf(change)}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function countOf(changes: BriefChange[]): string {
  return changes.length === 0 ? 'Từ đó đến nay số liệu không đổi.' : `Từ đó đến nay ${changes.length} số liệu đã đổi:`
}

/** Old struck through, an arrow, new. */
function saysOf({ before, after }: BriefChange) {
  if (before === after) return `${after}: nay theo văn bản khác`
  return (
    <>
      {before === null ? 'trước chưa có trong tờ' : <s>{before}</s>} → {after ?? 'nay không còn trong tờ'}
    </>
  )
}
