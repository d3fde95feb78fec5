import type { DirectiveRow, Party, Target } from '../../../db/model/directive/room.ts'
import { deadlineOf, deadlineWords, isDoneBy, noDeadline } from '../../../db/model/directive/standing.ts'
import { shortAgency } from '../../../db/model/directive/tally.ts'
import { formatDay } from '../../../db/model/text/day.ts'
import { select, show } from '../../state.ts'
import { ZoneSymbol } from '../../ui/sign/ZoneSymbol.tsx'
import styles from './drawer.module.css'

type Props = { row: DirectiveRow; today: string; onSet: (() => void) | null }

/** Who leads and supports, by the name of the day and what became of it; until when; what is awaited; what it is about. */
export function Facts({ row, today, onSet }: Props) {
  const { leads, supports, product, targets } = row
  return (
    <dl className={styles.facts}>
      <Fact label="Chủ trì">
        <Parties parties={leads} />
      </Fact>
      <Fact label="Phối hợp">
        {supports.length > 0 ? <Parties parties={supports} beside={leads} /> : <Gap words="không nêu" />}
      </Fact>
      <Fact label="Thời hạn">
        <Due row={row} today={today} onSet={onSet} />
      </Fact>
      <Fact label="Sản phẩm">
        {product ? <p className={styles.strong}>{product}</p> : <Gap words="không nêu" />}
        {row.result && <p className={styles.below}>{row.result}</p>}
      </Fact>
      <Fact label="Đối tượng">
        <ul className={styles.targets}>
          {targets.map(target => (
            <TargetLine key={target.id} target={target} />
          ))}
          {targets.length === 0 && <Gap words="không nêu" />}
        </ul>
      </Fact>
    </dl>
  )
}

function Fact({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  )
}

const Gap = ({ words }: { words: string }) => <i className="gap">{words}</i>

/** Each agency by the name that the paper prints, and every step to what it is today; one that is now the same as a leader says only that. */
function Parties({ parties, beside = [] }: { parties: Party[]; beside?: Party[] }) {
  return parties.map(party => (
    <div key={party.id} className={styles.party}>
      <p className={styles.strong}>{party.name}</p>
      {beside.some(lead => isNowOne(lead, party)) ? (
        <p className={styles.below}>nay cùng một cơ quan với chủ trì</p>
      ) : (
        party.heirs?.steps.map(step => (
          <p key={`${step.date} ${step.name}`} className={styles.below}>
            {step.date ? `từ ${formatDay(step.date)} là ` : 'nay là '}
            {shortAgency(step.name)}
            {step.scope && ` (${step.scope})`}
          </p>
        ))
      )}
    </div>
  ))
}

const isNowOne = (one: Party, other: Party): boolean =>
  one.heirs !== null && [...one.heirs.ids].sort().join() === [...(other.heirs?.ids ?? [])].sort().join()

function Due({ row, today, onSet }: Props) {
  const deadline = deadlineOf(row, today)
  if (row.due === null && row.due_words)
    return (
      <>
        <p className={styles.strong}>{row.due_words}</p>
        <p className={styles.below}>ghi trong văn bản, không phải một ngày</p>
        {onSet && (
          <button type="button" className={styles.small} onClick={onSet}>
            đặt ngày hạn
          </button>
        )}
      </>
    )
  if (row.due === null && !onSet) return <Gap words={noDeadline} />
  if (row.due === null)
    return (
      <button type="button" className={styles.free} title="Bấm để đặt thời hạn" onClick={onSet ?? undefined}>
        {noDeadline}
      </button>
    )
  const who = row.due_by === row.paper.name ? 'ghi trong văn bản' : row.due_by && `do ${row.due_by} đặt`
  return (
    <>
      <p className={styles.strong} data-late={deadline.is === 'late' || undefined}>
        {formatDay(row.due)}
      </p>
      <p className={styles.below}>
        {[deadlineWords(deadline), row.due_words && `văn bản ghi “${row.due_words}”`, who].filter(Boolean).join('; ')}
      </p>
      {onSet && !isDoneBy(row, today) && (
        <button type="button" className={styles.small} onClick={onSet}>
          sửa hạn ghi nhầm
        </button>
      )}
      {row.extensions.map(({ id, before, reason }) => (
        <p key={id} className={styles.below}>
          đã gia hạn từ {before ? formatDay(before) : 'chưa rõ'}: {reason}
        </p>
      ))}
    </>
  )
}

/** What it is about; a press shows it where it is at home. */
function TargetLine({ target: { kind, record, title, name, zone } }: { target: Target }) {
  if (kind === null || record === null) return <li className={styles.below}>{name}</li>
  const open = () => {
    if (kind === 'call') show({ is: 'calls', call: record })
    else if (kind === 'plan') show({ is: 'ground', part: 'households' })
    else if (kind === 'funding') show({ is: 'ground', part: 'money' })
    else show({ is: 'map' })
    if (zone) select(zone.id)
  }
  return (
    <li className={styles.target}>
      {zone && <ZoneSymbol type={zone.type} status={null} size={13} />}
      <button type="button" className={styles.link} onClick={open}>
        {title}
      </button>
    </li>
  )
}
