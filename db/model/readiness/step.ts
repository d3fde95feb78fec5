import type { Site, StepFact, World, ZoneFacts } from './facts.ts'
import { doubtOf, type Finding, found, within } from './finding.ts'
import type { StepTest } from './test.ts'

/**
 * Whether one of some steps of a ladder is done at a site. A phase stands on what its zone has reached as a whole: a plan approved for the
 * park covers its phases; what is written of the phase itself goes first. A zone stands on its own rows, and on its phases when all agree.
 */
export function judgeStep(test: StepTest, site: Site, facts: ZoneFacts, world: World): Finding {
  if (test.at === 'housing') return judgeHousing(test, facts, world)
  const rows = facts.steps.filter(row => row.about === test.about)
  const whole = rows.filter(row => row.phase === null)
  const own = site.phase ? rows.filter(row => row.phase === site.phase?.id) : whole
  const reached = best(own, test) ?? best(whole, test)
  if (reached) return ofStep(reached, site, world)
  const stuck = [...own, ...whole].find(row => row.status === 'stuck')
  if (stuck) return ofStep(stuck, site, world)
  const parts = site.phase ? [] : rows.filter(row => row.phase !== null && test.steps.includes(row.step))
  if (parts.length > 0) return ofParts(parts, test, site, facts, world)
  return found('unknown', { missing: yieldOf(test, site.zone.type, world) })
}

const order: StepFact['status'][] = ['done', 'skip', 'stuck', 'doing', 'wait', 'todo']

function best(rows: StepFact[], { steps }: StepTest): StepFact | undefined {
  const asked = rows.filter(row => steps.includes(row.step))
  return asked.sort((a, b) => order.indexOf(a.status) - order.indexOf(b.status))[0]
}

function ofStep(row: StepFact, site: Site | null, world: World): Finding {
  const base = { document: row.document, date: row.date, agency: row.agency }
  const note = within(row.note?.replace(/\.$/u, '') ?? '')
  const name = within(row.name)
  const open = { ...base, missing: `xong bước ${name}` }
  switch (row.status) {
    case 'done': {
      const doubt = doubtOf(world, row)
      if (doubt)
        return found('check', { ...base, says: [doubt, note].filter(Boolean).join('; '), missing: 'văn bản gốc' })
      return found('met', { ...base, says: site?.phase && row.phase === null ? 'ghi cho cả khu' : '' })
    }
    case 'skip':
      return found('na', { ...base, says: note || 'không phải làm' })
    case 'stuck':
      return found('unmet', { ...open, sign: 'stuck', says: note || `vướng ở bước ${name}` })
    case 'doing':
      return found('unmet', { ...open, sign: 'doing', says: note || `đang làm: ${name}` })
    case 'wait':
      return found('unmet', { ...open, sign: 'wait', says: note || `đang chờ: ${name}` })
    case 'todo':
      return found('unmet', { ...open, says: note || `chưa làm: ${name}` })
  }
}

/** Steps written of the phases alone: the zone as a whole has done what every phase has done. */
function ofParts(parts: StepFact[], test: StepTest, site: Site, facts: ZoneFacts, world: World): Finding {
  const done = parts.filter(row => row.status === 'done')
  const last = [...done].sort((a, b) => (b.date ?? '').localeCompare(a.date ?? ''))[0]
  if (last && facts.phases.every(phase => done.some(row => row.phase === phase.id))) return ofStep(last, site, world)
  const names = facts.phases.filter(phase => done.some(row => row.phase === phase.id)).map(phase => within(phase.name))
  if (!last) return found('unmet', { says: 'mới ghi ở từng giai đoạn', missing: yieldOf(test, site.zone.type, world) })
  return found('check', {
    ...{ document: last.document, date: last.date, says: `mới xong ở ${names.join(', ')}` },
    missing: 'các giai đoạn còn lại',
  })
}

/** Workers' housing is asked for beside an industrial park: the one of the same commune answers. */
function judgeHousing(test: StepTest, { housing }: ZoneFacts, world: World): Finding {
  if (!housing) return found('unknown', { missing: 'khu nhà ở công nhân cùng địa bàn' })
  const rows = housing.steps.filter(row => row.about === test.about)
  const row = best(rows, test) ?? rows.find(each => each.status === 'stuck')
  if (!row) return found('unknown', { says: housing.name, missing: yieldOf(test, 'housing', world) })
  return ofStep(row, null, world)
}

/** The paper that the asked step yields, by the ladder in force: "quyết định phê duyệt quy hoạch phân khu xây dựng". */
function yieldOf({ about, steps }: StepTest, type: string, { ladderOf, yields }: World): string {
  const key = `${about}/${type}/${steps.join(' ')}`
  const known = yields.get(key)
  if (known !== undefined) return known
  const asked = ladderOf(about, type)?.steps.filter(each => steps.includes(each.code)) ?? []
  const words = asked.map(each => within(each.yields ?? each.name).replace(/;.*$/u, '')).join(' hoặc ')
  yields.set(key, words)
  return words
}
