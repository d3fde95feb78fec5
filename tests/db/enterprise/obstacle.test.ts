import { describe, expect, test } from 'vitest'
import type { Problem } from '../../../db/model/text/problem.ts'
import { sentence } from '../../../db/model/text/problem.ts'
import { claimsOf } from '../../../db/store/claim.ts'
import { adoptTenant } from '../../../db/store/enterprise/adopt.ts'
import { groupOf } from '../../../db/store/enterprise/group.ts'
import { addLabour, labourOf } from '../../../db/store/enterprise/labour.ts'
import { answerObstacle, obstacleRows, solveObstacle } from '../../../db/store/enterprise/obstacle.ts'
import { enterprisePage, enterpriseRows } from '../../../db/store/enterprise/rows.ts'
import { undo } from '../../../db/store/log/undo.ts'
import { addRecord } from '../../../db/store/record.ts'
import { countOf, get } from '../../../db/store/table.ts'
import { aDocument, aSeededStore, aStore, aZone, byTest } from '../fixture.ts'
import { aLabour, anEnterprise, anObstacle, aTenant } from './made.ts'

const today = '2026-11-23'
const refusalOf = (work: () => unknown) => {
  try {
    work()
  } catch (error) {
    return sentence(error as Problem)
  }
  return null
}

describe('what is in the way of an enterprise', () => {
  test('is shown for the zone of the enterprise, of its project and of the obstacle itself, never for a household', () => {
    const db = aStore()
    const zone = aZone(db)
    const [living, working] = [anEnterprise(db, { zone: zone.id }), anEnterprise(db)]
    aTenant(db, { zone: zone.id, enterprise: working.id })
    const household = addRecord(db, 'household', { code: 'H1', name: 'Hộ Thử', zone: zone.id }, byTest).record
    anObstacle(db, { enterprise: living.id, name: 'Thiếu điện' })
    anObstacle(db, { enterprise: working.id, name: 'Thiếu lao động' })
    anObstacle(db, { zone: zone.id, name: 'Chưa có đường' })
    anObstacle(db, { household: household.id, zone: zone.id, name: 'Tranh chấp' })
    anObstacle(db, { enterprise: anEnterprise(db).id, name: 'Ở nơi khác' })
    expect(
      obstacleRows(db, today, zone.id)
        .map(each => each.name)
        .sort(),
    ).toEqual(['Chưa có đường', 'Thiếu lao động', 'Thiếu điện'])
  })

  test('is answered with words and a day, then solved, each with its paper and one undo', () => {
    const db = aStore()
    const { id } = anObstacle(db, { since: '2026-09-01' })
    const paper = aDocument(db, { number: '77/SCT-CN' })
    answerObstacle(
      db,
      id,
      { answered: '2026-10-01', answer: 'Sẽ kéo điện trước tháng 12' },
      { ...byTest, source: paper.id },
    )
    expect(obstacleRows(db, today)[0]).toMatchObject({
      state: 'answered',
      days: 83,
      isSilent: false,
      document: paper.id,
    })
    expect(obstacleRows(db, '2026-09-30')[0]).toMatchObject({ state: 'open', days: 29 })
    solveObstacle(db, id, '2026-11-01', { ...byTest, why: 'Doanh nghiệp báo qua điện thoại' })
    expect(obstacleRows(db, today)[0]).toMatchObject({ state: 'solved', days: 61, document: paper.id })
    undo(db, byTest.by)
    expect(obstacleRows(db, today)[0]?.state).toBe('answered')
  })

  test('an answer before the difficulty, without words, or to what is solved is refused in words', () => {
    const db = aStore()
    const { id } = anObstacle(db, { since: '2026-09-01', name: 'Thiếu điện' })
    const answer = (answered: string, said: string) =>
      refusalOf(() => answerObstacle(db, id, { answered, answer: said }, byTest))
    expect(answer('2026-08-31', 'x')).toBe(
      'Vướng mắc "Thiếu điện" có từ 1/9/2026; ngày 31/8/2026 sớm hơn. Sửa lại ngày.',
    )
    expect(answer('2026-09-02', '  ')).toContain('chưa có nội dung')
    solveObstacle(db, id, '2026-09-01', byTest)
    expect(answer('2026-09-02', 'x')).toContain('đã ghi giải quyết xong ngày 1/9/2026')
  })
})

