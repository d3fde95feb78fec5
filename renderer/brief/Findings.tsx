import type { ReactNode } from 'react'
import type { Brief, FieldAt } from '../../db/model/brief/brief.ts'
import type { Status } from '../../db/model/sign/status.ts'
import { formatDay } from '../../db/model/text/day.ts'
import { look, select, show } from '../state.ts'
import { Button } from '../ui/Button.tsx'
import { StatusIcon } from '../ui/sign/StatusIcon.tsx'
import styles from './Findings.module.css'
import { SaveButtons } from './SaveButtons.tsx'
import { Finish } from './snapshot/Finish.tsx'
import { doubtsByLabel } from './tally.ts'
import { Verdict } from './Verdict.tsx'

type Props = { brief: Brief; zone: string | null; onFinished: (code: string) => void }

/** What a reader must know of the sheet beside it: the verdict first, then each gap, doubt and source. */
export function Findings({ brief, zone, onFinished }: Props) {
  const doubts = doubtsByLabel(brief)
  return (
    <aside className={styles.side} aria-label="Xét tờ thông tin">
      <div className={styles.scroll}>
        <Verdict brief={brief} zone={zone} />
        <Section
          title="Chỗ còn trống trong tờ này"
          count={brief.gaps.length}
          none={brief.gaps.length === 0 && 'Không còn chỗ nào trống.'}
        >
          {brief.gaps.map(({ label, ask, at }) => (
            <Line
              key={label}
              status="unk"
              label={label}
              text={`hỏi ${ask}`}
              title="Ghi số này trong hồ sơ khu"
              onOpen={zone ? () => openField(zone, at) : undefined}
            />
          ))}
        </Section>
        <Section title="Cần đối chiếu" none={doubts.length === 0 && 'Không có số nào cũ hoặc lệch.'}>
          {doubts.map(({ label, texts }) => (
            <Line key={label} status="wait" label={label} text={texts.join('; ')} />
          ))}
        </Section>
        <Section title="Nguồn" count={brief.sources.length} none={brief.sources.length === 0 && 'Chưa có nguồn nào.'}>
          {brief.sources.map(({ number, document, text, asOf, certainty, press }) => (
            <Line
              key={number}
              mark={`[${number}]`}
              label={text}
              text={[asOf && `số liệu ngày ${formatDay(asOf)}`, `độ tin cậy: ${certainty}`, press && 'báo chí']
                .filter(Boolean)
                .join(' · ')}
              isPlain
              title="Xem văn bản này"
              onOpen={() => show({ is: 'papers', paper: document })}
            />
          ))}
        </Section>
        <Section title="Thể thức">
          <Line
            status="xong"
            label="Đúng NĐ 30/2020, Phụ lục I"
            text={
              brief.final ? 'Bản chính thức; số, ngày, chữ ký chờ vào sổ.' : 'Số, ngày, chữ ký để trống vì là dự thảo.'
            }
          />
          {brief.final?.why && <Line status="wait" label="Lý do phát hành" text={brief.final.why} />}
          <Button look="quiet" onClick={() => show({ is: 'calls', call: null, part: 'template' })}>
            Sửa mẫu giấy tờ của cơ quan
          </Button>
          {!brief.final && <Finish brief={brief} onFinished={onFinished} />}
        </Section>
      </div>
      <SaveButtons brief={brief} />
    </aside>
  )
}

/** Opens the zone's dossier, at the field where the gap can be filled when it is known. */
function openField(zone: string, at: FieldAt | null): void {
  show({ is: 'map' })
  select(zone)
  if (at) look({ ...at, editing: true })
}

type SectionProps = { title: string; count?: number; none?: string | false; children: ReactNode }

function Section({ title, count, none, children }: SectionProps) {
  return (
    <section className={styles.section}>
      <h2>
        {title} {count !== undefined && count > 0 && <span className={styles.count}>{count}</span>}
      </h2>
      {none ? <p className={styles.none}>{none}</p> : children}
    </section>
  )
}

type LineProps = {
  status?: Status
  mark?: string
  label: string
  text: string
  /** The label is a sentence, not a name. */
  isPlain?: boolean
  title?: string
  onOpen?: (() => void) | undefined
}

function Line({ status, mark, label, text, isPlain, title, onOpen }: LineProps) {
  const words = (
    <>
      <span className={styles.mark}>{status ? <StatusIcon status={status} size={15} /> : mark}</span>
      <span className={isPlain ? styles.plain : styles.label}>{label}</span>
      <span className={styles.text}>{text}</span>
    </>
  )
  if (!onOpen) return <div className={styles.line}>{words}</div>
  return (
    <button type="button" className={styles.line} title={title} onClick={onOpen}>
      {words}
    </button>
  )
}
