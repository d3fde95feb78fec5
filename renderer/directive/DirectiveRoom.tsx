import { Plus, SearchX } from 'lucide-react'
import { type KeyboardEvent, useMemo, useRef, useState } from 'react'
import type { Sort } from '../../db/model/directive/sort.ts'
import { tallyOf } from '../../db/model/directive/tally.ts'
import { reportOffers } from '../official/offers.ts'
import { PaperMenu } from '../official/PaperMenu.tsx'
import { isReadOnly, show, useAtlas } from '../state.ts'
import { Button } from '../ui/Button.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Middle } from '../ui/room/Room.tsx'
import { Counts } from './Counts.tsx'
import styles from './DirectiveRoom.module.css'
import { DirectiveTable } from './DirectiveTable.tsx'
import { Drawer } from './drawer/Drawer.tsx'
import { GiveForm } from './form/GiveForm.tsx'
import { Head } from './Head.tsx'
import { remindersOf } from './reminders.ts'
import { Statistics } from './Statistics.tsx'
import { type Filter, filtered, groupsOf, type View } from './shown.ts'
import { useDirectives } from './use-directives.ts'

/** The directives of one paper or of all: by number, agency or zone, and what has come of them. */
export function DirectiveRoom() {
  const rows = useDirectives()
  const { screen, overview } = useAtlas()
  const isPast = useAtlas(isReadOnly)
  const today = overview?.today ?? ''
  const directive = screen.is === 'directives' ? screen.directive : null
  const [paper, setPaper] = useState<string | null>(null)
  const [view, setView] = useState<View>('number')
  const [filter, setFilter] = useState<Filter>(null)
  const [sort, setSort] = useState<Sort>({ key: 'number', isDown: false })
  const [deed, setDeed] = useState<'deadline' | 'give' | null>(null)
  const room = useRef<HTMLElement>(null)
  const chosen = rows?.find(row => row.id === directive) ?? null
  const of = useMemo(() => rows?.filter(row => paper === null || row.paper.id === paper) ?? [], [rows, paper])
  const groups = useMemo(
    () => groupsOf(filtered(of, filter, today), view, sort, today),
    [of, filter, view, sort, today],
  )
  if (!rows) return <section className={styles.room} aria-busy="true" />

  const open = (id: string | null, next: typeof deed = null) => {
    setDeed(next)
    show({ is: 'directives', directive: id })
  }
  function press(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || event.defaultPrevented || event.nativeEvent.isComposing) return
    if (deed === 'give') setDeed(null)
    else if (chosen) {
      open(null)
      room.current?.querySelector<HTMLElement>(`[data-open="${chosen.id}"]`)?.focus()
    } else return
    event.preventDefault()
  }

  return (
    <section ref={room} className={styles.room} aria-label="Nhiệm vụ" onKeyDown={press}>
      <div className={styles.list}>
        <Head rows={rows} paper={paper} onPaper={setPaper}>
          <PaperMenu word="Lập báo cáo" offers={reportOffers('directive-report', today)} />
          <PaperMenu word="Soạn công văn đôn đốc" offers={remindersOf(rows, today)} />
          {!isPast && (
            <Button icon={<Plus size={15} strokeWidth={1.75} aria-hidden />} onClick={() => setDeed('give')}>
              Giao nhiệm vụ
            </Button>
          )}
        </Head>
        {rows.length > 0 && (
          <Counts tally={tallyOf(of, today)} {...{ view, filter }} onView={setView} onFilter={setFilter} />
        )}
        {view === 'statistics' ? (
          <Statistics rows={of} today={today} onOpen={id => open(id)} />
        ) : groups.length > 0 ? (
          <DirectiveTable
            {...{ groups, sort, today }}
            isGrouped={view !== 'number' || (paper === null && groups.length > 1)}
            all={of}
            chosen={directive}
            onSort={setSort}
            onOpen={open}
          />
        ) : (
          <Middle>
            {filter !== null ? (
              <EmptyState
                icon={<SearchX size={26} strokeWidth={1.75} />}
                title="Không có nhiệm vụ nào như vậy"
                why="Bỏ lọc để xem lại mọi nhiệm vụ."
              >
                <Button onClick={() => setFilter(null)}>Xem mọi nhiệm vụ</Button>
              </EmptyState>
            ) : (
              <EmptyState
                icon={<Plus size={26} strokeWidth={1.75} />}
                title="Chưa có nhiệm vụ nào"
                why="Nhiệm vụ giao trong thông báo, công văn được ghi ở đây để theo dõi đến khi xong."
              />
            )}
          </Middle>
        )}
      </div>
      {deed === 'give' && !isPast ? (
        <GiveForm
          rows={rows}
          paper={paper ?? chosen?.paper.id ?? of[0]?.paper.id ?? null}
          onClose={given => {
            setDeed(null)
            if (given) {
              setFilter(null)
              show({ is: 'directives', directive: given })
            }
          }}
        />
      ) : (
        chosen && (
          <Drawer
            key={chosen.id}
            row={chosen}
            today={today}
            asks={deed === 'deadline' ? deed : null}
            onClose={() => open(null)}
          />
        )
      )}
    </section>
  )
}