describe('an enterprise', () => {
  test('is made from a project in one step, with the papers of what it takes over', () => {
    const db = aSeededStore()
    const before = countOf(db, 'enterprise')
    const { record } = adoptTenant(db, 'TN-TBS', byTest.by)
    expect(record).toMatchObject({
      code: 'DN-TBS',
      name: 'Công ty cổ phần Thái Bình Kiên Giang (TBS)',
      industry: 'Giày',
    })
    expect(get(db, 'tenant', 'TN-TBS').enterprise).toBe(record.id)
    expect(claimsOf(db, 'enterprise', record.id, 'industry')[0]?.document).toBe(
      claimsOf(db, 'tenant', get(db, 'tenant', 'TN-TBS').id, 'industry')[0]?.document,
    )
    expect(refusalOf(() => adoptTenant(db, 'TN-TBS', byTest.by))).toContain('đã thuộc hồ sơ')
    undo(db, byTest.by)
    expect(countOf(db, 'enterprise')).toBe(before)
    expect(get(db, 'tenant', 'TN-TBS').enterprise).toBeNull()
  })

  test('adds its projects up and says what nobody reported', () => {
    const db = aStore()
    const zone = aZone(db)
    const { id } = anEnterprise(db)
    aTenant(db, { enterprise: id, zone: zone.id, area_ha: 1.38, workers: 100 })
    aTenant(db, { enterprise: id, zone: zone.id, area_ha: 0.1 })
    aTenant(db, { zone: zone.id })
    anObstacle(db, { enterprise: id, since: '2026-01-01' })
    anObstacle(db, { enterprise: id, solved: '2026-01-01' })
    const { rows, orphans } = enterpriseRows(db, today)
    expect(rows[0]).toMatchObject({
      projects: 2,
      areaHa: 1.48,
      capitalVnd: null,
      workers: 100,
      open: 1,
      silent: 1,
      lastReport: null,
    })
    expect(rows[0]?.zones).toEqual([{ id: zone.id, name: zone.name }])
    expect(orphans).toHaveLength(1)
    expect(enterprisePage(db, id, today).tenants).toHaveLength(2)
  })

  test('tells of a quarter once', () => {
    const db = aStore()
    const { id } = anEnterprise(db, { name: 'Công ty Giày' })
    addLabour(db, { enterprise: id, quarter: '2026-q3', wanted: 200, recruited: 120 }, byTest)
    expect(refusalOf(() => addLabour(db, { enterprise: id, quarter: '2026-Q3' }, byTest))).toContain(
      'Công ty Giày đã có số liệu quý III năm 2026',
    )
    expect(refusalOf(() => addLabour(db, { enterprise: id, quarter: 'quý 3' }, byTest))).toContain(
      'Không đọc được quý "quý 3"',
    )
    aLabour(db, { enterprise: anEnterprise(db).id, quarter: '2026-Q3', wanted: 50 })
    expect(labourOf(db).quarters[0]).toMatchObject({
      wanted: { sum: 250, missing: 0 },
      shortage: { sum: 80, missing: 1 },
    })
  })
})

describe('the steering group', () => {
  test('of a new file is whom the notice names, the head first', () => {
    const { members, guests } = groupOf(aSeededStore(), today)
    expect(members.slice(0, 2).map(each => [each.role, each.name])).toEqual([
      ['head', 'Phó Chủ tịch UBND tỉnh Lê Quốc Anh'],
      ['standing', 'Sở Công Thương'],
    ])
    expect(members).toHaveLength(8)
    expect(members.every(each => each.paper?.name === 'TB 670/TB-VP')).toBe(true)
    expect(guests).toEqual([])
  })

  test('may invite the enterprises with difficulties that are not solved, those with the most first', () => {
    const db = aStore()
    const [one, two, well] = [anEnterprise(db), anEnterprise(db), anEnterprise(db)]
    anObstacle(db, { enterprise: one.id, since: '2026-01-01' })
    for (const since of ['2026-02-01', '2026-03-01']) anObstacle(db, { enterprise: two.id, since })
    anObstacle(db, { enterprise: well.id, solved: '2026-01-01' })
    addRecord(db, 'member', { name: 'Giám đốc', enterprise: one.id, role: 'invited' }, byTest)
    expect(groupOf(db, today).guests.map(each => [each.id, each.obstacles.length, each.isMember])).toEqual([
      [two.id, 2, false],
      [one.id, 1, true],
    ])
  })
})
