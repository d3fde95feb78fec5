import { X } from 'lucide-react'
import { useEffect, useState } from 'react'
import type { Bounds } from '../../db/model/map/project.ts'
import { defaultAsk, type PlateAsk } from '../../db/model/plate/ask.ts'
import { show, useAtlas } from '../state.ts'
import { IconButton } from '../ui/IconButton.tsx'
import { Checks } from './Checks.tsx'
import { Controls } from './Controls.tsx'
import styles from './PlateRoom.module.css'
import { Preview } from './Preview.tsx'
import { SaveButtons } from './SaveButtons.tsx'
import './tinos.css'
import { usePlate } from './use-plate.ts'

const back = () => show({ is: 'map' })

/** A map for paper: the sheet as it will be printed, and beside it what can be chosen. The defaults give a sheet that can be hung. */
export function PlateRoom({ bounds }: { bounds: Bounds }) {
  const selected = useAtlas(state => state.selected)
  const theme = useAtlas(state => state.theme)
  const [ask, setAsk] = useState<PlateAsk>(() => ({
    ...defaultAsk,
    theme,
    cover: selected ? { is: 'zone', zone: selected } : defaultAsk.cover,
  }))
  const [number, setNumber] = useState(1)
  const { plate, isOld } = usePlate(ask, number)
  const change = (part: Partial<PlateAsk>) => {
    // Another cover has other sheets.
    if (part.cover) setNumber(1)
    setAsk({ ...ask, ...part })
  }
  useEffect(function leaveByEscape() {
    const leave = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented || useAtlas.getState().layer.is !== 'none') return
      // An open list, or a word being typed, takes the key first.
      if (event.target instanceof HTMLInputElement) return
      back()
    }
    window.addEventListener('keydown', leave)
    return () => window.removeEventListener('keydown', leave)
  }, [])
  return (
    <section className={styles.room} aria-label="In bản đồ">
      <Preview plate={plate} isOld={isOld} number={number} onTurn={setNumber} />
      <aside className={styles.side}>
        <header className={styles.head}>
          <h1>In bản đồ</h1>
          <IconButton icon={X} label="Về bản đồ" keys="Esc" onClick={back} />
        </header>
        <div className={styles.scroll}>
          <Controls ask={ask} plate={plate} bounds={bounds} onChange={change} />
          {plate && <Checks plate={plate} />}
        </div>
        {plate && <SaveButtons ask={ask} plate={plate} />}
      </aside>
    </section>
  )
}
