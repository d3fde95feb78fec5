import type { KindName } from '../../../db/model/record/kinds.ts'
import { api } from '../../api.ts'
import { nameOf } from '../../form/titles.ts'
import { attempt } from '../../state.ts'

/** What a record is called, asked once; "" when it is not there. */
export async function titleNow(kind: KindName, id: string): Promise<string> {
  const [record] = (await attempt(() => api.list({ kind, where: { id } }))) ?? []
  return record ? nameOf(kind, record) : ''
}
