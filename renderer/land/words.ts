import type { About } from '../../db/model/land/arrears.ts'
import type { Expiry } from '../../db/model/land/expiry.ts'
import { infoOf } from '../../db/model/record/kind.ts'
import { kinds } from '../../db/model/record/kinds.ts'
import type { Status } from '../../db/model/sign/status.ts'

export const expirySign: Record<Expiry, Status> = {
  ...{ expired: 'stuck', m1: 'wait', m3: 'wait', m6: 'doing', m12: 'doing' },
  ...{ later: 'xong', unknown: 'unk', ended: 'todo' },
}

const choices = (info: ReturnType<typeof infoOf>): Record<string, string> =>
  Object.fromEntries(Object.entries(info.choices ?? {}).map(([key, words]) => [key, words.vi]))

export const useWord = choices(infoOf(kinds.plot.fields.use))
export const payWord = choices(infoOf(kinds.lease.fields.payment))
export const aboutWord = choices(infoOf(kinds.charge.fields.about)) as Record<About, string>

/** The three prices as the rent room names them. */
export const priceWord: Record<About, string> = {
  state_rent: 'Tiền thuê đất trả Nhà nước',
  sublease: 'Giá cho thuê lại đất',
  fee: 'Phí hạ tầng',
}
export const perM2 = 'đồng/m²/năm'
