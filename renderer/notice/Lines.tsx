import type { ReactNode } from 'react'
import type { Notice, Span } from '../../db/model/notice/notice.ts'
import { scopeOf } from '../../db/model/notice/proposal.ts'
import { infoOf } from '../../db/model/record/kind.ts'
import { kinds } from '../../db/model/record/kinds.ts'
import { formatDay } from '../../db/model/text/day.ts'
import { formatNumber } from '../../db/model/text/number.ts'
import form from '../form/form.module.css'
import type { NoticeDraft } from './draft.ts'
import { FigureZone } from './FigureZone.tsx'
import styles from './review.module.css'
import type { Lighting } from './Script.tsx'

const typeWord = (type: string) => infoOf(kinds.document.fields.type).choices?.[type]?.vi ?? type

type CiteProps = Lighting & {
  notice: Notice
  cited: NoticeDraft['cited']
  onChange: (cited: NoticeDraft['cited']) => void
}

/** The papers that the paper names: known ones are tied, the others come into the register by their number. */
export function Cites({ notice, cited, onChange, onLight }: CiteProps) {
  return (
    <List title="Văn bản viện dẫn" count={notice.cited.length} none="Văn bản không viện dẫn văn bản nào có số.">
      {notice.cited.map((each, at) => (
        <Ticked
          key={each.number}
          label={`Viện dẫn ${each.number}`}
          isIn={cited[at]?.isIn ?? false}
          spans={[each]}
          onTick={isIn => onChange(cited.map((own, i) => (i === at ? { isIn } : own)))}
          onLight={onLight}
        >
          <p>
            <b className={styles.number}>{each.number}</b>, {typeWord(each.type).toLowerCase()}
            {each.date && `, ${formatDay(each.date)}`}
          </p>
          <p className={form.help}>
            {each.isTied ? (
              'đã ghi là viện dẫn của văn bản này'
            ) : each.document ? (
              'đã có trong sổ'
            ) : (
              <span className={styles.unread}>chưa có trong sổ, sẽ thêm</span>
            )}
            {each.issuer && ` · của ${each.issuer}`}
          </p>
        </Ticked>
      ))}
    </List>
  )
}

type FigureProps = Lighting & {
  notice: Notice
  figures: NoticeDraft['figures']
  onChange: (figures: NoticeDraft['figures']) => void
}

/** The figures of the paper, each with what it is said of. */
export function Figures({ notice, figures, onChange, onLight }: FigureProps) {
  const change = (at: number, patch: Partial<NoticeDraft['figures'][number]>) =>
    onChange(figures.map((own, i) => (i === at ? { ...own, ...patch } : own)))
  return (
    <List title="Số liệu" count={notice.figures.length} none="Văn bản không có số liệu kèm đơn vị.">
      {notice.figures.map((each, at) => {
        const value = `${formatNumber(each.value)} ${each.unit}`
        return (
          <Ticked
            key={each.from}
            label={`Số liệu ${value}`}
            isIn={figures[at]?.isIn ?? false}
            spans={[each.sentence]}
            onTick={isIn => change(at, { isIn })}
            onLight={onLight}
          >
            <p className={styles.figure}>
              <b>{value}</b>
              {each.isRounded && <span className={form.help}> số ước</span>}
            </p>
            <input
              className={form.input}
              aria-label={`${value} là số liệu gì`}
              value={figures[at]?.what ?? ''}
              onChange={event => change(at, { what: event.currentTarget.value })}
            />
            <FigureZone
              value={value}
              named={each.named}
              zones={figures[at]?.zones ?? []}
              whole={scopeOf(notice.head)}
              onZones={zones => change(at, { zones })}
            />
            {each.doubt && figures[at]?.isIn && <p className={styles.unread}>{each.doubt}</p>}
          </Ticked>
        )
      })}
    </List>
  )
}

function List({ title, count, none, children }: { title: string; count: number; none: string; children: ReactNode }) {
  return (
    <section className={styles.lines} aria-label={title}>
      <h2>
        {title} ({count})
      </h2>
      {count === 0 ? <p className={styles.none}>{none}</p> : <ul>{children}</ul>}
    </section>
  )
}

type TickedProps = Lighting & {
  label: string
  isIn: boolean
  spans: Span[]
  onTick: (isIn: boolean) => void
  children: ReactNode
}

function Ticked({ label, isIn, spans, onTick, onLight, children }: TickedProps) {
  const light = () => onLight(spans)
  return (
    <li className={styles.ticked} data-out={!isIn || undefined} onMouseEnter={light} onFocus={light}>
      <input
        type="checkbox"
        aria-label={label}
        checked={isIn}
        onChange={event => onTick(event.currentTarget.checked)}
      />
      <div>{children}</div>
    </li>
  )
}
