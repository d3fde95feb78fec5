import { useState } from 'react'

/** What stands beside a table: nothing, a new record, or one by its id. */
export type Side = { is: 'none' } | { is: 'new' } | { is: 'one'; id: string }

/** The side of a table. */
export function useSide() {
  const [side, setSide] = useState<Side>({ is: 'none' })
  const close = () => setSide({ is: 'none' })
  return { side, setSide, close, open: side.is === 'one' ? side.id : null }
}
