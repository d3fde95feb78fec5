import type { ReactNode } from 'react'
import { isReadOnly, useAtlas } from '../state.ts'

/** What changes the register: not shown on a past day, nor to whoever may only look. */
export function Changing({ children }: { children: ReactNode }) {
  return useAtlas(isReadOnly) ? null : children
}
