import { FocusTrap } from '@mantine/core'
import { useEffect } from 'react'
import type { Page } from '../../../db/model/meeting/agenda.ts'
import type { MeetingPage } from '../../../db/model/meeting/page.ts'
import { saidMost } from '../../../db/model/meeting/stage.ts'
import { formatDay } from '../../../db/model/text/day.ts'
import { api } from '../../api.ts'
import { attempt, useAtlas } from '../../state.ts'
import { Conclusions } from '../conclude/Conclusions.tsx'
import { useConclusions } from '../conclude/use-conclusions.ts'
import { heldAs, uncover, useShow } from '../show.ts'
import styles from './over.module.css'

/** Conclusions typed while the room talks, under the page that they are about. */
export function Conclude({ page, shown }: { page: Page; shown: MeetingPage | null }) {
  const meeting = useShow(show => show.agenda.meeting)
  return (
    <section className={styles.conclude} role="dialog" aria-label="Ghi kết luận">
      {meeting ? <Editor key={page.id} page={page} shown={shown} meeting={meeting} /> : <Unheld />}
    </section>
  )
}

type EditorProps = { page: Page; shown: MeetingPage | null; meeting: { id: string; date: string; name: string } }

function Editor({ page, shown, meeting }: EditorProps) {
  const items = useShow(show => show.agenda.items)
  const agenda = items.some(item => item.id === page.id) ? page.id : null
  const editor = useConclusions(meeting.id, agenda, nothing)
  const { lines } = editor
  useEffect(
    function tellOperator() {
      const typed = lines.flatMap(({ text }, at) => (text.trim() === '' ? [] : [{ number: at + 1, text }]))
      const later = setTimeout(() => useShow.setState({ said: typed.slice(-saidMost) }), pause)
      return () => clearTimeout(later)
    },
    [lines],
  )
  useEffect(function leave() {
    return () => useShow.setState({ said: [] })
  }, [])
  const near = [shown?.zone?.id, page.zone, page.call].flatMap(id => id ?? [])
  return (
    <>
      <header>
        <h2 title={meeting.name}>Kết luận, {meeting.name}</h2>
        <p>@ chủ trì, + phối hợp, # đối tượng, ! thời hạn. Enter sang câu sau, Esc về trang.</p>
      </header>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: Escape in a sentence closes the layer; the sentences are what is used */}
      <div
        className={styles.concludeLines}
        onKeyDown={event => {
          if (event.key !== 'Escape') return
          // Leaving the line writes it.
          if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
          void editor.settled().then(uncover)
        }}
      >
        <Conclusions editor={editor} day={meeting.date} near={near} />
      </div>
    </>
  )
}

/** ms without a key after which the operator's window is told what stands there. */
const pause = 250
const nothing = () => undefined

/** A show without an agenda has no meeting to write for; one of today is made at a press. */
function Unheld() {
  const today = useAtlas(state => state.overview?.today ?? '')
  async function hold(): Promise<void> {
    const name = `Họp ngày ${formatDay(today)}`
    const meeting = { name, date: today, place: null, chair: null, since: null, note: null }
    const made = await attempt(() => api.saveAgenda({ key: null, meeting, items: [] }))
    const agenda = made && (await attempt(() => api.agenda({ meeting: String(made.record.id) })))
    if (agenda) heldAs(agenda)
  }
  return (
    <FocusTrap>
      <div className={styles.unheld}>
        <p>Đang đi qua các khu, chưa có cuộc họp nào để ghi kết luận.</p>
        <p className={styles.deeds}>
          <button type="button" className={styles.primary} data-autofocus onClick={() => void hold()}>
            Mở cuộc họp hôm nay
          </button>
          <button type="button" className={styles.plain} onClick={uncover}>
            Thôi
          </button>
        </p>
      </div>
    </FocusTrap>
  )
}
