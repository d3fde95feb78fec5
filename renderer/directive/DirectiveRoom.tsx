import { RoomHead } from '../ui/room/RoomHead.tsx'

/** The directives of every paper, by number, agency or zone. */
export function DirectiveRoom() {
  return (
    <section aria-label="Nhiệm vụ">
      <RoomHead title="Nhiệm vụ" />
    </section>
  )
}
