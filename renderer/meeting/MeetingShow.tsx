import { useCallback, useEffect, useMemo, useState } from 'react'
import { headOf } from '../../db/model/meeting/agenda.ts'
import { themes } from '../../db/model/theme.ts'
import { api } from '../api.ts'
import { attempt, useAtlas } from '../state.ts'
import { Foot } from './Foot.tsx'
import { Head } from './Head.tsx'
import { Cover } from './over/Cover.tsx'
import { Pen } from './over/Pen.tsx'
import { Spot } from './over/Spot.tsx'
import { ScaleContext, useWindowScale } from './scale.ts'
import styles from './show.module.css'
import { seatOperator, useShow } from './show.ts'
import { useKeys } from './use-keys.ts'
import { useMinutes } from './use-minutes.ts'
import { usePage, useReadAhead } from './use-page.ts'
import { useStage } from './use-stage.ts'
import { Middle } from './view/Middle.tsx'

/** The meeting on the room's screen: a head, one page, a foot, and at most one layer over them. */
export function MeetingShow() {
  const { pages, at, theme, since, room, view, over, tool, lifted } = useShow()
  const edition = useAtlas(state => `${state.overview?.today} ${state.overview?.saved?.at}`)
  const scale = useWindowScale()
  const page = pages[at]
  const shown = usePage({ page, theme, since: since?.day ?? null, lifted: lifted?.id ?? null }, edition)
  useReadAhead(shown !== null, pages[at + 1], since?.day ?? null, edition)
  const openOperator = useCallback(() => {
    void attempt(() => api.openOperator()).then(isOpen => seatOperator(isOpen === true))
  }, [])
  useKeys(openOperator)
  useStage()
  useMinutes(page, shown)
  const words = useMemo(() => (page ? `Mục ${page.number} trên ${pages.length}: ${page.title}` : ''), [page, pages])
  const [said, setSaid] = useState('')
  useEffect(
    function announce() {
      // After the page is there: a reader that is told of it too early reads the one before.
      if (shown || (page && !page.zone && !page.call && !page.directive)) setSaid(words)
    },
    [shown, page, words],
  )
  if (!page) return null
  return (
    <ScaleContext value={scale}>
      <div className={`${styles.ground} ${styles.room}`} data-room={room} data-tool={tool.is}>
        <main
          className={styles.show}
          style={{ zoom: scale.zoom, width: scale.width, height: scale.height }}
          aria-label="Phòng họp"
        >
          <Head page={page} count={pages.length} word={headOf(page, themes[theme].label.vi)} />
          <div className={styles.middle} key={`${page.id} ${view}`}>
            <Middle {...{ page, shown, view, theme }} isLifted={lifted !== null} />
          </div>
          <Foot page={page} next={pages[at + 1]} openOperator={openOperator} />
          {over.is !== 'nothing' && <Cover over={over} page={page} shown={shown} />}
        </main>
        <Pen />
        <Spot />
        <p className="visually-hidden" role="status">
          {said}
        </p>
      </div>
    </ScaleContext>
  )
}
