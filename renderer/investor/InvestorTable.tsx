import { Lock } from 'lucide-react'
import { Fragment, type KeyboardEvent } from 'react'
import { type InvestorLine, investorName, nextWords } from '../../db/model/investor/investor.ts'
import { formatDay } from '../../db/model/text/day.ts'
import styles from './investor.module.css'

type Group = { key: string; word: string; lines: InvestorLine[] }
type Props = { groups: Group[]; today: string; chosen: string | null; onOpen: (id: string) => void }

/** Investors by status: what comes next and when. A late date is red and says so; a confidential name is masked and marked. */
export function InvestorTable({ groups, today, chosen, onOpen }: Props) {
  return (
    <div className={styles.box}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">Nhà đầu tư</th>
            <th scope="col">Việc tiếp theo</th>
            <th scope="col">Hẹn ngày</th>
            <th scope="col">Địa điểm quan tâm</th>
            <th scope="col">Gặp gần nhất</th>
          </tr>
        </thead>
        <tbody>
          {groups.map(group => (
            <Fragment key={group.key}>
              <tr className={styles.group}>
                <th scope="colgroup" colSpan={5}>
                  {group.word} <span>{group.lines.length}</span>
                </th>
              </tr>
              {group.lines.map(line => (
                <Row
                  key={line.id}
                  line={line}
                  today={today}
                  isChosen={line.id === chosen}
                  onOpen={() => onOpen(line.id)}
                />
              ))}
            </Fragment>
          ))}
        </tbody>
      </table>
    </div>
  )
}

type RowProps = { line: InvestorLine; today: string; isChosen: boolean; onOpen: () => void }

function Row({ line, today, isChosen, onOpen }: RowProps) {
  const next = nextWords(line, today)
  return (
    <tr data-chosen={isChosen || undefined}>
      <th scope="row">
        <button
          type="button"
          className={styles.open}
          data-investor
          aria-pressed={isChosen}
          onClick={onOpen}
          onKeyDown={walk}
        >
          {line.confidential && <Lock size={12} strokeWidth={2} aria-hidden />}
          {investorName(line)}
          {line.confidential && <span className="visually-hidden">, tên được che vì có thỏa thuận bảo mật</span>}
        </button>
        <span className={styles.small}>
          {[line.country, line.area, line.sectors].filter(Boolean).join(' · ') || line.code}
        </span>
      </th>
      <td>
        {line.next_step ?? <i className="gap">chưa ghi việc tiếp theo</i>}
        {line.agency && <span className={styles.small}>{line.agency}</span>}
      </td>
      <td className={styles.day} data-late={next?.isLate || undefined}>
        {next?.text ?? <i className="gap">chưa hẹn</i>}
      </td>
      <td>{line.sites.length > 0 ? line.sites.join('; ') : <i className="gap">chưa có</i>}</td>
      <td className={styles.day}>
        {line.lastTalk ? formatDay(line.lastTalk) : <i className="gap">chưa gặp</i>}
        {line.talks > 1 && <span className={styles.small}>{line.talks} buổi</span>}
      </td>
    </tr>
  )
}

/** The up and down arrows go from investor to investor, over the groups. */
function walk(event: KeyboardEvent<HTMLButtonElement>): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
  if (step === 0) return
  event.preventDefault()
  const all = [...(event.currentTarget.closest('table')?.querySelectorAll<HTMLElement>('[data-investor]') ?? [])]
  all[all.indexOf(event.currentTarget) + step]?.focus()
}
