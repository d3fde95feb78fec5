import { useAtlas } from '../state.ts'
import { Register } from './Register.tsx'

/** Every kind of record as one table. */
export function RegisterRoom() {
  const screen = useAtlas(state => state.screen)
  if (screen.is !== 'register') return null
  return <Register key={screen.kind} kind={screen.kind} record={screen.record} />
}
