import type { Db } from '../../../db/store/db.ts'
import { setRecord } from '../../../db/store/record.ts'
import { get } from '../../../db/store/table.ts'
import { type Add, ground } from './add.ts'

/** Two investors, a difficulty, three quarters of labour, and two directives that somebody follows. */
export function people(db: Db, add: Add): void {
  add('investor', {
    code: 'NDT-1',
    name: 'Tập đoàn Hạ tầng Mê Kông',
    country: 'Việt Nam',
    status: 'talking',
    next_step: 'Khảo sát thực địa giai đoạn 2',
    next_date: '2026-11-10',
    sectors: 'hạ tầng khu công nghiệp',
  })
  add('investor', {
    code: 'NDT-2',
    name: 'Công ty giữ kín tên',
    country: 'Hàn Quốc',
    status: 'visiting',
    confidential: true,
    next_date: '2027-01-15',
  })
  add('talk', {
    investor: 'NDT-1',
    date: '2026-10-02',
    name: 'Làm việc tại Ban',
    outcome: 'Quan tâm 100 ha giai đoạn 2',
  })
  add('shortlist', { investor: 'NDT-1', zone: 'KCN-THANH-LOC', rank: 1 })
  add('obstacle', {
    code: 'KK-1',
    name: 'Thiếu lao động phổ thông ca đêm',
    category: 'labour',
    enterprise: 'DN-1',
    zone: 'KCN-THANH-LOC',
    since: '2026-08-20',
  })
  for (const [at, quarter] of ['2026-Q1', '2026-Q2', '2026-Q3'].entries())
    add('labour', { enterprise: 'DN-1', quarter, employed: 420 + at * 12, wanted: 80, recruited: 25 + at * 10 })
  const directive = (number: number) => get(db, 'directive', `TB670-${number}`)
  setRecord(
    db,
    'directive',
    directive(6).id,
    { due: '2022-09-30', due_by: 'Phòng Quản lý đầu tư', status: 'doing' },
    ground,
  )
  setRecord(db, 'directive', directive(1).id, { status: 'done', completed: '2022-09-12', due: '2022-09-20' }, ground)
}
