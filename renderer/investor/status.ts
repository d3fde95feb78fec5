import type { InvestorLine } from '../../db/model/investor/investor.ts'
import { infoOf } from '../../db/model/record/kind.ts'
import { kinds } from '../../db/model/record/kinds.ts'

/** How far an investor is, from the first contact on; `unknown` where nobody has written it. */
export type Status = NonNullable<InvestorLine['status']> | 'unknown'

const words = infoOf(kinds.investor.fields.status).choices ?? {}

/** The states in the order of the road from contact to licence, the unknown last. */
export const statuses = [...Object.keys(words), 'unknown'] as Status[]

/** "đang khảo sát", as the chip and the panel write it. */
export const statusWord = (status: Status): string => words[status]?.vi ?? 'chưa ghi tình trạng'
