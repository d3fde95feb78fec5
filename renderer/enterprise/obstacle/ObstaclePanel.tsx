import { CircleCheck, MessageSquareReply } from 'lucide-react'
import { useState } from 'react'
import { formatDay } from '../../../db/model/text/day.ts'
import type { ObstacleRow } from '../../../db/store/enterprise/obstacle.ts'
import { api } from '../../api.ts'
import { RecordForm } from '../../form/record/RecordForm.tsx'
import { isReadOnly, refresh, say, show, useAtlas } from '../../state.ts'
import { Button } from '../../ui/Button.tsx'
import { Panel, PanelPart } from '../../ui/panel/Panel.tsx'
import { StatusIcon } from '../../ui/sign/StatusIcon.tsx'
import room from '../enterprise.module.css'
import { categoryWord } from './columns.tsx'
import { agencyWords, ageWords, classOf } from './words.ts'

type Props = { obstacle: ObstacleRow; today: string; onClose: () => void }
type Deed = 'none' | 'answer' | 'solve' | 'edit'

const small = { size: 15, strokeWidth: 1.75, 'aria-hidden': true } as const

/** One obstacle: what, whose, since when, what was answered; and the two things that can happen to it. */
export function ObstaclePanel({ obstacle, today, onClose }: Props) {
  const [deed, setDeed] = useState<Deed>('none')
  const isPast = useAtlas(isReadOnly)
  const { state, document } = obstacle
  const deeds = !isPast && deed === 'none' && (
    <>
      {state === 'open' && (
        <Button look="primary" icon={<MessageSquareReply {...small} />} onClick={() => setDeed('answer')}>
          Ghi trả lời
        </Button>
      )}
      {state !== 'solved' && (
        <Button
          look={state === 'answered' ? 'primary' : 'plain'}
          icon={<CircleCheck {...small} />}
          onClick={() => setDeed('solve')}
        >
          Đã giải quyết xong
        </Button>
      )}
      <Button onClick={() => setDeed('edit')}>Sửa</Button>
    </>
  )
  return (
    <Panel
      title={obstacle.name}
      kicker={
        <span className={room.state}>
          <StatusIcon status={classOf(obstacle)} size={14} />
          <span className={obstacle.isSilent ? room.late : undefined}>{ageWords(obstacle)}</span>
        </span>
      }
      onClose={onClose}
      foot={deeds}
    >
      <dl className={room.facts}>
        <Fact label="Của ai">{obstacle.enterpriseName ?? obstacle.zoneName}</Fact>
        {obstacle.enterpriseName && obstacle.zoneName && <Fact label="Khu, cụm">{obstacle.zoneName}</Fact>}
        <Fact label="Loại">{categoryWord(obstacle.category)}</Fact>
        <Fact label="Từ ngày">{obstacle.since && formatDay(obstacle.since)}</Fact>
        <Fact label="Giải quyết">{agencyWords(obstacle)}</Fact>
        <Fact label="Văn bản">
          {document && obstacle.paperName && (
            <button type="button" className={room.link} onClick={() => show({ is: 'papers', paper: document })}>
              {obstacle.paperName}
            </button>
          )}
        </Fact>
        {obstacle.note && <Fact label="Ghi chú">{obstacle.note}</Fact>}
      </dl>
      <PanelPart title="Trả lời">
        {obstacle.answer === null && obstacle.answered === null ? (
          <p className="gap">chưa có cơ quan nào trả lời</p>
        ) : (
          <>
            <p>{obstacle.answer ?? <i className="gap">chưa ghi nội dung</i>}</p>
            <p className={room.small}>
              {obstacle.answered ? `trả lời ngày ${formatDay(obstacle.answered)}` : 'chưa rõ ngày trả lời'}
            </p>
          </>
        )}
        {obstacle.solved && <p className={room.strong}>Giải quyết xong ngày {formatDay(obstacle.solved)}</p>}
      </PanelPart>
      {deed !== 'none' && <DeedForm deed={deed} obstacle={obstacle} today={today} onDone={() => setDeed('none')} />}
    </Panel>
  )
}

function Fact({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>{children || <i className="gap">chưa có số liệu</i>}</dd>
    </>
  )
}

type FormProps = { deed: 'answer' | 'solve' | 'edit'; obstacle: ObstacleRow; today: string; onDone: () => void }

const forms = {
  answer: { title: 'Ghi trả lời', verb: 'Ghi trả lời', said: 'Đã ghi trả lời', fields: ['answered', 'answer'] },
  solve: { title: 'Đã giải quyết xong', verb: 'Ghi đã xong', said: 'Đã ghi giải quyết xong', fields: ['solved'] },
  edit: {
    title: 'Sửa khó khăn',
    verb: 'Lưu',
    said: 'Đã lưu khó khăn',
    fields: ['name', 'enterprise', 'zone', 'category', 'since', 'agency', 'note'],
  },
}

function DeedForm({ deed, obstacle, today, onDone }: FormProps) {
  const { title, verb, said, fields } = forms[deed]
  const initial = { answer: { answered: today }, solve: { solved: today }, edit: obstacle }[deed]
  return (
    <div className={room.block}>
      <RecordForm
        kind="obstacle"
        {...{ title, verb, fields, initial }}
        labels={{ answered: 'Trả lời ngày', answer: 'Trả lời thế nào?', solved: 'Xong từ ngày', name: 'Vướng gì?' }}
        ground={{ question: 'Căn cứ văn bản nào?', needed: deed !== 'edit' }}
        onSave={async ({ fields: given, source, why }) => {
          const on = { obstacle: obstacle.id, source, why }
          if (deed === 'answer')
            await api.answerObstacle({
              ...on,
              answered: String(given.answered ?? ''),
              answer: String(given.answer ?? ''),
            })
          else if (deed === 'solve') await api.solveObstacle({ ...on, solved: String(given.solved ?? '') })
          else await api.set({ kind: 'obstacle', key: obstacle.id, fields: given, source, why })
          await refresh()
          onDone()
          say({ text: said, detail: obstacle.name, undo: true })
        }}
        onCancel={onDone}
      />
    </div>
  )
}
