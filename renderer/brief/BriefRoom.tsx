import { FileText } from 'lucide-react'
import { useState } from 'react'
import { type Manner as How, plainManner } from '../../db/model/brief/say.ts'
import { sentence } from '../../db/model/text/problem.ts'
import { api } from '../api.ts'
import { show, useAtlas } from '../state.ts'
import { Button } from '../ui/Button.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Middle } from '../ui/room/Room.tsx'
import { useRead } from '../use-read.ts'
import styles from './BriefRoom.module.css'
import { CallList } from './CallList.tsx'
import { groupCalls } from './calls.ts'
import { Findings } from './Findings.tsx'
import { Sheet } from './Sheet.tsx'
import { StageStrip } from './StageStrip.tsx'
import { Batch } from './send/Batch.tsx'
import { Manner } from './snapshot/Manner.tsx'
import { Since } from './snapshot/Since.tsx'
import { useBrief } from './use-brief.ts'

const open = (call: string) => show({ is: 'calls', call })

/** The investment calls, the brief of the chosen one as it will be printed, and the verdict on it. */
export function BriefRoom({ call }: { call: string | null }) {
  const overview = useAtlas(state => state.overview)
  const [how, setHow] = useState<How>(plainManner)
  const [kept, setKept] = useState<{ of: string | null; code: string } | null>(null)
  const [isBatch, setBatch] = useState(false)
  const state = useBrief(call, how)
  const code = kept?.of === call ? kept.code : null
  const old = useRead(code && `snapshot ${code}`, () => api.snapshot({ code: code ?? '' }))
  const shown = (code && old) || (state.is === 'ready' ? state.brief : null)
  if (!overview) return <section className={styles.room} aria-busy="true" />
  const [first] = groupCalls(overview, '').inZone
  return (
    <section className={styles.room} aria-label="Kêu gọi đầu tư">
      <CallList overview={overview} chosen={call} onOpen={open} onBatch={() => setBatch(true)} />
      {isBatch && <Batch overview={overview} manner={how} onClose={() => setBatch(false)} />}
      {state.is === 'ready' && shown && (
        <>
          <Sheet brief={shown}>
            <Manner
              brief={state.brief}
              how={how}
              onChange={next => {
                setKept(null)
                setHow(next)
              }}
              kept={code}
              onKept={chosen => setKept(chosen === null ? null : { of: call, code: chosen })}
            />
            {shown.code !== state.brief.code && <Since brief={shown} />}
            {shown.subject.kind === 'call' && shown.code === state.brief.code && <StageStrip call={shown.subject.id} />}
          </Sheet>
          <Findings
            key={shown.code}
            brief={shown}
            zone={state.zone}
            onFinished={chosen => setKept({ of: call, code: chosen })}
          />
        </>
      )}
      {state.is === 'loading' && <Middle isBusy />}
      {state.is === 'none' && (
        <Middle>
          <EmptyState
            icon={<FileText size={26} strokeWidth={1.75} />}
            title="Chưa chọn dự án"
            why="Chọn một dự án kêu gọi hoặc một khu để xem tờ thông tin đúng như khi in."
          >
            {first && <Button onClick={() => open(first.id)}>Xem dự án đầu danh sách</Button>}
          </EmptyState>
        </Middle>
      )}
      {state.is === 'refused' && (
        <Middle>
          <EmptyState
            icon={<FileText size={26} strokeWidth={1.75} />}
            title="Chưa làm được tờ thông tin"
            why={sentence(state.problem)}
          >
            {first && <Button onClick={() => open(first.id)}>Xem dự án đầu danh sách</Button>}
          </EmptyState>
        </Middle>
      )}
    </section>
  )
}
