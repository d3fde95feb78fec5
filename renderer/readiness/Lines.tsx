import { Hand } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import type { Line } from '../../db/model/readiness/verdict.ts'
import { agencyWords, lineWords, stateWord } from '../../db/model/readiness/words.ts'
import { formatDay } from '../../db/model/text/day.ts'
import { show } from '../state.ts'
import { StatusIcon } from '../ui/sign/StatusIcon.tsx'
import styles from './panel.module.css'

type Props = {
  lines: Line[]
  /** What can be done with a line that is open; none for a list that is only read. */
  deeds?: (line: Line) => ReactNode
}

/** Each condition with the paper that proves it, or what is missing and who holds it. A press unfolds its legal ground. */
export function Lines({ lines, deeds }: Props) {
  const [open, setOpen] = useState<string | null>(null)
  return (
    <ul className={styles.lines}>
      {lines.map(line => (
        <li key={line.rule.id} className={styles.line}>
          <span className={styles.icon}>
            {line.state === 'na' ? <span className={styles.na}>–</span> : <StatusIcon status={line.sign} size={15} />}
          </span>
          <div className={styles.what}>
            <button
              type="button"
              className={styles.name}
              data-stuck={line.sign === 'stuck' || undefined}
              aria-expanded={open === line.rule.id}
              onClick={() => setOpen(open === line.rule.id ? null : line.rule.id)}
            >
              {line.rule.name}
              <span className="visually-hidden">: {stateWord[line.state]}</span>
            </button>
            {line.rule.need === 'should' && <span className={styles.wanted}>nên có</span>}
            {line.proof && (
              <span className={styles.hand} title="Người phụ trách xác nhận bằng tay">
                <Hand size={11} strokeWidth={1.75} aria-hidden /> xác nhận tay
              </span>
            )}
            <Said line={line} isOpen={open === line.rule.id} />
            {line.agency && (
              <p className={styles.agency} title={agencyWords(line.agency)}>
                {agencyWords(line.agency, true)}
              </p>
            )}
            {open === line.rule.id && <Ground line={line}>{deeds?.(line)}</Ground>}
          </div>
        </li>
      ))}
    </ul>
  )
}

function Said({ line, isOpen }: { line: Line; isOpen: boolean }) {
  const { paper, date } = line
  const words = lineWords(line)
  const day = date ?? paper?.date
  return (
    <>
      {words && (
        <p
          className={line.state === 'unknown' && !line.says ? styles.gap : styles.words}
          data-open={isOpen || undefined}
        >
          {words}
        </p>
      )}
      {paper && (
        <p>
          <button
            type="button"
            className={styles.paper}
            title={paper.title}
            onClick={() => show({ is: 'papers', paper: paper.id })}
          >
            {paper.name}
            {day && `, ${formatDay(day)}`}
          </button>
        </p>
      )}
    </>
  )
}

function Ground({ line: { rule, missing, state }, children }: { line: Line; children: ReactNode }) {
  return (
    <dl className={styles.ground}>
      {missing && state !== 'met' && state !== 'na' && (
        <>
          <dt>Cần</dt>
          <dd>{missing}</dd>
        </>
      )}
      <dt>Căn cứ</dt>
      <dd>{rule.basis ?? <i className="gap">chưa ghi căn cứ</i>}</dd>
      {rule.note && (
        <>
          <dt>Ghi chú</dt>
          <dd>{rule.note}</dd>
        </>
      )}
      {children && <dd className={styles.deeds}>{children}</dd>}
    </dl>
  )
}
