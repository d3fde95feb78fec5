import { Coins, Plus } from 'lucide-react'
import { useState } from 'react'
import { type Line, sumsOf } from '../../../db/model/money/tally.ts'
import type { FundingLine, MoneyView } from '../../../db/store/money/funding.ts'
import { Changing } from '../../people/Changing.tsx'
import { useAtlas } from '../../state.ts'
import { Button } from '../../ui/Button.tsx'
import { Legend } from '../../ui/chart/Legend.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Room } from '../../ui/room/Room.tsx'
import { RoomHead } from '../../ui/room/RoomHead.tsx'
import { Tabs } from '../../ui/room/Tabs.tsx'
import styles from './fund.module.css'
import { LineForm } from './LineForm.tsx'
import { Lines } from './Lines.tsx'
import { isPartial, Matrix, partial } from './Matrix.tsx'
import { Priority } from './Priority.tsx'
import { Ties } from './Ties.tsx'
import { tiesWords, verdictWords } from './words.ts'

type Purpose = 'all' | 'clearance' | 'infrastructure'
type Side =
  | { is: 'none' }
  | { is: 'lines'; title: string; ids: string[] }
  | { is: 'edit'; line: FundingLine }
  | { is: 'new'; like?: Partial<FundingLine> }

const purposes: { key: Purpose; word: string }[] = [
  { key: 'all', word: 'Tất cả' },
  { key: 'clearance', word: 'Bồi thường' },
  { key: 'infrastructure', word: 'Hạ tầng' },
]

/** The money: one sentence that sums it up, the table by zone, source and year, what does not tie out, whose turn is first. */
export function Funds({ view }: { view: MoneyView }) {
  const zones = useAtlas(state => state.overview?.zones) ?? []
  const selected = useAtlas(state => state.selected)
  const [purpose, setPurpose] = useState<Purpose>('all')
  const [side, setSide] = useState<Side>({ is: 'none' })
  const zoneName = (id: string) => zones.find(zone => zone.id === id)?.name ?? ''
  const isMeant = (line: Line) => purpose === 'all' || line.purpose === purpose
  const shown: MoneyView = { ...view, lines: view.lines.filter(isMeant) }
  const add = (like?: Partial<FundingLine>) => setSide({ is: 'new', ...(like && { like }) })
  const close = () => setSide({ is: 'none' })
  const addButton = (
    <Changing>
      <Button
        look="primary"
        icon={<Plus size={15} strokeWidth={1.75} aria-hidden />}
        onClick={() => add(selected ? { zone: selected } : undefined)}
      >
        Thêm dòng vốn
      </Button>
    </Changing>
  )
  return (
    <Room label="Vốn" isColumn onClose={side.is === 'none' ? null : close}>
      <RoomHead
        title="Vốn theo nguồn, năm và phân kỳ"
        tabs={<Tabs label="Dùng cho" tabs={purposes} chosen={purpose} onChoose={setPurpose} />}
        about={
          view.lines.length === 0
            ? 'theo nhiệm vụ 2, TB 670/TB-VP'
            : `${verdictWords(sumsOf(shown.lines))} ${purpose === 'all' ? tiesWords(view.ties) : ''}`
        }
      >
        {view.lines.length > 0 && addButton}
      </RoomHead>
      <div className={styles.body}>
        <section className={styles.main} aria-label="Bảng vốn">
          {shown.lines.length === 0 ? (
            <div className={styles.empty}>
              <EmptyState
                icon={<Coins size={26} strokeWidth={1.75} />}
                title={view.lines.length === 0 ? 'Chưa có dòng vốn nào' : 'Chưa có dòng vốn nào cho việc này'}
                why="Ghi nhu cầu, vốn đã bố trí và đã giải ngân theo nguồn và năm thì biết còn thiếu bao nhiêu, thiếu ở khu nào, và đối chiếu được đến từng đồng."
              >
                {addButton}
              </EmptyState>
            </div>
          ) : (
            <>
              <div className={styles.key}>
                <span className={styles.about}>
                  tỷ đồng: đã bố trí / nhu cầu{isPartial(shown.lines) && ` (* ${partial})`}
                </span>
                <Legend
                  lines={[
                    { words: 'đã giải ngân', fill: '#0F6F6A' },
                    { words: 'đã bố trí, chưa giải ngân', fill: '#2F7D77', look: 'hatch' },
                    { words: 'còn thiếu', fill: '#F0EBE0' },
                  ]}
                />
              </div>
              <div className={styles.scroll}>
                <Matrix
                  view={shown}
                  zoneName={zoneName}
                  open={side.is === 'lines' ? side.ids : []}
                  onOpen={(lines, title) => setSide({ is: 'lines', title, ids: lines.map(line => line.id) })}
                />
              </div>
            </>
          )}
        </section>
        <div className={styles.side}>
          {side.is === 'lines' && (
            <Lines
              title={side.title}
              lines={view.lines.filter(line => side.ids.includes(line.id))}
              names={view.names}
              onEdit={line => setSide({ is: 'edit', line })}
              onAdd={add}
              onClose={close}
            />
          )}
          {side.is === 'edit' && <LineForm view={view} line={side.line} onClose={close} />}
          {side.is === 'new' && (
            <LineForm view={view} line={null} {...(side.like && { like: side.like })} onClose={close} />
          )}
          {side.is === 'none' && (
            <>
              {view.lines.length > 0 && (
                <Ties
                  ties={view.ties}
                  onOpen={tie => {
                    const ids = tie.records.flatMap(record => (record.kind === 'funding' ? [record.id] : []))
                    setSide({ is: 'lines', title: 'Các dòng chưa khớp', ids })
                  }}
                />
              )}
              <Priority view={view} zoneName={zoneName} />
            </>
          )}
        </div>
      </div>
    </Room>
  )
}
