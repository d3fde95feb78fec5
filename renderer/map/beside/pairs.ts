import { type Counted, hectares } from '../../../db/model/counted.ts'
import { type Status, statuses } from '../../../db/model/sign/status.ts'

type Side = { count: number; hectares: string }
/** A class of the legend on two days. */
export type Pair = { status: Status; was: Side; is: Side }

/** The classes that are there on either of two days, with how many have them and their hectares. */
export function pairsOf(before: readonly Counted[], after: readonly Counted[]): Pair[] {
  const side = (counts: readonly Counted[], status: Status): Side => {
    const found = counts.find(each => each.status === status)
    if (!found || found.count === 0) return { count: 0, hectares: '' }
    return { count: found.count, hectares: hectares(found, 'khu') }
  }
  return statuses
    .map(status => ({ status, was: side(before, status), is: side(after, status) }))
    .filter(({ was, is }) => was.count + is.count > 0)
}
