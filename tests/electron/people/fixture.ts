import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { Role } from '../../../db/model/people/person.ts'
import { addRecord } from '../../../db/store/record.ts'
import { dispatch } from '../../../electron/dispatch.ts'
import { handlers } from '../../../electron/handlers.ts'
import { openOffice } from '../../../electron/office.ts'
import { aFolder } from '../../db/fixture.ts'

const root = join(import.meta.dirname, '../../..')
export const adminPin = '739182'
export const otherPin = '502846'

/** A made-up household's secrets, each found nowhere else in the file. */
export const secrets = [
  'Trần Thị Bí Mật',
  '091183004455',
  '0909123456',
  'bà hai bệnh nặng',
  'CH778899',
  'con trai đòi phần',
]
/** Amounts of that household alone, in đồng. */
export const amounts = ['777123456', '333987654', '4441117', '888222']

/** A file with one zone and two households, one of which has secrets in every field that can hold one; as a window sees it. */
export function aGuarded(file = join(aFolder(), 'a.atlas')) {
  const office = openOffice(root, file, 'Máy thử')
  onTestFinished(() => office.close())
  const call = async (name: string, args?: unknown, day?: unknown) =>
    structuredClone(await dispatch(handlers, office, name, structuredClone(args), day))
  const must = async (name: string, args?: unknown) => {
    const reply = await call(name, args)
    if (!reply.ok) throw new Error(`${name}: ${JSON.stringify(reply.problem)}`)
    return reply.value as never
  }
  const person = async (name: string, role: Role, personal = false): Promise<string> =>
    ((await must('addPerson', { name, role, personal, pin: otherPin })) as { id: string }).id
  /** Who works now is another. */
  const become = async (id: string, pin = otherPin) => {
    await must('lockUp', { isIdle: false })
    await must('comeIn', { officer: id, pin })
  }
  return { office, call, must, person, become, fill: () => fill(office.db()) }
}

function fill(db: Parameters<typeof addRecord>[0]) {
  const by = { by: 'Máy thử' }
  const add = (kind: Parameters<typeof addRecord>[1], fields: Record<string, unknown>) =>
    addRecord(db, kind, fields, by).record.id
  const zone = add('zone', { code: 'KCN-CHE', name: 'KCN Che', type: 'kcn' })
  const [name = '', identity = '', phone = '', note = '', certificate = '', trouble = ''] = secrets
  const [compensation, paid, fixed, quantity] = amounts.map(Number)
  const household = add('household', {
    ...{ code: 'H-CHE', zone, name, identity, phone, note, compensation_vnd: compensation, hamlet: 'Ấp 1' },
  })
  const open = add('household', { code: 'H-KHAC', zone, name: 'Lê Văn Khác', compensation_vnd: 5_000_000 })
  const parcel = add('parcel', { household, number: '12', certificate, note })
  add('award', { household, parcel, category: 'support', name: 'Hỗ trợ', fixed_vnd: fixed, note })
  add('award', { household, category: 'crop', name: 'Cây', quantity, measure: 'cây', price: 'CAY' })
  add('payment', { household, amount_vnd: paid, date: '2026-01-05', note })
  add('payment', { household: open, amount_vnd: 1_000_000, date: '2026-01-06' })
  add('obstacle', { code: 'VM-CHE', household, name: trouble, since: '2026-01-01', note })
  add('complaint', { code: 'DON-CHE', household, zone, name: `${name} khiếu nại: ${trouble}`, received: '2026-02-01' })
  add('progress', { zone, household, ladder: 'GPMB', step: 'pay', status: 'stuck', note: trouble })
  return { zone, household }
}
