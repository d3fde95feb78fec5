import { FileText, GitCompareArrows, History, Plus, X } from 'lucide-react'
import { type KeyboardEvent, type RefObject, useEffect, useRef } from 'react'
import { figureOf } from '../../../db/model/dossier.ts'
import { showValue } from '../../../db/model/text/show.ts'
import { api } from '../../api.ts'
import { openHint, openPaper } from '../../papers/open-paper.ts'
import { attempt, look, refresh, say, useAtlas } from '../../state.ts'
import { Button } from '../../ui/Button.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { scrollToTop } from '../../ui/scroll.ts'
import { keyOf, lowerFirst, recordOf, titleOf, useDesk } from '../desk.ts'
import { differenceOf } from '../difference.ts'
import { paperOf } from '../sources.ts'
import { ClaimRow } from './ClaimRow.tsx'
import styles from './source.module.css'
import { useAnchor } from './use-anchor.ts'

/** All that the papers say of the figure in focus, beside the panel and over the map. */
export function SourceCard({ body }: { body: RefObject<HTMLElement | null> }) {
  const { dossier, today, place, open, recall } = useDesk()
  const focus = useAtlas(state => state.focus)
  const card = useRef<HTMLDivElement>(null)
  const record = focus && !focus.editing && recordOf(dossier, focus.kind, focus.record)
  const figure = focus && record ? figureOf(dossier, focus.kind, record, focus.field, today) : null
  const key = figure && keyOf(figure)
  const anchor = key && `[data-place="${place}"][data-figure="${key}"]`
  const spot = useAnchor(body, card, anchor, dossier)
  // A hidden card takes no focus.
  const isPlaced = spot !== null

  useEffect(
    function showFigure() {
      const root = body.current
      const figure = anchor && root?.querySelector<HTMLElement>(anchor)
      if (!root || !figure) return
      const [{ top }, edges] = [figure.getBoundingClientRect(), root.getBoundingClientRect()]
      // Asked for from another room: the figure may be far below.
      if (top < edges.top || top > edges.bottom - 40) scrollToTop(figure, 120)
    },
    [anchor, body],
  )

  useEffect(
    function enterCard() {
      if (key && isPlaced) card.current?.focus({ preventScroll: true })
    },
    [key, isPlaced],
  )

  if (!figure || !place || figure.state === 'gap') return null
  const paper = paperOf(figure, dossier)
  const title = titleOf(dossier, figure)
  const difference = differenceOf(figure, dossier)

  function close(): void {
    look(null)
    if (anchor) body.current?.querySelector<HTMLElement>(anchor)?.focus()
  }

  function press(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || event.nativeEvent.isComposing) return
    event.preventDefault()
    event.stopPropagation()
    close()
  }

  async function choose(claim: string): Promise<void> {
    const done = await attempt(() => api.choose({ claim }))
    if (!done || !figure) return
    await refresh()
    const words = showValue(figure.info, done.record[figure.field])
    say({ text: `Đã dùng số ${words}`, detail: `cho ${lowerFirst(title)}, ${dossier.zone.name}`, undo: true })
    card.current?.focus({ preventScroll: true })
  }

  return (
    <div
      ref={card}
      className={styles.card}
      style={{ top: spot?.top ?? 0, visibility: spot ? 'visible' : 'hidden' }}
      role="dialog"
      aria-label={`Nguồn của ${lowerFirst(title)}`}
      tabIndex={-1}
      onKeyDown={press}
    >
      <span className={styles.arrow} style={{ top: spot?.arrow ?? 0 }} />
      <div className={styles.head}>
        <span>
          {title}, {dossier.zone.name}
        </span>
        <IconButton icon={X} label="Đóng thẻ nguồn" keys="Esc" onClick={close} />
      </div>
      <ul className={styles.claims}>
        {figure.claims.map(claim => (
          <ClaimRow
            key={claim.id}
            claim={claim}
            info={figure.info}
            paper={dossier.papers.find(each => each.id === claim.document) ?? null}
            onUse={() => void choose(claim.id)}
          />
        ))}
        {figure.claims.length === 0 && (
          <ClaimRow
            claim={{ value: figure.value, as_of: null, certainty: null, quote: null, chosen: true }}
            info={figure.info}
            paper={paper}
            onUse={() => undefined}
          />
        )}
      </ul>
      {difference && (
        <p className={styles.difference}>
          <GitCompareArrows size={16} strokeWidth={1.75} aria-hidden />
          {difference}
        </p>
      )}
      <div className={styles.deeds}>
        {paper && (
          <Button look="quiet" icon={<FileText {...small} />} title={openHint(paper)} onClick={() => openPaper(paper)}>
            Mở văn bản
          </Button>
        )}
        <Button look="quiet" icon={<History {...small} />} onClick={() => recall(figure)}>
          Lịch sử số này
        </Button>
        <Button look="quiet" icon={<Plus {...small} />} onClick={() => open(place, figure, true)}>
          Thêm nguồn
        </Button>
      </div>
    </div>
  )
}

const small = { size: 15, strokeWidth: 1.75, 'aria-hidden': true } as const
