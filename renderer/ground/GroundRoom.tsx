import { Households } from '../clearance/Households.tsx'
import { Plots } from '../land/Plots.tsx'
import { Rent } from '../land/Rent.tsx'
import { Money } from '../money/Money.tsx'
import { Staging } from '../money/Staging.tsx'
import { type GroundPart, show } from '../state.ts'
import { Room, RoomStrip } from '../ui/room/Room.tsx'
import { Tabs } from '../ui/room/Tabs.tsx'

const tabs: { key: GroundPart; word: string }[] = [
  { key: 'households', word: 'Bồi thường' },
  { key: 'money', word: 'Vốn' },
  { key: 'staging', word: 'Phân kỳ' },
  { key: 'plots', word: 'Lô đất' },
  { key: 'rent', word: 'Giá thuê' },
]

const parts = { households: Households, money: Money, staging: Staging, plots: Plots, rent: Rent }

/** The ground: who is paid and moved, with what money, in what order, and what is let on it. */
export function GroundRoom({ part }: { part: GroundPart }) {
  const Part = parts[part]
  return (
    <Room label="Mặt bằng" isColumn>
      <RoomStrip label="Mặt bằng">
        <Tabs
          label="Phần của phòng mặt bằng"
          tabs={tabs}
          chosen={part}
          onChoose={next => show({ is: 'ground', part: next })}
        />
      </RoomStrip>
      <Part />
    </Room>
  )
}
