import { RoomHead } from '../ui/room/RoomHead.tsx'

/** The province on one sheet. */
export function Board() {
  return (
    <section aria-label="Khu, cụm công nghiệp và nhà ở công nhân">
      <RoomHead title="Khu, cụm công nghiệp và nhà ở công nhân" />
    </section>
  )
}
