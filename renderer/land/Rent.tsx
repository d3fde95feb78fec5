import { useState } from 'react'
import { api } from '../api.ts'
import { isReadOnly, useAtlas } from '../state.ts'
import { Room, RoomMain } from '../ui/room/Room.tsx'
import { RoomHead } from '../ui/room/RoomHead.tsx'
import { Tabs } from '../ui/room/Tabs.tsx'
import { useRead } from '../use-read.ts'
import { Prices } from './rent/Prices.tsx'
import { Saved } from './trial/Saved.tsx'
import { Trial } from './trial/Trial.tsx'
import { ZonePick } from './ZonePick.tsx'
import { useGround } from './zone.ts'

type View = 'prices' | 'trial' | 'saved'

/** What land costs, to whom, by which decision; what another price would do; what was saved of it. */
export function Rent() {
  const ground = useGround()
  const isPast = useAtlas(isReadOnly)
  const [view, setView] = useState<View>('prices')
  const zone = ground?.id ?? ''
  const rent = useRead(zone ? 'rent' : null, () => api.rent())
  const land = useRead(zone || null, () => api.land({ zone }))
  const saved = useRead(zone || null, () => api.scenarios({ zone }))
  const tabs = [
    { key: 'prices' as const, word: 'Giá hiện hành' },
    { key: 'trial' as const, word: 'Thử giá mới' },
    { key: 'saved' as const, word: saved?.length ? `Phương án đã lưu, ${saved.length}` : 'Phương án đã lưu' },
  ]
  if (!ground) return <section aria-label="Giá thuê" />
  return (
    <Room label="Giá thuê">
      <RoomMain>
        <RoomHead title="Giá thuê" tabs={<ZonePick />}>
          <Tabs label="Nhìn theo" tabs={tabs} chosen={view} onChoose={setView} />
        </RoomHead>
        {rent && view === 'prices' && <Prices key={zone} rent={rent} zone={zone} isPast={isPast} />}
        {rent && land && view === 'trial' && <Trial key={zone} rent={rent} land={land} isPast={isPast} />}
        {saved && view === 'saved' && <Saved key={zone} saved={saved} isPast={isPast} onTry={() => setView('trial')} />}
      </RoomMain>
    </Room>
  )
}
