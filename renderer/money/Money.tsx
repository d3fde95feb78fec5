import { api } from '../api.ts'
import { useRead } from '../use-read.ts'
import { Funds } from './fund/Funds.tsx'

/** Needed, allocated and disbursed by year and source, and whose turn is first. */
export function Money() {
  const view = useRead('money', () => api.money())
  return view ? <Funds view={view} /> : <section aria-label="Vốn" aria-busy="true" />
}
