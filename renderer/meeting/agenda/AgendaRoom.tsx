import { Play, Plus, Presentation } from 'lucide-react'
import { useEffect, useState } from 'react'
import { formatDay } from '../../../db/model/text/day.ts'
import { api } from '../../api.ts'
import { Changing } from '../../people/Changing.tsx'
import { isReadOnly, say, show, useAtlas } from '../../state.ts'
import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Room, RoomMain } from '../../ui/room/Room.tsx'
import { RoomHead } from '../../ui/room/RoomHead.tsx'
import { Tabs } from '../../ui/room/Tabs.tsx'
import { gone, useRead } from '../../use-read.ts'
import { begin } from '../begin.ts'
import { AddItems } from './AddItems.tsx'
import { Attending } from './Attending.tsx'
import styles from './agenda.module.css'
import { Concluding } from './Concluding.tsx'
import { isUnsaved, letGo, missingIn, saveDraft, takeUp, useDraft } from './draft.ts'
import { ItemList } from './ItemList.tsx'
import { MeetingFields } from './MeetingFields.tsx'
import { MeetingList } from './MeetingList.tsx'
import { ShownList } from './ShownList.tsx'

type Part = 'agenda' | 'attending' | 'concluding' | 'shown'
const parts: { key: Part; word: string }[] = [
  { key: 'agenda', word: 'Chương trình' },
  { key: 'attending', word: 'Thành phần, tài liệu' },
  { key: 'concluding', word: 'Kết luận' },
  { key: 'shown', word: 'Đã trình chiếu' },
]

/** Where a meeting is prepared: what it is, what it goes through in which order; and where it begins. */
export function AgendaRoom({ meeting }: { meeting: string | null }) {
  const today = useAtlas(state => state.overview?.today ?? '')
  const zones = useAtlas(state => state.overview?.zones.length ?? 0)
  const isPast = useAtlas(isReadOnly)
  const { draft, saved } = useDraft()
  const meetings = useRead('meetings', () => api.meetings())
  const agenda = useRead(`agenda ${meeting}`, () => api.agenda({ meeting }).catch(gone))
  useEffect(
    function openMeeting() {
      if (agenda) takeUp(agenda, today)
      return letGo
    },
    [agenda, today],
  )
  const isNew = meeting === null
  const [chosen, setPart] = useState<Part>('agenda')
  const part = isNew ? 'agenda' : chosen
  const held = agenda?.meeting ?? null
  const isChanged = isUnsaved({ draft, saved })
  const missing = draft && missingIn(draft)
  const since = agenda?.since
  const about = since
    ? `So với ${since.isChosen ? '' : 'cuộc họp '}${formatDay(since.day)}${since.isChosen ? '' : ` (${since.name})`}`
    : 'Chưa có cuộc họp nào trước đây để so; chọn một ngày nếu muốn so.'
  async function save(): Promise<void> {
    const what = draft?.items.length ? 'chương trình họp' : 'cuộc họp'
    if (await saveDraft()) say({ text: `Đã lưu ${what}`, detail: draft?.name, undo: true })
  }
  return (
    <Room label="Họp" isBusy={!draft}>
      <RoomMain>
        <RoomHead title="Họp" about={about}>
          {isChanged && !isPast && (
            <Button disabled={missing !== null} onClick={() => void save()}>
              {draft?.items.length ? `Lưu chương trình ${draft.items.length} mục` : 'Lưu cuộc họp'}
            </Button>
          )}
          {since && (
            <Button onClick={() => show({ is: 'moved', from: since.day, to: today })}>
              Xem thay đổi từ {formatDay(since.day)}
            </Button>
          )}
          <Button
            look="primary"
            icon={<Play size={15} strokeWidth={1.75} aria-hidden />}
            title="F5"
            onClick={() => void begin()}
          >
            {draft && draft.items.length > 0 ? `Bắt đầu họp ${draft.items.length} mục` : `Bắt đầu với cả ${zones} khu`}
          </Button>
        </RoomHead>
        <div className={styles.body}>
          <nav className={styles.meetings} aria-label="Các cuộc họp">
            <Changing>
              <Button
                icon={<Plus size={15} strokeWidth={1.75} aria-hidden />}
                onClick={() => show({ is: 'meeting', meeting: null })}
              >
                Cuộc họp mới
              </Button>
            </Changing>
            <MeetingList meetings={meetings ?? []} chosen={meeting} />
          </nav>
          {draft && (
            <div className={styles.main}>
              {!isNew && (
                <div className={styles.parts}>
                  <Tabs label="Phần của cuộc họp" tabs={parts} chosen={part} onChoose={setPart} />
                </div>
              )}
              {part === 'attending' && held && <Attending meeting={held.id} isPast={isPast} />}
              {part === 'concluding' && held && (
                <Concluding meeting={held} items={agenda?.items ?? []} isPast={isPast} />
              )}
              {part === 'shown' && held && <ShownList meeting={held.id} />}
              {part === 'agenda' && (
                <Changing>
                  <MeetingFields draft={draft} missing={isChanged ? missing : null} />
                  <AddItems items={draft.items} />
                </Changing>
              )}
              {part !== 'agenda' ? null : draft.items.length > 0 ? (
                <ItemList items={draft.items} />
              ) : (
                <div className={styles.empty}>
                  <EmptyState
                    icon={<Presentation size={26} strokeWidth={1.5} />}
                    title={isNew ? 'Chưa có chương trình' : 'Chương trình chưa có mục nào'}
                    why="Thêm khu, dự án, nhiệm vụ hay nội dung ở trên. Không có chương trình thì phòng họp đi qua mọi khu theo danh sách."
                  />
                </div>
              )}
            </div>
          )}
        </div>
      </RoomMain>
    </Room>
  )
}
