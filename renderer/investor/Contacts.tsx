import { Plus, Trash2 } from 'lucide-react'
import { useState } from 'react'
import type { InvestorPage } from '../../db/model/investor/investor.ts'
import { api } from '../api.ts'
import { RecordForm } from '../form/record/RecordForm.tsx'
import { attempt, isReadOnly, refresh, say, useAtlas } from '../state.ts'
import { IconButton } from '../ui/IconButton.tsx'
import panel from './panel.module.css'

/** Whom to call. Names are masked with the investor's. */
export function Contacts({ page: { investor, contacts }, isMasked }: { page: InvestorPage; isMasked: boolean }) {
  const [isAdding, setAdding] = useState(false)
  const isPast = useAtlas(isReadOnly)

  async function drop(id: string): Promise<void> {
    if (!(await attempt(() => api.remove({ kind: 'contact', key: id })))) return
    await refresh()
    say({ text: 'Đã xóa người liên hệ', detail: investor.code, undo: true })
  }

  return (
    <section className={panel.section}>
      <h2>
        Người liên hệ
        {!isPast && !isMasked && (
          <IconButton icon={Plus} label="Thêm người liên hệ" onClick={() => setAdding(!isAdding)} />
        )}
      </h2>
      {isAdding && (
        <RecordForm
          kind="contact"
          title="Người liên hệ mới"
          about={investor.id}
          verb="Thêm người liên hệ"
          fields={['name', 'position', ['phone', 'email'], 'note']}
          onSave={async ({ fields }) => {
            await api.add({ kind: 'contact', fields: { ...fields, investor: investor.id } })
            await refresh()
            setAdding(false)
            say({ text: 'Đã thêm người liên hệ', detail: investor.code, undo: true })
          }}
          onCancel={() => setAdding(false)}
        />
      )}
      {contacts.length === 0 && !isAdding && <p className="gap">chưa có người liên hệ</p>}
      {isMasked && contacts.length > 0 ? (
        <p className={panel.small}>{contacts.length} người, tên và số điện thoại được che cùng tên nhà đầu tư.</p>
      ) : (
        <ul className={panel.contacts}>
          {contacts.map(({ id, name, position, phone, email, note }) => (
            <li key={id}>
              <p className={panel.about}>{name}</p>
              {position && <p className={panel.small}>{position}</p>}
              <p>{[phone, email].filter(Boolean).join(' · ') || <i className="gap">chưa có điện thoại, thư</i>}</p>
              {note && <p className={panel.small}>{note}</p>}
              {!isPast && (
                <span className={panel.drop}>
                  <IconButton icon={Trash2} label={`Xóa người liên hệ ${name}`} onClick={() => void drop(id)} />
                </span>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
