import { FileText } from 'lucide-react'
import { sentence } from '../../db/model/text/problem.ts'
import { show, useAtlas } from '../state.ts'
import { Button } from '../ui/Button.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Middle } from '../ui/room/Room.tsx'
import styles from './BriefRoom.module.css'
import { CallList } from './CallList.tsx'
import { groupCalls } from './calls.ts'
import { Findings } from './Findings.tsx'
import { Sheet } from './Sheet.tsx'
import { StageStrip } from './StageStrip.tsx'
import { useBrief } from './use-brief.ts'

const open = (call: string) => show({ is: 'calls', call })

/** The investment calls, the brief of the chosen one as it will be printed, and the verdict on it. */
export function BriefRoom({ call }: { call: string | null }) {
  const overview = useAtlas(state => state.overview)
  const state = useBrief(call)
  if (!overview) return <section className={styles.room} aria-busy="true" />
  const [first] = groupCalls(overview, '').inZone
  return (
    <section className={styles.room} aria-label="Kêu gọi đầu tư">
      <CallList overview={overview} chosen={call} onOpen={open} />
      {state.is === 'ready' && (
        <>
          <Sheet brief={state.brief}>
            {state.brief.subject.kind === 'call' && <StageStrip call={state.brief.subject.id} />}
          </Sheet>
          <Findings key={state.brief.code} brief={state.brief} zone={state.zone} />
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
