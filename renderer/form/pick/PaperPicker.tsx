import { FilePlus2, MessageSquare, X } from 'lucide-react'
import { useState } from 'react'
import type { Paper } from '../../../db/model/dossier.ts'
import { formatDay } from '../../../db/model/text/day.ts'
import { api } from '../../api.ts'
import { attempt } from '../../state.ts'
import { Marked } from '../../ui/sign/Marked.tsx'
import type { Draft } from '../draft.ts'
import styles from '../form.module.css'
import { NewPaper } from '../NewPaper.tsx'
import { Picker } from './Picker.tsx'
import picker from './picker.module.css'

type Ground = Pick<Draft, 'paper' | 'why'>
type Props = {
  id: string
  ground: Ground
  onGround: (ground: Ground) => void
  /** No paper is needed, and so no reason for none. */
  isOptional?: boolean
}

const find = async (text: string) => (await attempt(() => api.papers({ text })))?.slice(0, 8) ?? []

/** On whose word a change is made: a paper that is known, a new one, or the reason why there is none. */
export function PaperPicker({ id, ground, onGround, isOptional = false }: Props) {
  const [adding, setAdding] = useState<string | null>(null)
  const [isCleared, setCleared] = useState(false)
  const { paper, why } = ground
  const clear = () => {
    setCleared(true)
    setAdding(null)
    onGround({ paper: null, why: null })
  }
  if (adding !== null)
    return (
      <NewPaper
        typed={adding}
        onAdded={added => {
          setAdding(null)
          onGround({ paper: added, why: null })
        }}
        onCancel={clear}
      />
    )
  if (why !== null)
    return (
      <>
        <textarea
          id={id}
          className={styles.area}
          rows={2}
          placeholder="Vì sao chưa có văn bản, ai cho biết"
          value={why}
          // biome-ignore lint/a11y/noAutofocus: the person has just asked for this input
          autoFocus
          onChange={event => onGround({ paper: null, why: event.currentTarget.value })}
        />
        <button type="button" className={styles.link} onClick={clear}>
          Chọn văn bản
        </button>
      </>
    )
  if (paper)
    return (
      <>
        <span className={picker.chosen}>
          <span className={picker.chosenName}>{paper.name}</span>
          <button type="button" id={id} ref={takeFocus} aria-label={`Bỏ văn bản ${paper.name}`} onClick={clear}>
            <X size={15} strokeWidth={1.75} aria-hidden />
          </button>
        </span>
        <p className={styles.help}>{[paper.date && formatDay(paper.date), paper.issuer].filter(Boolean).join(', ')}</p>
      </>
    )
  return (
    <Picker
      id={id}
      label="Văn bản tìm thấy"
      placeholder="Số, trích yếu, không cần gõ dấu"
      find={find}
      autoFocus={isCleared}
      draw={drawPaper}
      onPick={picked => onGround({ paper: picked, why: null })}
      onKeyDown={(event, typed) => {
        if (!event.ctrlKey || event.key.toLowerCase() !== 'n') return
        event.preventDefault()
        setAdding(typed)
      }}
      deeds={[
        {
          id: 'new',
          words: (
            <>
              <FilePlus2 size={15} strokeWidth={1.75} aria-hidden /> Thêm văn bản mới <kbd>Ctrl N</kbd>
            </>
          ),
          run: setAdding,
        },
        ...(isOptional
          ? []
          : [
              {
                id: 'none',
                words: (
                  <>
                    <MessageSquare size={15} strokeWidth={1.75} aria-hidden /> Chưa có văn bản, ghi lý do
                  </>
                ),
                run: () => onGround({ paper: null, why: '' }),
              },
            ]),
      ]}
    />
  )
}

const drawPaper = (paper: Paper, typed: string) => (
  <>
    <span className={picker.line}>
      <span className={picker.number}>
        <Marked text={paper.name} typed={typed} />
      </span>
      <span className={picker.date}>{paper.date && formatDay(paper.date)}</span>
    </span>
    <span className={picker.subject}>
      <Marked text={paper.title} typed={typed} />
    </span>
  </>
)

/** The field that was typed in gives way to the chosen paper: the keyboard goes on from there, so that Ctrl Enter saves. */
const takeFocus = (button: HTMLButtonElement | null): void => button?.focus({ preventScroll: true })
