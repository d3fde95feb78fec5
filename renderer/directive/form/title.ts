import type { KindName } from '../../../db/model/record/kinds.ts'
import { api } from '../../api.ts'
import { nameOf } from '../../form/titles.ts'
import { attempt } from '../../state.ts'

/** The field that was typed in gives way to what was picked: the keyboard goes on from there, so that Ctrl Enter saves. */
export function focusSoon(id: string): void {
  requestAnimationFrame(() => document.getElementById(id)?.focus({ preventScroll: true }))
}

/** What a record is called, asked once; "" when it is not there. */
export async function titleNow(kind: KindName, id: string): Promise<string> {
  const [record] = (await attempt(() => api.list({ kind, where: { id } }))) ?? []
  return record ? nameOf(kind, record) : ''
}
