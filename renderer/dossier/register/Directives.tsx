import { noDeadline } from '../../../db/model/directive/standing.ts'
import type { DirectiveView } from '../../../db/model/dossier.ts'
import { infoOf } from '../../../db/model/record/kind.ts'
import { directive as directiveKind } from '../../../db/model/register/directive.ts'
import { formatDay } from '../../../db/model/text/day.ts'
import type { StatusKey } from '../../../db/model/theme.ts'
import { show } from '../../state.ts'
import { StatusIcon } from '../../ui/sign/StatusIcon.tsx'
import { useDesk } from '../desk.ts'
import { Section } from '../section/Section.tsx'
import { PaperLink } from './PaperLink.tsx'
import styles from './register.module.css'

/** What the leaders asked for that concerns this zone. */
export function Directives() {
  const { directives } = useDesk().dossier
  const papers = new Map(directives.flatMap(each => (each.paper ? [[each.paper.id, each.paper] as const] : [])))
  const [paper] = papers.values()
  const one = papers.size === 1 && paper
  return (
    <Section
      name="directives"
      title="Nhiệm vụ"
      aside={
        one && (
          <>
            <PaperLink paper={one} />
            {one.date && `, ${formatDay(one.date)}`}
          </>
        )
      }
    >
      {directives.length === 0 && <p className="gap">chưa có nhiệm vụ nào nêu tên khu này</p>}
      <ul>
        {directives.map(each => (
          <Directive key={each.id} directive={each} named={papers.size > 1} />
        ))}
      </ul>
    </Section>
  )
}

const statusInfo = infoOf(directiveKind.fields.status)
const icons: Record<string, StatusKey> = { done: 'xong', doing: 'doing', wait: 'wait', todo: 'todo' }

function Directive({ directive, named }: { directive: DirectiveView; named: boolean }) {
  const { today } = useDesk()
  const { due, status } = directive
  const isLate = due !== null && due < today && status !== 'done'
  return (
    <li className={styles.directive}>
      <span className={styles.number}>{directive.number}</span>
      <div>
        <button
          type="button"
          className={styles.order}
          title="Xem trong phòng Nhiệm vụ"
          onClick={() => show({ is: 'directives', directive: directive.id })}
        >
          <span className={styles.text}>{directive.summary}</span>
        </button>
        {named && directive.paper && <PaperLink paper={directive.paper} />}
        <dl className={styles.facts}>
          <div>
            <dt>Chủ trì</dt>
            <dd>
              <Names names={directive.leads} />
            </dd>
          </div>
          {directive.supports.length > 0 && (
            <div>
              <dt>Phối hợp</dt>
              <dd>
                <Names names={directive.supports} />
              </dd>
            </div>
          )}
          <div>
            <dt>Thời hạn</dt>
            <dd>
              {due === null ? (
                (directive.due_words ?? <span className="gap">{noDeadline}</span>)
              ) : (
                <span className={isLate ? styles.late : undefined}>
                  {isLate && <StatusIcon status="stuck" size={14} />}
                  {formatDay(due)}
                  {isLate && ', trễ'}
                </span>
              )}
              {due && directive.due_by && `, ${directive.due_by} đặt`}
            </dd>
          </div>
          {directive.product && (
            <div>
              <dt>Sản phẩm</dt>
              <dd>{directive.product}</dd>
            </div>
          )}
          <div>
            <dt>Tình trạng</dt>
            <dd className={styles.state}>
              <StatusIcon status={status ? (icons[status] ?? 'unk') : 'unk'} size={14} />
              {status ? statusInfo.choices?.[status]?.vi : <span className="gap">chưa có số liệu</span>}
            </dd>
          </div>
          {directive.result && (
            <div>
              <dt>Kết quả</dt>
              <dd>{directive.result}</dd>
            </div>
          )}
        </dl>
      </div>
    </li>
  )
}

/** Agencies as the paper prints them, with what they are called today under. */
function Names({ names }: { names: DirectiveView['leads'] }) {
  if (names.length === 0) return <span className="gap">chưa có số liệu</span>
  return names.map(({ name, today }) => (
    <p key={name}>
      {name}
      {today && <span className={styles.today}>nay là {today}</span>}
    </p>
  ))
}
