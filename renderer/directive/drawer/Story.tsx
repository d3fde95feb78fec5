import type { DirectiveRow } from '../../../db/model/directive/room.ts'
import { deadlineOf, deadlineWords, isDoneBy } from '../../../db/model/directive/standing.ts'
import { storyOf } from '../../../db/model/directive/story.ts'
import { formatDay } from '../../../db/model/text/day.ts'
import type { DirectiveDetail } from '../../../db/store/directive/detail.ts'
import { openHint, openPaper } from '../../papers/open-paper.ts'
import styles from './drawer.module.css'

type Props = { row: DirectiveRow; detail: DirectiveDetail; today: string; isPast: boolean }

/** What has happened to a directive, day by day, until today. */
export function Story({ row, detail, today, isPast }: Props) {
  const happenings = storyOf(row, detail.changes, today)
  const deadline = deadlineOf(row, today)
  const isLate = deadline.is === 'late'
  return (
    <section className={styles.story} aria-label="Diễn biến">
      <h3>Diễn biến</h3>
      <ol>
        {happenings.map(({ key, date, title, detail: more, document }) => {
          const paper = detail.papers.find(each => each.id === document)
          return (
            <li key={key}>
              <span className={styles.date}>{date ? formatDay(date) : <i className="gap">chưa rõ ngày</i>}</span>
              <div>
                <p>{title}</p>
                {more && <p className={styles.below}>{more}</p>}
                {paper && paper.id !== row.paper.id && (
                  <button
                    type="button"
                    className={styles.link}
                    title={openHint(paper)}
                    onClick={() => openPaper(paper)}
                  >
                    {paper.name}
                  </button>
                )}
              </div>
            </li>
          )
        })}
        {!isDoneBy(row, today) && (
          <li data-now data-late={isLate || undefined}>
            <span className={styles.date}>{isPast ? formatDay(today) : 'Hôm nay'}</span>
            <div>
              <p>{nowWords(row)}</p>
              {deadlineWords(deadline) && <p className={styles.below}>{deadlineWords(deadline)}</p>}
            </div>
          </li>
        )}
      </ol>
    </section>
  )
}

/** What is known today of one that is not done. */
function nowWords({ reports, answers }: DirectiveRow): string {
  if (reports.length > 0) return `Đã có ${reports.length} báo cáo, chưa ghi xong`
  return answers.some(each => each.type === 'reminder') ? 'Chưa có phản hồi' : 'Chưa có báo cáo nào'
}
