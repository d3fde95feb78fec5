import { infoOf } from '../../../db/model/record/kind.ts'
import { kinds } from '../../../db/model/record/kinds.ts'
import { showValue } from '../../../db/model/text/show.ts'
import type { EnterprisePage } from '../../../db/store/enterprise/rows.ts'
import { api } from '../../api.ts'
import { select, show } from '../../state.ts'
import room from '../enterprise.module.css'
import { freeCode } from '../found.ts'
import { Adding } from './Adding.tsx'

type Tenant = EnterprisePage['tenants'][number]
const shown = ['status', 'industry', 'capital_vnd', 'area_ha', 'workers', 'licensed'] as const
const prefix: Partial<Record<(typeof shown)[number], string>> = { area_ha: 'thuê ', licensed: 'cấp ngày ' }

/** What is known of a project in one line. */
const factsOf = (tenant: Tenant): string =>
  shown
    .filter(field => tenant[field] !== null)
    .map(field => {
      const words = showValue(infoOf(kinds.tenant.fields[field]), tenant[field])
      return `${prefix[field] ?? ''}${words}${field === 'workers' ? ' lao động' : ''}`
    })
    .join(' · ')

/** The projects of an enterprise, each with its zone on the map. */
export function ProjectPart({ page: { enterprise, tenants } }: { page: EnterprisePage }) {
  return (
    <Adding
      title="Dự án"
      noun="dự án"
      kind="tenant"
      fields={[
        'name',
        ['code', 'zone'],
        ['industry', 'status'],
        ['capital_vnd', 'area_ha'],
        ['workers', 'licensed'],
        'note',
      ]}
      initial={{
        name: enterprise.name,
        zone: enterprise.zone,
        industry: enterprise.industry,
        code: freeCode(
          `TN-${enterprise.code.replace(/^DN-/, '')}`,
          tenants.map(each => each.code),
        ),
      }}
      ground={{ question: 'Theo văn bản nào? (không bắt buộc)', needed: false }}
      of={enterprise.name}
      add={({ fields, source, why }) =>
        api.add({
          kind: 'tenant',
          fields: { ...fields, enterprise: enterprise.id, country: enterprise.country },
          source,
          why,
        })
      }
    >
      {tenants.length === 0 && <p className="gap">chưa có dự án</p>}
      <ul className={room.items}>
        {tenants.map(tenant => (
          <li key={tenant.id}>
            <div>
              <p className={room.strong}>{tenant.name}</p>
              <p className={room.small}>{factsOf(tenant) || 'chưa có số liệu'}</p>
            </div>
            {tenant.zoneName && (
              <button
                type="button"
                className={room.link}
                onClick={() => {
                  show({ is: 'map' })
                  select(tenant.zone)
                }}
              >
                {tenant.zoneName}
              </button>
            )}
          </li>
        ))}
      </ul>
    </Adding>
  )
}
