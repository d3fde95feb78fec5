import { Eye, EyeOff, Lock, Pencil, X } from 'lucide-react'
import { useState } from 'react'
import { investorName, nextWords } from '../../db/model/investor/investor.ts'
import { api } from '../api.ts'
import { useAtlas } from '../state.ts'
import { IconButton } from '../ui/IconButton.tsx'
import { useRead } from '../use-read.ts'
import { Contacts } from './Contacts.tsx'
import { InvestorForm } from './InvestorForm.tsx'
import { statusWord } from './Investors.tsx'
import panel from './panel.module.css'
import { Sites } from './Sites.tsx'
import { Talks } from './Talks.tsx'

type Props = { investor: string; today: string; onClose: () => void }

/** One investor: what comes next, the sites looked at, what was said, and whom to call. */
export function InvestorPanel({ investor: id, today, onClose }: Props) {
  const page = useRead(`investor/${id}`, () => api.investor({ investor: id }))
  const isPast = useAtlas(state => state.day !== null)
  const [isLifted, setLifted] = useState(false)
  const [isEditing, setEditing] = useState(false)
  if (!page) return <aside className={panel.panel} aria-busy="true" aria-label="Nhà đầu tư" />
  const { investor } = page
  const next = nextWords(investor, today)
  const isMasked = investor.confidential === true && !isLifted
  return (
    <aside className={panel.panel} aria-label={`Nhà đầu tư ${investor.code}`}>
      <header className={panel.head}>
        <div>
          <p className={panel.kicker}>
            {[investor.code, statusWord(investor.status ?? 'unknown'), investor.country].filter(Boolean).join(' · ')}
          </p>
          <h1>
            {investor.confidential && <Lock size={14} strokeWidth={2} aria-label="Có thỏa thuận bảo mật" />}
            {investorName(investor, isLifted)}
          </h1>
        </div>
        <div className={panel.tools}>
          {investor.confidential && (
            <IconButton
              icon={isLifted ? EyeOff : Eye}
              label={isLifted ? 'Che tên' : 'Hiện tên trên máy này'}
              onClick={() => setLifted(!isLifted)}
            />
          )}
          {!isPast && !isMasked && <IconButton icon={Pencil} label="Sửa nhà đầu tư" onClick={() => setEditing(true)} />}
          <IconButton icon={X} label="Đóng" keys="Esc" onClick={onClose} />
        </div>
      </header>
      <div className={panel.body}>
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
      </div>
    </aside>
  )
}
