import { figureOf } from '../../../db/model/dossier.ts'
import type { RecordOf } from '../../../db/model/record/kinds.ts'
import type { StatusKey } from '../../../db/model/theme.ts'
import { ZoneObstacles } from '../../enterprise/obstacle/ZoneObstacles.tsx'
import { StatusIcon } from '../../ui/sign/StatusIcon.tsx'
import { useDesk } from '../desk.ts'
import { EditHere } from '../figure/EditHere.tsx'
import { FigureButton } from '../figure/FigureButton.tsx'
import { Section } from '../section/Section.tsx'
import styles from './register.module.css'

/** The enterprises in the zone that a paper names. */
export function Tenants() {
  const {
    tenants,
    zone: { id: zone },
  } = useDesk().dossier
  return (
    <Section name="tenants" title="Doanh nghiệp" aside={tenants.length > 0 ? `${tenants.length} dự án có tên` : null}>
      {tenants.length === 0 && <p className="gap">chưa có doanh nghiệp nào được văn bản nêu tên</p>}
      <ul>
        {tenants.map(tenant => (
          <Tenant key={tenant.id} tenant={tenant} />
        ))}
      </ul>
      <ZoneObstacles zone={zone} />
    </Section>
  )
}

const icons: Record<NonNullable<RecordOf<'tenant'>['status']>, StatusKey> = {
  procedure: 'wait',
  building: 'doing',
  operating: 'xong',
}
const facts = ['industry', 'country', 'capital_vnd', 'area_ha', 'workers', 'licensed', 'note'] as const

function Tenant({ tenant }: { tenant: RecordOf<'tenant'> }) {
  const { dossier, today } = useDesk()
  const known = facts.filter(field => tenant[field] !== null)
  const status = figureOf(dossier, 'tenant', tenant, 'status', today)
  return (
    <li className={styles.tenant}>
      <p className={styles.tenantName}>{tenant.name}</p>
      <ul className={styles.tenantFacts}>
        <li className={styles.state}>
          <StatusIcon status={tenant.status ? icons[tenant.status] : 'unk'} size={14} />
          <span>
            {tenant.status === null && 'tình trạng: '}
            <FigureButton figure={status} place="tenants" />
          </span>
        </li>
        {known.map(field => {
          const figure = figureOf(dossier, 'tenant', tenant, field, today)
          const prefix = field === 'area_ha' ? 'thuê ' : field === 'licensed' ? 'cấp ngày ' : ''
          return (
            <li key={field}>
              {prefix}
              <FigureButton figure={figure} place="tenants" />
            </li>
          )
        })}
      </ul>
      <EditHere place="tenants" record={tenant.id} />
    </li>
  )
}
