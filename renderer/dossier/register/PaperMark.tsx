import { Tooltip } from '@mantine/core'
import { show } from '../../state.ts'
import { overPanels } from '../../ui/layers.ts'
import { useDesk } from '../desk.ts'
import figure from '../figure/figure.module.css'
import { PaperCard } from '../figure/PaperCard.tsx'

/** The number of a paper behind a figure that has this one source only; a press opens the paper. */
export function PaperMark({ document, isOld }: { document: string; isOld: boolean }) {
  const { dossier, numbers } = useDesk()
  const paper = dossier.papers.find(each => each.id === document)
  if (!paper) return null
  const mark = numbers.get(paper.id)
  const state = isOld || paper.type === 'press' ? 'old' : 'known'
  return (
    <Tooltip
      zIndex={overPanels}
      label={<PaperCard paper={paper} claim={null} />}
      classNames={{ tooltip: figure.paperTip }}
      position="bottom-end"
      openDelay={300}
      events={{ hover: true, focus: true, touch: false }}
    >
      <button
        type="button"
        className={figure.markButton}
        aria-label={`Nguồn ${mark}, ${paper.name}`}
        onClick={() => show({ is: 'papers', paper: paper.id })}
      >
        <sup className={figure.mark} data-state={state}>
          {mark}
        </sup>
      </button>
    </Tooltip>
  )
}
