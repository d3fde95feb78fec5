import { formatNumber } from '../../../db/model/text/number.ts'

/** A difference of areas: "+9,2 ha", "−0,5 ha". */
export function haWords(ha: number): string {
  return `${ha < 0 ? '−' : '+'}${formatNumber(Math.abs(ha), 4)}\u00a0ha`
}
