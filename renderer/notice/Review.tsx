import { type KeyboardEvent, useMemo, useState } from 'react'
import type { Charset } from '../../db/model/cell/charset.ts'
import type { Notice, Span } from '../../db/model/notice/notice.ts'
import { api } from '../api.ts'
import { kept, useKept } from '../form/kept.ts'
import { LeftDraft } from '../form/LeftDraft.tsx'
import { attempt, refresh, say, show, useAtlas } from '../state.ts'
import { Button } from '../ui/Button.tsx'
import { Room, RoomMain } from '../ui/room/Room.tsx'
import { RoomHead } from '../ui/room/RoomHead.tsx'
import type { NoticeDraft } from './draft.ts'
import { Letters } from './Letters.tsx'
import { Proposals } from './Proposals.tsx'
import styles from './review.module.css'
import { Script } from './Script.tsx'
import { acceptedOf, missingOf } from './written.ts'

type Props = {
  notice: Notice
  draft: NoticeDraft
  onChange: (draft: NoticeDraft) => void
  onCharset: (charset: Charset) => void
  onLeave: () => void
}

/** The paper at the left, what is proposed at the right, and one press that writes what is in. */
export function Review({ notice, draft, onChange, onCharset, onLeave }: Props) {
  const [lit, setLit] = useState<readonly Span[]>([])
  const [isBusy, setBusy] = useState(false)
  const day = useAtlas(state => state.day)
  const { text } = notice.script
  const left = kept(
    `notice/${text.length}/${text.slice(0, 60)}`,
    `Văn bản đang đối chiếu, ${notice.file ?? 'nội dung đã dán'}`,
    draft,
    onChange,
  )
  const forget = useKept(left)
  const spans = useMemo(() => spansOf(notice), [notice])
  const missing = day ? 'Đang xem ngày đã qua: về hôm nay để ghi' : missingOf(draft, notice.known !== null)
  const count = draft.tasks.filter(task => task.isIn).length

  async function save(): Promise<void> {
    if (missing !== null || isBusy) return
    setBusy(true)
    const done = await attempt(() => api.acceptNotice(acceptedOf(draft, notice)))
    setBusy(false)
    if (!done) return
    forget()
    await refresh()
    const parts = [`${done.directives} nhiệm vụ`, `${done.citations} văn bản viện dẫn`, `${done.figures} số liệu`]
    say({ text: `Đã ghi ${done.name}`, detail: parts.join(', '), undo: true })
    show({ is: 'papers', paper: done.document })
  }

  function leave(): void {
    forget()
    onLeave()
  }

  function press(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || !event.ctrlKey || event.nativeEvent.isComposing) return
    event.preventDefault()
    void save()
  }

  return (
    <form
      className={styles.whole}
      aria-label="Đối chiếu văn bản"
      onSubmit={event => event.preventDefault()}
      onKeyDown={press}
    >
      <Room label="Nhập văn bản" isColumn>
        <RoomMain>
          <RoomHead title="Nhập văn bản" about={`${notice.file ?? 'Nội dung đã dán'}. Chưa ghi gì vào sổ.`}>
            <span className={styles.missing} role="status">
              {missing ?? 'Ctrl Enter để ghi'}
            </span>
            <Button onClick={leave}>Bỏ, đọc văn bản khác</Button>
            <Button look="primary" disabled={missing !== null} isBusy={isBusy} onClick={() => void save()}>
              {count > 0 ? `Ghi ${count} nhiệm vụ vào sổ` : 'Ghi văn bản vào sổ'}
            </Button>
          </RoomHead>
          <div className={styles.kept}>
            <LeftDraft {...left} />
          </div>
          <div className={styles.sides}>
            <div className={styles.left}>
              <Letters text={notice.script.text} charset={notice.script.charset} onCharset={onCharset} />
              <Script script={notice.script} spans={spans} lit={lit} />
            </div>
            <Proposals notice={notice} draft={draft} onChange={onChange} onLight={setLit} />
          </div>
        </RoomMain>
      </Room>
    </form>
  )
}

function spansOf({ tasks, cited, figures }: Notice): Span[] {
  const plain = ({ from, to }: Span) => ({ from, to })
  return [...tasks, ...cited, ...figures].map(plain)
}
