import { RoomHead } from '../ui/room/RoomHead.tsx'

/** Every kind of record as one table. */
export function RegisterRoom() {
  return (
    <section aria-label="Sổ đăng ký">
      <RoomHead title="Sổ đăng ký" />
    </section>
  )
}
