import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

/**
 * Takes away at once what this thread no longer holds. A picture that the library has drawn keeps 8 MB which are not counted as
 * JavaScript's: left to itself the thread piles up hundreds of MB before it looks. A runtime that does not lend its collector is left to itself.
 */
export function sweeper(): () => void {
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('globalThis.gc') as ((how: { type: 'minor' }) => void) | undefined
  return () => collect?.({ type: 'minor' })
}
