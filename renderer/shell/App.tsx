import { Suspense, useEffect } from 'react'
import { ZoneList } from '../list/ZoneList.tsx'
import { MapRoom } from '../map/MapRoom.tsx'
import { useAtlas } from '../state.ts'
import styles from './App.module.css'
import { ClosedScreen } from './ClosedScreen.tsx'
import { Foot } from './Foot.tsx'
import { Network } from './Network.tsx'
import { BriefRoom, DossierPanel, PaperRoom, readRooms } from './rooms.ts'
import { SearchBox } from './SearchBox.tsx'
import { useShortcuts } from './shortcuts.ts'
import { Toasts } from './Toasts.tsx'
import { TopBar } from './TopBar.tsx'
import { Welcome } from './Welcome.tsx'

/** The whole window: a bar, one screen, a foot, and at most one layer over them. */
export function App() {
  const { screen, layer, selected } = useAtlas()
  useShortcuts()
  const isMapShown = screen.is === 'map'
  useEffect(
    function readRoomsLater() {
      return isMapShown ? readRooms() : undefined
    },
    [isMapShown],
  )
  if (screen.is === 'starting') return null
  if (screen.is === 'closed') return <ClosedScreen startup={screen.startup} />
  return (
    <div className={styles.window}>
      <TopBar />
      <main className={styles.screen}>
        {screen.is === 'map' && (
          <>
            <ZoneList />
            <MapRoom />
            <Suspense>{selected && <DossierPanel />}</Suspense>
          </>
        )}
        <Suspense>
          {screen.is === 'calls' && <BriefRoom call={screen.call} />}
          {screen.is === 'papers' && <PaperRoom paper={screen.paper} />}
        </Suspense>
      </main>
      <Foot />
      {layer.is === 'search' && <SearchBox />}
      {layer.is === 'network' && <Network />}
      {layer.is === 'welcome' && <Welcome startup={layer.startup} />}
      <Toasts />
    </div>
  )
}
