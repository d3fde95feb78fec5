import { BriefRoom } from '../brief/BriefRoom.tsx'
import { Enterprises } from '../enterprise/Enterprises.tsx'
import { Compare } from '../investor/compare/Compare.tsx'
import { Investors } from '../investor/Investors.tsx'
import { TemplateRoom } from '../office/TemplateRoom.tsx'
import { Readiness } from '../readiness/Readiness.tsx'
import { type CallPart, show } from '../state.ts'
import { Room, RoomStrip } from '../ui/room/Room.tsx'
import { Tabs } from '../ui/room/Tabs.tsx'

const tabs: { key: CallPart; word: string }[] = [
  { key: 'projects', word: 'Dự án kêu gọi' },
  { key: 'readiness', word: 'Điều kiện' },
  { key: 'compare', word: 'So sánh địa điểm' },
  { key: 'investors', word: 'Nhà đầu tư' },
  { key: 'enterprises', word: 'Doanh nghiệp' },
  { key: 'template', word: 'Mẫu giấy tờ' },
]

/** Calling for investment: the projects and their briefs, whether they are ready, sites side by side, investors, and those who came. */
export function CallRoom({ call, part = 'projects' }: { call: string | null; part?: CallPart }) {
  return (
    <Room label="Kêu gọi đầu tư" isColumn>
      <RoomStrip label="Kêu gọi">
        <Tabs
          label="Phần của phòng kêu gọi"
          tabs={tabs}
          chosen={part}
          onChoose={next => show({ is: 'calls', call, part: next })}
        />
      </RoomStrip>
      {part === 'projects' && <BriefRoom call={call} />}
      {part === 'readiness' && <Readiness />}
      {part === 'compare' && <Compare />}
      {part === 'investors' && <Investors />}
      {part === 'enterprises' && <Enterprises />}
      {part === 'template' && <TemplateRoom />}
    </Room>
  )
}
