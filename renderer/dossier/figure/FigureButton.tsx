import { Tooltip } from '@mantine/core'
import type { Figure } from '../../../db/model/dossier.ts'
import { useAtlas } from '../../state.ts'
import { overPanels } from '../../ui/layers.ts'
import { keyOf, type Place, titleOf, useDesk } from '../desk.ts'
import { underline } from '../difference.ts'
import { paperOf } from '../sources.ts'
import styles from './figure.module.css'
import { Gap } from './Gap.tsx'
import { PaperCard } from './PaperCard.tsx'
import { Value } from './Value.tsx'

/** A word joiner: without it a line breaks at what only a screen reader hears, and the mark stands alone on the next one. */
const glue = '\u2060'

type Props = { figure: Figure; place: Place; large?: boolean; gap?: string }

/** A figure with its source mark. A press opens its source card; a gap opens the edit. F2 edits either. */
export function FigureButton({ figure, place, large, gap }: Props) {
  const { dossier, today, numbers, open, place: active } = useDesk()
  const focus = useAtlas(state => state.focus)
  const title = titleOf(dossier, figure)
  const mine = { 'data-figure': keyOf(figure), 'data-place': place }
  if (figure.state === 'gap')
    return (
      <Gap
        of={title}
        words={gap}
        className={large ? styles.largeGap : undefined}
        onClick={() => open(place, figure, true)}
        {...mine}
      />
    )
  const paper = paperOf(figure, dossier)
  const mark = paper ? String(numbers.get(paper.id)) : '?'
  const doubt = underline(figure, dossier, today)
  const isOpen = focus !== null && !focus.editing && active === place && keyOf(focus) === keyOf(figure)
  // Names and kinds identify the record; without a paper they carry no mark, only a number would.
  const isBare = figure.state === 'unsourced' && typeof figure.value !== 'number'
  const isLong = ['text', 'note', 'ref'].includes(figure.info.kind) && !isBare
  // A unit like đồng/m²/năm goes under its number: the two lines stand close.
  const isTall = large && (figure.info.unit?.length ?? 0) > 8
  const button = (
    <button
      type="button"
      className={isLong ? styles.markButton : large ? styles.large : isBare ? styles.bare : styles.plain}
      aria-haspopup="dialog"
      aria-expanded={isOpen}
      data-tall={isTall || undefined}
      onClick={() => open(place, figure, false)}
      {...mine}
    >
      <span className="visually-hidden">{isLong ? `${title}, nguồn` : `${title}: `}</span>
      {!isLong && <Value figure={figure} />}
      {!isBare && (
        <sup className={styles.mark} data-state={figure.state}>
          {!isLong && glue}
          {!isLong && <span className="visually-hidden">, nguồn </span>}
          {!isLong && glue}
          {mark}
        </sup>
      )}
      <span className="visually-hidden">
        , {paper?.name ?? 'chưa có văn bản'}
        {doubt && `, ${doubt}`}
      </span>
    </button>
  )
  return (
    <>
      {isLong && <Value figure={figure} />}
      <Tooltip
        zIndex={overPanels}
        label={<PaperCard paper={paper} claim={figure.chosen} />}
        classNames={{ tooltip: styles.paperTip }}
        position="bottom-start"
        offset={6}
        openDelay={300}
        disabled={isOpen}
        events={{ hover: true, focus: true, touch: false }}
        transitionProps={{ duration: 100 }}
      >
        {button}
      </Tooltip>
    </>
  )
}
