import type { Brief } from '../../db/model/brief/brief.ts'
import { api } from '../api.ts'
import { Lines } from '../readiness/Lines.tsx'
import { VerdictBand } from '../readiness/VerdictBand.tsx'
import { show } from '../state.ts'
import { Button } from '../ui/Button.tsx'
import { useRead } from '../use-read.ts'
import styles from './Findings.module.css'
import { tallyOf } from './tally.ts'

const words = {
  known: 'số có văn bản',
  doubtful: 'số cũ, theo báo chí hoặc lệch nguồn',
  gaps: 'chỗ trống',
} as const

type Props = { brief: Brief; zone: string | null }

/** Whether what the sheet tells of may be made public, condition by condition; then how far its figures can be relied on. */
export function Verdict({ brief, zone }: Props) {
  return (
    <>
      {zone && <Conditions brief={brief} zone={zone} />}
      <Reliance brief={brief} isFirst={zone === null} />
    </>
  )
}

/** The verdict by the office's rules on the zone or the phase of the sheet. */
function Conditions({ brief, zone }: { brief: Brief; zone: string }) {
  const { subject } = brief
  const calls = useRead(`phase/${subject.id}`, () =>
    subject.kind === 'call' ? api.list({ kind: 'call', where: { id: subject.id } }) : Promise.resolve([]),
  )
  const phase = calls ? String(calls[0]?.phase ?? '') : null
  const verdict = useRead(phase === null ? null : `verdict/${zone}/${phase}`, () =>
    api.verdict({ zone, phase: phase || null }),
  )
  if (!verdict) return <div className={styles.waiting} aria-busy="true" />
  return (
    <>
      <VerdictBand verdict={verdict} />
      <Lines
        lines={verdict.lines}
        deeds={() => (
          <Button onClick={() => show({ is: 'calls', call: null, part: 'readiness' })}>Mở bảng điều kiện</Button>
        )}
      />
    </>
  )
}

/** In one sentence, as a bar in proportion, and in figures. */
function Reliance({ brief, isFirst }: { brief: Brief; isFirst: boolean }) {
  const tally = tallyOf(brief)
  const parts = (['known', 'doubtful', 'gaps'] as const).filter(part => tally[part] > 0)
  return (
    <section
      className={isFirst ? styles.verdict : styles.reliance}
      data-good={tally.gaps + tally.doubtful === 0 || undefined}
      aria-label="Số liệu trong tờ này"
    >
      <p className={styles.kicker}>Số liệu trong tờ này</p>
      <h2>{sentenceOf(tally)}</h2>
      <div className={styles.bar} aria-hidden="true">
        {parts.map(part => (
          <span key={part} className={styles.part} data-part={part} style={{ flex: tally[part] }} />
        ))}
      </div>
      <ul className={styles.legend}>
        {parts.map(part => (
          <li key={part}>
            <span className={`${styles.part} ${styles.swatch}`} data-part={part} />
            <b>{tally[part]}</b>
            <span>{words[part]}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function sentenceOf({ gaps, doubtful }: ReturnType<typeof tallyOf>): string {
  if (gaps > 0) return `Còn ${gaps} chỗ trống`
  return doubtful > 0 ? `Còn ${doubtful} số cần đối chiếu` : 'Mọi số đều có văn bản'
}
