import { Eye, EyeOff, Lock, Pencil } from 'lucide-react'
import { useState } from 'react'
import { investorName, nextWords } from '../../db/model/investor/investor.ts'
import { api } from '../api.ts'
import { isReadOnly, useAtlas } from '../state.ts'
import { IconButton } from '../ui/IconButton.tsx'
import { Panel } from '../ui/panel/Panel.tsx'
import { useRead } from '../use-read.ts'
import { Contacts } from './Contacts.tsx'
import { InvestorForm } from './InvestorForm.tsx'
import panel from './panel.module.css'
import { Sites } from './Sites.tsx'
import { statusWord } from './status.ts'
import { Talks } from './Talks.tsx'

type Props = { investor: string; today: string; onClose: () => void }

/** One investor: what comes next, the sites looked at, what was said, and whom to call. */
export function InvestorPanel({ investor: id, today, onClose }: Props) {
  const page = useRead(`investor/${id}`, () => api.investor({ investor: id }))
  const isPast = useAtlas(isReadOnly)
  const [isLifted, setLifted] = useState(false)
  const [isEditing, setEditing] = useState(false)
  if (!page) return <Panel title="Nhà đầu tư" onClose={onClose} />
  const { investor } = page
  const next = nextWords(investor, today)
  const isMasked = investor.confidential === true && !isLifted
  return (
    <Panel
      label={`Nhà đầu tư ${investor.code}`}
      kicker={[investor.code, statusWord(investor.status ?? 'unknown'), investor.country].filter(Boolean).join(' · ')}
      title={investorName(investor, isLifted)}
      sign={
        investor.confidential && (
          <Lock className={panel.lock} size={14} strokeWidth={2} aria-label="Có thỏa thuận bảo mật" />
        )
      }
      tools={
        <>
          {investor.confidential && (
            <IconButton
              icon={isLifted ? EyeOff : Eye}
              label={isLifted ? 'Che tên' : 'Hiện tên trên máy này'}
              onClick={() => setLifted(!isLifted)}
            />
          )}
          {!isPast && !isMasked && <IconButton icon={Pencil} label="Sửa nhà đầu tư" onClick={() => setEditing(true)} />}
        </>
      }
      onClose={onClose}
    >
      {isEditing ? (
        <InvestorForm investor={investor} onClose={() => setEditing(false)} />
      ) : (
        <>
          <section className={panel.next} data-late={next?.isLate || undefined}>
            <h2>Việc tiếp theo</h2>
            <p className={panel.step}>{investor.next_step ?? <i className="gap">chưa ghi việc tiếp theo</i>}</p>
            <p className={panel.when}>{next ? next.text : <i className="gap">chưa hẹn ngày</i>}</p>
          </section>
          <dl className={panel.facts}>
            <dt>Ngành</dt>
            <dd>{investor.sectors ?? <i className="gap">chưa có số liệu</i>}</dd>
            <dt>Nhu cầu đất</dt>
            <dd>{investor.area ?? <i className="gap">chưa có số liệu</i>}</dd>
            <dt>Đầu mối</dt>
            <dd>{page.agency ?? <i className="gap">chưa ghi cơ quan</i>}</dd>
            {investor.note && (
              <>
                <dt>Ghi chú</dt>
                <dd>{investor.note}</dd>
              </>
            )}
          </dl>
          <Sites page={page} />
          <Talks page={page} />
          <Contacts page={page} isMasked={isMasked} />
        </>
      )}
    </Panel>
  )
}
