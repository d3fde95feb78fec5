import { newId } from '../../id.ts'
import { checkRecord } from '../../model/record/check.ts'
import type { RecordOf } from '../../model/record/kinds.ts'
import { Problem } from '../../model/text/problem.ts'
import { claimsOf, restate } from '../claim.ts'
import type { Db } from '../db.ts'
import { inBatch } from '../log/batch.ts'
import type { Changed } from '../record.ts'
import { find, get, insert, list, update } from '../table.ts'

const copied = ['country', 'industry'] as const

/**
 * Opens the record of the enterprise behind a project, as one batch: name, zone, country and industry come from the project with the papers
 * that tell them. A record of the same name is used, not doubled. Throws E_TENANT_ADOPTED or E_RECORD_MISSING.
 */
export function adoptTenant(db: Db, key: string, by: string): Changed {
  const tenant = get(db, 'tenant', key)
  if (tenant.enterprise) {
    const enterprise = find(db, 'enterprise', tenant.enterprise)?.name ?? ''
    throw new Problem('E_TENANT_ADOPTED', { tenant: tenant.name, enterprise })
  }
  const known = list(db, 'enterprise', { name: tenant.name })[0]
  const enterprise = known ?? recordOf(db, tenant)
  const { batch } = inBatch(db, { name: `Lập hồ sơ doanh nghiệp từ dự án ${tenant.name}`, by }, () => {
    if (!known) {
      insert(db, 'enterprise', enterprise)
      for (const field of copied) restateFrom(db, tenant, enterprise.id, field)
    }
    update(db, 'tenant', tenant.id, { enterprise: enterprise.id })
  })
  return { batch, record: get(db, 'enterprise', enterprise.id) }
}

function recordOf(db: Db, { code, name, zone, country, industry }: RecordOf<'tenant'>): RecordOf<'enterprise'> {
  const base = code.startsWith('TN-') ? `DN-${code.slice(3)}` : `DN-${code}`
  const taken = new Set(list(db, 'enterprise').map(each => each.code))
  let free = base
  for (let n = 2; taken.has(free); n++) free = `${base}-${n}`
  const fields = { code: free, name, zone, country, industry, role: 'secondary' }
  return { id: newId(), ...checkRecord('enterprise', fields) } as RecordOf<'enterprise'>
}

/** The figure's paper goes with it: what the project's claim says, the enterprise's says too. */
function restateFrom(db: Db, tenant: RecordOf<'tenant'>, enterprise: string, field: (typeof copied)[number]): void {
  const claim = claimsOf(db, 'tenant', tenant.id, field).find(each => each.chosen)
  if (!claim || tenant[field] === null) return
  const { document, as_of: asOf, certainty, quote: why } = claim
  restate(
    db,
    { kind: 'enterprise', record: enterprise, field, value: tenant[field] },
    { document, asOf, certainty, why },
  )
}
