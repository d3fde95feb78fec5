import { type KeyboardEvent, useState } from 'react'

/** What stands beside a table: nothing, a new record, or one by its id. */
export type Side = { is: 'none' } | { is: 'new' } | { is: 'one'; id: string }

/** The side of a table with the keys that close it. */
export function useSide() {
  const [side, setSide] = useState<Side>({ is: 'none' })
  const close = () => setSide({ is: 'none' })
  function press(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || event.defaultPrevented || side.is === 'none') return
    event.preventDefault()
    close()
  }
  return { side, setSide, close, press, open: side.is === 'one' ? side.id : null }
}
