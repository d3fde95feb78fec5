import { Pencil } from 'lucide-react'
import { useState } from 'react'
import { infoOf } from '../../../db/model/record/kind.ts'
import { kinds } from '../../../db/model/record/kinds.ts'
import type { EnterprisePage } from '../../../db/store/enterprise/rows.ts'
import { api } from '../../api.ts'
import { Value } from '../../dossier/figure/Value.tsx'
import { isReadOnly, useAtlas } from '../../state.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import { Panel } from '../../ui/panel/Panel.tsx'
import { useRead } from '../../use-read.ts'
import room from '../enterprise.module.css'
import { obstacleAdding } from '../obstacle/ObstacleForm.tsx'
import { ObstacleItem } from '../obstacle/ObstacleItem.tsx'
import { Adding } from './Adding.tsx'
import { EnterpriseForm } from './EnterpriseForm.tsx'
import { LabourPart, ReportPart } from './Periods.tsx'
import { ProjectPart } from './Projects.tsx'

const facts = [
  'role',
  'zone',
  'industry',
  'country',
  'foreign_capital',
  'tax_code',
  'address',
  'phone',
  'email',
  'note',
] as const

/** One enterprise: who it is, its projects, what is in its way, whom to call, its quarters and its reports. */
export function EnterprisePanel({ enterprise: id, onClose }: { enterprise: string; onClose: () => void }) {
  const page = useRead(`enterprise/${id}`, () => api.enterprise({ enterprise: id }))
  const isPast = useAtlas(isReadOnly)
  const [isEditing, setEditing] = useState(false)
  if (!page)
    return (
      <Panel title="Doanh nghiệp" onClose={onClose}>
        {null}
      </Panel>
    )
  const { enterprise, obstacles } = page
  const open = obstacles.filter(each => each.state !== 'solved').length
  return (
    <Panel
      title={enterprise.name}
      kicker={[enterprise.code, open > 0 ? `${open} khó khăn chưa xong` : null].filter(Boolean).join(' · ')}
      tools={!isPast && <IconButton icon={Pencil} label="Sửa hồ sơ" onClick={() => setEditing(true)} />}
      onClose={onClose}
    >
      {isEditing ? (
        <EnterpriseForm enterprise={enterprise} onClose={() => setEditing(false)} />
      ) : (
        <>
          <Facts page={page} />
          <Adding {...obstacleAdding({ enterprise: id, zone: enterprise.zone }, enterprise.name)}>
            {obstacles.length === 0 && <p className="gap">chưa ghi khó khăn nào</p>}
            <ul className={room.items}>
              {obstacles.map(obstacle => (
                <ObstacleItem key={obstacle.id} obstacle={obstacle} isOfEnterprise />
              ))}
            </ul>
          </Adding>
          <ProjectPart page={page} />
          <ContactPart page={page} />
          <LabourPart page={page} />
          <ReportPart page={page} />
        </>
      )}
    </Panel>
  )
}

function Facts({ page: { enterprise } }: { page: EnterprisePage }) {
  return (
    <dl className={room.facts}>
      {facts
        .filter(field => enterprise[field] !== null || ['zone', 'industry', 'foreign_capital'].includes(field))
        .map(field => {
          const info = infoOf(kinds.enterprise.fields[field])
          return (
            <div key={field} style={{ display: 'contents' }}>
              <dt>{info.label.vi}</dt>
              <dd>
                {enterprise[field] === null ? (
                  <i className="gap">chưa có số liệu</i>
                ) : (
                  <Value figure={{ info, value: enterprise[field] }} />
                )}
              </dd>
            </div>
          )
        })}
    </dl>
  )
}

function ContactPart({ page: { enterprise, contacts } }: { page: EnterprisePage }) {
  return (
    <Adding
      title="Người liên hệ"
      noun="người liên hệ"
      kind="contact"
      fields={['name', 'position', ['phone', 'email'], 'note']}
      of={enterprise.name}
      add={({ fields }) => api.add({ kind: 'contact', fields: { ...fields, enterprise: enterprise.id } })}
    >
      {contacts.length === 0 && <p className="gap">chưa có người liên hệ</p>}
      <ul className={room.items}>
        {contacts.map(({ id, name, position, phone, email }) => (
          <li key={id}>
            <div>
              <p className={room.strong}>{name}</p>
              <p className={room.small}>
                {[position, phone, email].filter(Boolean).join(' · ') || 'chưa có số điện thoại, thư'}
              </p>
            </div>
          </li>
        ))}
      </ul>
    </Adding>
  )
}
