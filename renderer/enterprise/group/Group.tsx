import { Mail, Plus } from 'lucide-react'
import type { ReactNode } from 'react'
import { infoOf } from '../../../db/model/record/kind.ts'
import { kinds } from '../../../db/model/record/kinds.ts'
import { formatDay } from '../../../db/model/text/day.ts'
import type { Guest, MemberRow } from '../../../db/store/enterprise/group.ts'
import { api } from '../../api.ts'
import { RecordForm } from '../../form/record/RecordForm.tsx'
import { attempt, isReadOnly, refresh, say, show, useAtlas } from '../../state.ts'
import { Button } from '../../ui/Button.tsx'
import { Panel } from '../../ui/panel/Panel.tsx'
import { Room, RoomMain } from '../../ui/room/Room.tsx'
import { RoomHead } from '../../ui/room/RoomHead.tsx'
import { useRead } from '../../use-read.ts'
import styles from '../enterprise.module.css'
import { ObstacleItem } from '../obstacle/ObstacleItem.tsx'
import { useSide } from '../use-side.ts'
import group from './group.module.css'

const plus = <Plus size={15} strokeWidth={1.75} aria-hidden />
const roleWord = (role: MemberRow['role']): string | null =>
  role && (infoOf(kinds.member.fields.role).choices?.[role]?.vi ?? role)

/** The steering group as papers name it, and the enterprises whose difficulties call for an invitation (directive 1). */
export function Group({ tabs }: { tabs: ReactNode }) {
  const all = useRead('group', () => api.group())
  const isPast = useAtlas(isReadOnly)
  const { side, setSide, close } = useSide()
  if (!all) return <Room label="Tổ Chỉ đạo" isBusy />
  const { members, guests } = all
  return (
    <Room label="Tổ Chỉ đạo" onClose={side.is === 'none' ? null : close}>
      <RoomMain>
        <RoomHead
          title="Doanh nghiệp"
          about="Tổ Chỉ đạo phục hồi sản xuất công nghiệp, lập theo Quyết định 1199/QĐ-UBND ngày 16/5/2022"
          tabs={tabs}
        >
          {!isPast && (
            <Button look="primary" icon={plus} onClick={() => setSide({ is: 'new' })}>
              Thêm thành viên
            </Button>
          )}
        </RoomHead>
        <div className={group.sides}>
          <section className={styles.scroll} aria-label="Thành viên">
            <h2 className={styles.heading}>Thành viên và người dự họp</h2>
            {members.length === 0 ? (
              <p className="gap">chưa ghi thành viên nào</p>
            ) : (
              <table className={styles.table}>
                <thead>
                  <tr>
                    <th scope="col">Họ tên, cơ quan</th>
                    <th scope="col">Vai trò</th>
                    <th scope="col">Theo văn bản</th>
                  </tr>
                </thead>
                <tbody>
                  {members.map(member => (
                    <Line key={member.id} member={member} />
                  ))}
                </tbody>
              </table>
            )}
            <p className={styles.note}>
              Chỉ ghi người, cơ quan mà văn bản nêu tên. Danh sách đầy đủ nằm ở Quyết định 1199/QĐ-UBND, chưa có trong
              sổ.
            </p>
          </section>
          <section className={styles.scroll} aria-label="Doanh nghiệp nên mời">
            <h2 className={styles.heading}>Doanh nghiệp nên mời</h2>
            <p className={styles.note}>
              Nhiệm vụ 1: có thể mời thêm doanh nghiệp đang có khó khăn, vướng mắc cần được tháo gỡ. Nhiều vướng mắc
              nhất, lâu nhất đứng trước.
            </p>
            {guests.length === 0 && (
              <p className={group.none}>
                Chưa doanh nghiệp nào có khó khăn chưa xong trong sổ. Ghi ở mục Khó khăn, tên sẽ hiện tại đây.
              </p>
            )}
            {guests.map(guest => (
              <GuestCard key={guest.id} guest={guest} canInvite={!isPast} />
            ))}
          </section>
        </div>
      </RoomMain>
      {side.is === 'new' && (
        <Panel title="Thành viên mới" onClose={close}>
          <RecordForm
            kind="member"
            title="Thêm thành viên"
            verb="Thêm thành viên"
            fields={['name', ['role', 'agency'], 'enterprise', 'document', ['valid_from', 'valid_to'], 'note']}
            labels={{ document: 'Theo văn bản nào?' }}
            onSave={async ({ fields }) => {
              const { record } = await api.add({ kind: 'member', fields })
              await refresh()
              close()
              say({ text: 'Đã thêm thành viên', detail: String(record.name), undo: true })
            }}
            onCancel={close}
          />
        </Panel>
      )}
    </Room>
  )
}

function Line({ member: { name, role, agencyToday, paper, note, isPast, valid_to } }: { member: MemberRow }) {
  return (
    <tr className={isPast ? group.past : undefined}>
      <th scope="row">
        <span className={styles.strong}>{name}</span>
        {agencyToday && <p className={styles.small}>cơ quan nay là {agencyToday}</p>}
        {note && <p className={styles.small}>{note}</p>}
      </th>
      <td>
        {roleWord(role) ?? <i className="gap">chưa ghi</i>}
        {isPast && valid_to && <p className={styles.small}>đến {formatDay(valid_to)}</p>}
      </td>
      <td className={group.paper}>
        {paper ? (
          <button type="button" className={styles.link} onClick={() => show({ is: 'papers', paper: paper.id })}>
            {paper.name}
          </button>
        ) : (
          <i className="gap">chưa có văn bản</i>
        )}
      </td>
    </tr>
  )
}

function GuestCard({ guest, canInvite }: { guest: Guest; canInvite: boolean }) {
  async function invite(): Promise<void> {
    const fields = { name: `Lãnh đạo ${guest.name}`, enterprise: guest.id, role: 'invited' }
    if (!(await attempt(() => api.add({ kind: 'member', fields })))) return
    await refresh()
    say({ text: 'Đã ghi mời dự họp', detail: guest.name, undo: true })
  }
  return (
    <article className={group.guest} aria-label={guest.name}>
      <header>
        <h3>{guest.name}</h3>
        {guest.isMember ? (
          <span className={styles.small}>đã ghi mời</span>
        ) : (
          canInvite && (
            <Button icon={<Mail size={15} strokeWidth={1.75} aria-hidden />} onClick={() => void invite()}>
              Ghi mời dự họp
            </Button>
          )
        )}
      </header>
      <ul className={styles.items}>
        {guest.obstacles.map(obstacle => (
          <ObstacleItem key={obstacle.id} obstacle={obstacle} isOfEnterprise />
        ))}
      </ul>
    </article>
  )
}
