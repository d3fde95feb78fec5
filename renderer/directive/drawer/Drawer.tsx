import { CircleCheck, MapPin, X } from 'lucide-react'
import { useRef, useState } from 'react'
import type { DirectiveRow } from '../../../db/model/directive/room.ts'
import { deadlineOf, deadlineWords } from '../../../db/model/directive/standing.ts'
import { formatNumber } from '../../../db/model/text/number.ts'
import { openHint, openPaper } from '../../papers/open-paper.ts'
import { isReadOnly, paint, select, show, useAtlas } from '../../state.ts'
import { Button } from '../../ui/Button.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { ZoneSymbol } from '../../ui/sign/ZoneSymbol.tsx'
import { AnswerForm } from '../form/AnswerForm.tsx'
import { DeadlineForm } from '../form/DeadlineForm.tsx'
import { ExtendForm } from '../form/ExtendForm.tsx'
import chip from '../StandingChip.module.css'
import { StandingChip } from '../StandingChip.tsx'
import { useDetail } from '../use-directives.ts'
import styles from './drawer.module.css'
import { Facts } from './Facts.tsx'
import { Story } from './Story.tsx'

type Props = { row: DirectiveRow; today: string; asks: 'deadline' | null; onClose: () => void }
type Deed = 'answer' | 'deadline' | 'extend' | null

/** One directive: its words, who and until when, what has happened, and what can be done. */
export function Drawer({ row, today, asks, onClose }: Props) {
  const isPast = useAtlas(isReadOnly)
  const [asked, setDeed] = useState<Deed>(asks)
  // A day that has passed is only read.
  const deed = isPast ? null : asked
  const detail = useDetail(row.id)
  const { number, paper, summary, text } = row
  const drawer = useRef<HTMLElement>(null)
  const done = () => {
    setDeed(null)
    // The form takes its focus with it; the keyboard goes on from the drawer.
    drawer.current?.focus({ preventScroll: true })
  }
  return (
    <aside ref={drawer} tabIndex={-1} className={styles.drawer} aria-label={`Nhiệm vụ ${number}, ${paper.name}`}>
      <header className={styles.head}>
        <div>
          <p className={styles.kicker}>
            Nhiệm vụ {number},{' '}
            <button type="button" className={styles.link} title={openHint(paper)} onClick={() => openPaper(paper)}>
              {paper.name}
            </button>
          </p>
          <h2 className={styles.title}>{summary}</h2>
        </div>
        <IconButton icon={X} label="Đóng" keys="Esc" onClick={onClose} />
      </header>
      <div className={styles.body}>
        <p className={styles.chips}>
          <StandingChip row={row} today={today} words={chipWords(row, today)} />
          <ZoneChip row={row} />
        </p>
        {text && <Quote text={text} />}
        <Facts row={row} today={today} onSet={isPast ? null : () => setDeed('deadline')} />
        {detail && <Story row={row} detail={detail} today={today} isPast={isPast} />}
      </div>
      {deed === 'answer' && <AnswerForm row={row} today={today} onClose={done} />}
      {deed === 'deadline' && <DeadlineForm row={row} onClose={done} />}
      {deed === 'extend' && <ExtendForm row={row} today={today} onClose={done} />}
      {deed === null && (
        <footer className={styles.foot}>
          {!isPast && (
            <>
              <Button look="primary" icon={<CircleCheck {...small} />} onClick={() => setDeed('answer')}>
                Ghi kết quả
              </Button>
              {row.due === null ? (
                <Button onClick={() => setDeed('deadline')}>Đặt hạn</Button>
              ) : (
                <Button onClick={() => setDeed('extend')}>Gia hạn</Button>
              )}
            </>
          )}
          <OnMap row={row} />
        </footer>
      )}
    </aside>
  )
}

const small = { size: 15, strokeWidth: 1.75, 'aria-hidden': true } as const

/** "Trễ 1.514 ngày" where there are days to tell. */
function chipWords(row: DirectiveRow, today: string): string | undefined {
  const deadline = deadlineOf(row, today)
  if (deadline.is !== 'late') return undefined
  const words = deadlineWords({ ...deadline, isUnexplained: false })
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** The one zone that it is about, with its area; of several only how many. */
function ZoneChip({ row }: { row: DirectiveRow }) {
  const zones = useAtlas(state => state.overview?.zones)
  const named = [...new Map(row.targets.flatMap(({ zone }) => (zone ? [[zone.id, zone] as const] : []))).values()]
  const [zone] = named
  if (!zone) return null
  const area = zones?.find(each => each.id === zone.id)?.area_ha ?? null
  const words = named.length > 1 ? `${named.length} khu, cụm` : area === null ? zone.name : `${formatNumber(area)} ha`
  return (
    <span className={chip.chip} title={named.map(each => each.name).join('\n')}>
      <ZoneSymbol type={zone.type} status={null} size={13} />
      {words}
    </span>
  )
}

/** The paper's own words: the first lines of a long text, the rest at a press. */
function Quote({ text }: { text: string }) {
  const [isWhole, setWhole] = useState(false)
  const words = `“${text.replace(/\n+/g, '\n')}”`
  return (
    <>
      <blockquote className={styles.quote} data-whole={isWhole || words.length < 260 || undefined}>
        {words}
      </blockquote>
      {words.length >= 260 && (
        <button type="button" className={styles.more} aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
          {isWhole ? 'Thu gọn' : 'Xem nguyên văn'}
        </button>
      )}
    </>
  )
}

/** Shows the zones of a directive on the map, painted by what was ordered there. */
function OnMap({ row }: { row: DirectiveRow }) {
  const zone = row.targets.find(target => target.zone)?.zone
  const open = () => {
    paint('directive')
    show({ is: 'map' })
    select(zone?.id ?? null)
  }
  return (
    <Button
      icon={<MapPin {...small} />}
      disabled={!zone}
      title={zone ? undefined : 'Văn bản không nêu tên khu, cụm nào'}
      onClick={open}
    >
      Trên bản đồ
    </Button>
  )
}
