import { type ObstacleState, silentDays } from '../../../db/model/enterprise/obstacle.ts'
import type { Status } from '../../../db/model/sign/status.ts'
import { formatNumber } from '../../../db/model/text/number.ts'
import type { ObstacleRow } from '../../../db/store/enterprise/obstacle.ts'

/** The class of an obstacle: red only when nobody has answered for 30 days. */
export const classOf = ({ state, isSilent }: Pick<ObstacleRow, 'state' | 'isSilent'>): Status =>
  state === 'solved' ? 'xong' : state === 'answered' ? 'doing' : isSilent ? 'stuck' : 'wait'

export const silentWord = `quá ${silentDays} ngày chưa trả lời`

/** "chưa trả lời 326 ngày", "đã trả lời, còn vướng 83 ngày", "xong sau 61 ngày". */
export function ageWords({ state, days }: Pick<ObstacleRow, 'state' | 'days'>): string {
  if (days === null)
    return {
      open: 'chưa trả lời, chưa rõ từ ngày nào',
      answered: 'đã trả lời, chưa xong',
      solved: 'đã giải quyết xong',
    }[state]
  const age = `${formatNumber(days)} ngày`
  const words: Record<ObstacleState, string> = {
    open: `chưa trả lời ${age}`,
    answered: `đã trả lời, còn vướng ${age}`,
    solved: `xong sau ${age}`,
  }
  return words[state]
}

/** Whose it is to solve: "Sở KH&ĐT, nay là Sở Tài chính tỉnh An Giang". */
export const agencyWords = ({
  agencyName,
  agencyToday,
}: Pick<ObstacleRow, 'agencyName' | 'agencyToday'>): string | null =>
  agencyName && agencyToday ? `${agencyName}, nay là ${agencyToday}` : agencyName
