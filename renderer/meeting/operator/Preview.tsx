import { useLayoutEffect, useRef, useState } from 'react'
import type { Page, Since } from '../../../db/model/meeting/agenda.ts'
import type { ThemeName } from '../../../db/model/theme.ts'
import { footHeight, headHeight, ScaleContext } from '../scale.ts'
import light from '../show.module.css'
import { useShow } from '../show.ts'
import { usePage } from '../use-page.ts'
import { Middle } from '../view/Middle.tsx'
import styles from './operator.module.css'

type Props = { page: Page; theme: ThemeName; since: Since | null; edition: string }

const [across, high] = [1366, 768]

/** A page as the room sees it, small and always masked. */
export function Preview({ page, theme, since, edition }: Props) {
  const room = useShow(show => show.room)
  const shown = usePage({ page, theme, since: since?.day ?? null, lifted: null }, edition)
  const box = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(0)
  useLayoutEffect(function measure() {
    if (!box.current) return
    const observer = new ResizeObserver(() => setWidth(box.current?.clientWidth ?? 0))
    observer.observe(box.current)
    return () => observer.disconnect()
  }, [])
  const zoom = width / across
  return (
    <div ref={box} className={styles.preview} data-room={room} inert>
      {zoom > 0 && (
        <ScaleContext value={{ width: across, height: high, zoom }}>
          <div
            className={light.room}
            data-room={room}
            style={{ zoom, width: across, height: high - headHeight - footHeight }}
          >
            <Middle page={page} shown={shown} view="page" theme={theme} isLifted={false} />
          </div>
        </ScaleContext>
      )}
    </div>
  )
}
