import { type KeyboardEvent, useMemo, useRef, useState } from 'react'
import type { Dossier } from '../../db/model/dossier.ts'
import { useIsAhead } from '../map/time/time.ts'
import { look, useAtlas } from '../state.ts'
import { sections } from './contents.ts'
import styles from './DossierPanel.module.css'
import { type Desk, DeskContext, type HistoryOf, homeOf, keyOf, type Place } from './desk.ts'
import { Header } from './Header.tsx'
import { Index } from './Index.tsx'
import { Sections } from './section/Sections.tsx'
import { SourceCard } from './source/SourceCard.tsx'
import { numberPapers } from './sources.ts'
import { useContents } from './use-contents.ts'
import { useEscape } from './use-escape.ts'
import { useKeptScroll } from './use-kept-scroll.ts'

/** All that is known of the selected zone, beside the map. */
export function DossierPanel() {
  const { selected, overview, dossier } = useAtlas()
  const isAhead = useIsAhead()
  const summary = overview?.zones.find(zone => zone.id === selected)
  if (!overview || !summary) return null
  const ready = dossier?.zone.id === selected ? dossier : null
  return (
    <aside
      className={styles.panel}
      aria-label={`Hồ sơ ${summary.name}`}
      aria-busy={!ready || isAhead}
      data-ahead={isAhead || undefined}
    >
      {ready ? (
        <Open key={summary.id} dossier={ready} today={overview.today} />
      ) : (
        <Header summary={summary} call={null} onEdit={null} />
      )}
    </aside>
  )
}

/** The panel once the dossier is there. */
function Open({ dossier, today }: { dossier: Dossier; today: string }) {
  const body = useRef<HTMLDivElement>(null)
  const [foot, setFoot] = useState<HTMLElement | null>(null)
  const [opened, setOpened] = useState<{ place: Place; key: string } | null>(null)
  const [recalled, setRecalled] = useState<HistoryOf>(null)
  const focus = useAtlas(state => state.focus)
  const { current, go } = useContents(body, true)
  useEscape(focus !== null)
  useKeptScroll(body, dossier.zone.id)
  const numbers = useMemo(() => numberPapers(dossier, today), [dossier, today])

  const desk: Desk = {
    ...{ dossier, today, numbers, foot, recalled },
    place: focus && (opened?.key === keyOf(focus) ? opened.place : homeOf(focus)),
    open(place, { kind, record, field }, editing) {
      setOpened({ place, key: keyOf({ kind, record, field }) })
      look({ kind, record, field, editing })
    },
    recall(figure) {
      setRecalled(figure)
      look(null)
      requestAnimationFrame(() => go('history'))
    },
  }

  function press(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return
    const target = event.target as HTMLElement
    const figure = target.closest<HTMLElement>('[data-figure]')
    if (event.key === 'F2' && figure) {
      event.preventDefault()
      const [kind, record = '', field = ''] = figure.dataset.figure?.split('/') ?? []
      desk.open(figure.dataset.place as Place, { kind: kind as 'zone', record, field }, true)
    }
    if (event.key === 'Escape' && focus) {
      event.preventDefault()
      look(null)
    }
    if (!event.ctrlKey || target.matches('input, textarea')) return
    const way = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    const next = way && sections[sections.indexOf(current) + way]
    if (next) {
      event.preventDefault()
      go(next)
    }
  }

  return (
    <DeskContext value={desk}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys of the whole panel; every deed has its own button too */}
      <div className={styles.open} onKeyDown={press}>
        <Header
          summary={dossier.summary}
          call={dossier.calls[0]?.id ?? null}
          onEdit={() => desk.open('fields', { kind: 'zone', record: dossier.zone.id, field: 'name' }, true)}
        />
        <div className={styles.columns}>
          <Index dossier={dossier} current={current} go={go} />
          <div className={styles.body} ref={body} data-dossier-body>
            <Sections />
          </div>
          <div className={styles.foot} ref={setFoot} />
        </div>
        <SourceCard body={body} />
      </div>
    </DeskContext>
  )
}
