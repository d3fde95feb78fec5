import { MessageSquarePlus } from 'lucide-react'
import { useState } from 'react'
import type { InvestorPage } from '../../db/model/investor/investor.ts'
import { formatDay } from '../../db/model/text/day.ts'
import { api } from '../api.ts'
import { RecordForm } from '../form/record/RecordForm.tsx'
import { isReadOnly, refresh, say, show, useAtlas } from '../state.ts'
import { Button } from '../ui/Button.tsx'
import panel from './panel.module.css'

/** What was said, the newest first. A next step that came out of a talk becomes the investor's. */
export function Talks({ page: { investor, talks } }: { page: InvestorPage }) {
  const [isAdding, setAdding] = useState(false)
  const isPast = useAtlas(isReadOnly)
  const today = useAtlas(state => state.overview?.today)
  return (
    <section className={panel.section}>
      <h2>Buổi làm việc</h2>
      {isAdding ? (
        <RecordForm
          kind="talk"
          title="Buổi làm việc"
          about={investor.id}
          verb="Ghi buổi làm việc"
          fields={['name', ['date', 'place'], 'attended', 'outcome', ['next_step', 'next_date'], 'call']}
          initial={{ date: today }}
          labels={{ name: 'Về việc gì' }}
          ground={{ question: 'Biên bản, văn bản nếu có', needed: false }}
          onSave={async ({ fields, source, why }) => {
            await api.addTalk({ investor: investor.id, fields, source, why })
            await refresh()
            setAdding(false)
            say({ text: 'Đã ghi buổi làm việc', detail: investor.code, undo: true })
          }}
          onCancel={() => setAdding(false)}
        />
      ) : (
        !isPast && (
          <Button icon={<MessageSquarePlus size={15} strokeWidth={1.75} aria-hidden />} onClick={() => setAdding(true)}>
            Ghi buổi làm việc
          </Button>
        )
      )}
      {talks.length === 0 && <p className="gap">chưa ghi buổi làm việc nào</p>}
      <ol className={panel.talks}>
        {talks.map(talk => (
          <li key={talk.id}>
            <p className={panel.date}>{[formatDay(talk.date), talk.place].filter(Boolean).join(', ')}</p>
            <p className={panel.about}>{talk.name}</p>
            {talk.attended && <p className={panel.small}>Dự: {talk.attended}</p>}
            {talk.outcome && <p>{talk.outcome}</p>}
            {talk.next_step && (
              <p className={panel.small}>
                Tiếp theo: {talk.next_step}
                {talk.next_date && `, ${formatDay(talk.next_date)}`}
              </p>
            )}
            {talk.callName && <p className={panel.small}>Dự án: {talk.callName}</p>}
            {talk.paper && (
              <button
                type="button"
                className={panel.paper}
                title={talk.paper.title}
                onClick={() => show({ is: 'papers', paper: talk.paper?.id ?? null })}
              >
                {talk.paper.name}
              </button>
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}
