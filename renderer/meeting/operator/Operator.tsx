import { useEffect } from 'react'
import { clock, elapsed, type Showing } from '../../../db/model/meeting/stage.ts'
import { refresh, useAtlas } from '../../state.ts'
import { Button } from '../../ui/Button.tsx'
import { useNow } from '../use-now.ts'
import { Items } from './Items.tsx'
import styles from './operator.module.css'
import { Preview } from './Preview.tsx'
import { cue, useFollow } from './use-follow.ts'

/** The operator's own window: what the room sees, what comes next, the notes, the time. */
export function Operator() {
  const showing = useFollow()
  const hasZones = useAtlas(state => state.overview !== null)
  useEffect(function readZones() {
    void refresh()
  }, [])
  if (!showing || !hasZones) return <p className={styles.waiting}>Chờ phòng họp bắt đầu</p>
  return <Desk showing={showing} />
}

function Desk({ showing }: { showing: Showing }) {
  const { pages, at, began, lifted, meeting } = showing
  const now = useNow()
  const [page, next] = [pages[at], pages[at + 1]]
  const edition = useAtlas(state => `${state.overview?.today} ${meeting}`)
  useEffect(function hearKeys() {
    const keys: Record<string, 'next' | 'back'> = {
      ArrowRight: 'next',
      PageDown: 'next',
      ArrowLeft: 'back',
      PageUp: 'back',
    }
    const press = (event: KeyboardEvent) => {
      const is = keys[event.key]
      if (!is) return
      event.preventDefault()
      cue({ is })
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [])
  return (
    <main className={styles.desk} aria-label="Người trình chiếu">
      <header className={styles.head}>
        <p className={styles.time}>
          <span>{clock(now)}</span>
          <span className={styles.small}>giờ</span>
        </p>
        <p className={styles.time}>
          <span>{elapsed(began, now)}</span>
          <span className={styles.small}>đã họp</span>
        </p>
        <p className={styles.mask} data-lifted={lifted !== null || undefined}>
          {lifted ? `Đang mở che: ${lifted.by}, ${clock(Date.parse(lifted.at))}` : 'Dữ liệu cá nhân đang che'}
        </p>
        <Button onClick={() => cue({ is: 'back' })} disabled={at === 0}>
          Mục trước
        </Button>
        <Button look="primary" onClick={() => cue({ is: 'next' })} disabled={!next}>
          Mục sau
        </Button>
        <Button onClick={() => cue({ is: 'end' })}>Rời phòng họp</Button>
      </header>
      <section className={styles.now} aria-label="Đang chiếu">
        <h2>
          Đang chiếu: {page?.number}/{pages.length}. {page?.title}
        </h2>
        {page && <Preview page={page} theme={showing.theme} edition={edition} since={showing.since} />}
        <Note note={page?.note ?? null} />
        <Said said={showing.said} />
      </section>
      <div className={styles.aside}>
        <section className={styles.next} aria-label="Tiếp theo">
          <h2>{next ? `Tiếp: ${next.number}. ${next.title}` : 'Đây là mục cuối'}</h2>
          {next && <Preview page={next} theme={next.theme} edition={edition} since={showing.since} />}
          {next && <Note note={next.note} />}
        </section>
        <Items pages={pages} at={at} />
      </div>
    </main>
  )
}

/** What the secretary types in the room, as it comes; the newest above. */
function Said({ said }: Pick<Showing, 'said'>) {
  if (said.length === 0) return null
  return (
    <section className={styles.said} aria-label="Kết luận đang ghi">
      <h2>Kết luận đang ghi</h2>
      <ol>
        {said.toReversed().map(({ number, text }) => (
          <li key={number} value={number}>
            {text}
          </li>
        ))}
      </ol>
    </section>
  )
}

function Note({ note }: { note: string | null }) {
  return (
    <p className={styles.note} data-empty={note === null || undefined}>
      {note ?? 'không có ghi chú'}
    </p>
  )
}
