import { History, Search } from 'lucide-react'
import { Fragment, useEffect, useMemo, useState } from 'react'
import { formatDay } from '../../db/model/text/day.ts'
import { formatNumber } from '../../db/model/text/number.ts'
import type { Moved } from '../../db/store/log/moved.ts'
import { api } from '../api.ts'
import { attempt, lookAt, show, useAtlas } from '../state.ts'
import { Button } from '../ui/Button.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { FilterInput } from '../ui/FilterInput.tsx'
import { Room } from '../ui/room/Room.tsx'
import { RoomHead } from '../ui/room/RoomHead.tsx'
import { groupMoved } from './group.ts'
import styles from './MovedRoom.module.css'

/** What moved between two days: each figure struck beside the new one, with the paper that says so. */
export function MovedRoom({ from, to }: { from: string; to: string }) {
  const zones = useAtlas(state => state.overview?.zones)
  const [moved, setMoved] = useState<Moved[] | null>(null)
  const [typed, setTyped] = useState('')
  useEffect(
    function readMoved() {
      setMoved(null)
      void attempt(() => api.moved({ from, to })).then(found => setMoved(found ?? []))
    },
    [from, to],
  )
  const groups = useMemo(() => groupMoved(moved ?? [], zones ?? [], typed), [moved, zones, typed])
  return (
    <Room label="Những gì đã đổi" isColumn isBusy={moved === null}>
      <RoomHead
        title={`Đã đổi từ ${formatDay(from)} đến ${formatDay(to)}`}
        about={
          moved
            ? `${formatNumber(moved.length)} chỗ khác nhau giữa cuối hai ngày, từng số một, kèm văn bản.`
            : 'Đang so hai ngày…'
        }
      >
        <FilterInput
          icon={Search}
          label="Lọc những gì đã đổi"
          hint="Lọc theo khu, mục"
          width="220px"
          typed={typed}
          onType={setTyped}
        />
        <Button onClick={() => void lookAt(from)}>{`Xem ngày ${formatDay(from)}`}</Button>
      </RoomHead>
      {moved && groups.length === 0 && (
        <EmptyState
          icon={<History size={26} strokeWidth={1.75} />}
          title={typed ? `Không có gì khớp "${typed}"` : 'Không có gì đổi giữa hai ngày'}
          why="Mỗi lần ghi số mới, số cũ vẫn được giữ để so ở đây."
        />
      )}
      {groups.length > 0 && <MovedTable groups={groups} />}
    </Room>
  )
}

function MovedTable({ groups }: { groups: ReturnType<typeof groupMoved> }) {
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col" className={styles.head}>
              Hồ sơ
            </th>
            <th scope="col" className={styles.head}>
              Mục
            </th>
            <th scope="col" className={styles.head}>
              Trước
            </th>
            <th scope="col" className={styles.head}>
              Sau
            </th>
            <th scope="col" className={styles.head}>
              Văn bản
            </th>
          </tr>
        </thead>
        <tbody>
          {groups.map(({ title, lines }) => (
            <Fragment key={title}>
              <tr>
                <th scope="rowgroup" colSpan={5} className={styles.group}>
                  {title} <span className={styles.count}>{lines.length}</span>
                </th>
              </tr>
              {lines.map(line => (
                <MovedRow key={`${line.record}/${line.field}`} line={line} />
              ))}
            </Fragment>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function MovedRow({ line }: { line: Moved }) {
  const { document } = line
  return (
    <tr>
      <td className={styles.name}>{line.title}</td>
      <td>
        {line.field === null
          ? line.is === null
            ? `Bỏ ${lower(line.label)}`
            : `Thêm ${lower(line.label)}`
          : line.label}
      </td>
      <td>{line.was === null ? <Gap isNew={line.field === null} /> : <s className={styles.old}>{line.was}</s>}</td>
      <td>
        {line.is === null ? <Gap isNew={line.field === null} /> : <strong className={styles.now}>{line.is}</strong>}
      </td>
      <td>
        {document ? (
          <button type="button" className={styles.paper} onClick={() => show({ is: 'papers', paper: document })}>
            {line.documentName}
          </button>
        ) : (
          <span className={styles.gap}>{line.batchName ?? 'chưa có văn bản'}</span>
        )}
      </td>
    </tr>
  )
}

const Gap = ({ isNew }: { isNew: boolean }) => <span className={styles.gap}>{isNew ? '–' : 'chưa có số liệu'}</span>
const lower = (label: string) => label.charAt(0).toLowerCase() + label.slice(1)
