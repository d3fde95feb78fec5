import { Check, HardDrive, Lock, UserRound, WifiOff } from 'lucide-react'
import { Suspense } from 'react'
import { meridianName } from '../../db/model/geodesy/meridian.ts'
import { type Person, roleWords } from '../../db/model/people/person.ts'
import { formatNumber } from '../../db/model/text/number.ts'
import { turnMeridian, usePointer } from '../map/pointer.ts'
import { cover, show, useAtlas } from '../state.ts'
import styles from './Foot.module.css'
import { lockUp } from './lock.ts'
import { PointerPlace } from './rooms.ts'

/** The file, when it was last saved, that nothing goes over a network, and on the map the pointer's coordinates and the scale. */
export function Foot() {
  const { overview, screen } = useAtlas()
  if (!overview) return <footer className={styles.foot} />
  const name = overview.file.split(/[\\/]/).at(-1)
  return (
    <footer className={styles.foot}>
      <button
        type="button"
        className={styles.item}
        title={`${overview.file}\nMở trang Tình trạng: bản sao, khôi phục, kiểm tra`}
        onClick={() => show({ is: 'health' })}
      >
        <HardDrive size={13} strokeWidth={1.75} aria-hidden />
        {name}
      </button>
      {overview.saved && (
        <span className={styles.item} title={`${overview.saved.name}, ${moment(overview.saved.at, true)}`}>
          <Check size={13} strokeWidth={1.75} aria-hidden />
          Đã lưu {moment(overview.saved.at)}
        </span>
      )}
      <button type="button" className={styles.item} onClick={() => cover({ is: 'network' })}>
        <WifiOff size={13} strokeWidth={1.75} aria-hidden />
        Không kết nối mạng
      </button>
      {overview.person && <WhoIsIn person={overview.person} />}
      {screen.is === 'map' && <Coordinates />}
    </footer>
  )
}

/** Who is in, what that person may do, and the lock. */
function WhoIsIn({ person: { name, role, seesPersonal } }: { person: Person }) {
  const limits = [
    role === 'viewer' && 'Chỉ xem: các nút sửa không hiện. Nhờ người quản trị đổi vai trò nếu cần sửa.',
    !seesPersonal && 'Tên, giấy tờ, số tiền từng hộ đã che.',
  ].filter(each => each !== false)
  return (
    <>
      <button
        type="button"
        className={styles.item}
        title={['Mở trang Người dùng máy này', ...limits].join('\n')}
        onClick={() => show({ is: 'people' })}
      >
        <UserRound size={13} strokeWidth={1.75} aria-hidden />
        {name}, {role === 'viewer' ? 'chỉ xem' : roleWords[role].toLowerCase()}
        {!seesPersonal && ', che dữ liệu cá nhân'}
      </button>
      <button type="button" className={styles.item} title="Khóa ngay (Ctrl L)" onClick={() => void lockUp()}>
        <Lock size={13} strokeWidth={1.75} aria-hidden />
        Khóa
      </button>
    </>
  )
}

function Coordinates() {
  const { at, scale, meridian } = usePointer()
  return (
    <span className={styles.coordinates}>
      <Suspense>{at && <PointerPlace at={at} meridian={meridian} />}</Suspense>
      <button type="button" className={styles.item} title="Đổi kinh tuyến trục của tọa độ" onClick={turnMeridian}>
        VN-2000, KTT {meridianName[meridian]}
      </button>
      {scale !== null && <span>1:{formatNumber(Math.round(scale / 1000) * 1000, 0)}</span>}
    </span>
  )
}

/** "14:05" today, "22/11 14:05" on another day. */
function moment(iso: string, whole = false): string {
  const then = new Date(iso)
  const time = `${then.getHours()}:${String(then.getMinutes()).padStart(2, '0')}`
  const sameDay = then.toDateString() === new Date().toDateString()
  return sameDay && !whole
    ? time
    : `${then.getDate()}/${then.getMonth() + 1}${whole ? `/${then.getFullYear()}` : ''} ${time}`
}
