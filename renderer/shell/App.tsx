import { Suspense, useEffect } from 'react'
import { readLeft } from '../form/kept.ts'
import { ZoneList } from '../list/ZoneList.tsx'
import { MapRoom } from '../map/MapRoom.tsx'
import { takesSide, useTask } from '../map/task.ts'
import { useAtlas } from '../state.ts'
import styles from './App.module.css'
import { Foot } from './Foot.tsx'
import { useIdleLock } from './lock.ts'
import { Network } from './Network.tsx'
import {
  AgendaRoom,
  Board,
  CallRoom,
  DayCard,
  DirectiveRoom,
  DossierPanel,
  GroundRoom,
  HealthRoom,
  LockScreen,
  MeetingShow,
  MovedRoom,
  NoticeRoom,
  PaperRoom,
  PeopleRoom,
  PlateRoom,
  RegisterRoom,
  readRooms,
} from './rooms.ts'
import { SearchBox } from './search/SearchBox.tsx'
import { useShortcuts } from './shortcuts.ts'
import { ClosedScreen } from './start/ClosedScreen.tsx'
import { Welcome } from './start/Welcome.tsx'
import { Toasts } from './Toasts.tsx'
import { TopBar } from './TopBar.tsx'
import { ViewedBand } from './ViewedBand.tsx'

/** The whole window: a bar, one screen, a foot, and at most one layer over them. */
export function App() {
  const { screen, layer, selected, day } = useAtlas()
  const task = useTask(state => state.task)
  useShortcuts()
  useIdleLock()
  const file = useAtlas(state => state.overview?.file)
  useEffect(
    function readDrafts() {
      if (file) void readLeft()
    },
    [file],
  )
  const viewed = useAtlas(state => state.overview?.viewed)
  const isShown = screen.is === 'map' || screen.is === 'board'
  useEffect(
    function readRoomsLater() {
      return isShown ? readRooms() : undefined
    },
    [isShown],
  )
  if (screen.is === 'starting') return null
  if (screen.is === 'closed') return <ClosedScreen startup={screen.startup} />
  if (screen.is === 'locked')
    return (
      <Suspense>
        <LockScreen startup={screen.startup} />
      </Suspense>
    )
  if (screen.is === 'show')
    return (
      <>
        <Suspense>
          <MeetingShow />
        </Suspense>
        <Toasts />
      </>
    )
  return (
    <div className={styles.window} data-past={day !== null || undefined} data-viewed={viewed ? true : undefined}>
      <TopBar />
      {viewed && <ViewedBand viewed={viewed} />}
      {/* Another day is another register to every room; the map turns to it as it stands. */}
      <main className={styles.screen} key={screen.is === 'map' ? 'map' : day}>
        {screen.is === 'map' && (
          <>
            <ZoneList />
            <MapRoom />
            <div className={styles.side} ref={takeSide} />
            <Suspense>{selected && !takesSide(task) && <DossierPanel key={day} />}</Suspense>
          </>
        )}
        <Suspense>
          {screen.is === 'board' && <Board />}
          {screen.is === 'register' && <RegisterRoom />}
          {screen.is === 'directives' && <DirectiveRoom />}
          {screen.is === 'ground' && <GroundRoom part={screen.part} />}
          {screen.is === 'calls' && <CallRoom call={screen.call} part={screen.part} />}
          {screen.is === 'moved' && <MovedRoom from={screen.from} to={screen.to} />}
          {screen.is === 'meeting' && <AgendaRoom meeting={screen.meeting} />}
          {screen.is === 'plates' && <PlateRoom bounds={screen.bounds} />}
          {screen.is === 'health' && <HealthRoom />}
          {screen.is === 'people' && <PeopleRoom />}
          {screen.is === 'notice' && <NoticeRoom file={screen.file} />}
          {screen.is === 'papers' && <PaperRoom paper={screen.paper} />}
        </Suspense>
      </main>
      <Foot />
      {layer.is === 'search' && <SearchBox />}
      {layer.is === 'network' && <Network />}
      <Suspense>{layer.is === 'day' && <DayCard />}</Suspense>
      {layer.is === 'welcome' && <Welcome startup={layer.startup} />}
      <Toasts />
    </div>
  )
}

/** Beside the map, where a task of it may draw a panel of its own. */
const takeSide = (side: HTMLElement | null): void => useTask.setState({ side })
