import type { Setting } from '../../../db/model/conclusion/candidates.ts'
import { api } from '../../api.ts'
import { LeftDraft } from '../../form/LeftDraft.tsx'
import { useRead } from '../../use-read.ts'
import styles from './conclude.module.css'
import { Sentence } from './Sentence.tsx'
import { keyOf, type useConclusions } from './use-conclusions.ts'

type Props = {
  editor: ReturnType<typeof useConclusions>
  /** The meeting's day, ISO. */
  day: string
  /** Ids that the item in hand speaks of. */
  near: readonly string[]
}

/** The conclusions of a meeting, one sentence a line. */
export function Conclusions({ editor, day, near }: Props) {
  const at = useRead('meeting names', () => api.meetingNames())
  const { lines, wanted, reached } = editor
  if (!at) return <div aria-busy="true" />
  const setting: Setting = { ...at, day, near }
  const last = lines.at(-1)
  return (
    <>
      {last && (
        <LeftDraft of={keyOf(editor.meeting)} take={left => editor.type(last.key, JSON.parse(left) as string)} />
      )}
      <ol className={styles.lines} aria-label="Kết luận">
        {lines.map((line, i) => (
          <Sentence
            key={line.key}
            line={line}
            number={i + 1}
            setting={setting}
            isWanted={line.key === wanted}
            onReached={reached}
            onType={text => editor.type(line.key, text)}
            onSave={() => void editor.save(line.key)}
            onEnter={() => editor.enter(line.key)}
            onStep={by => editor.step(line.key, by)}
            onMove={by => editor.move(line.key, by)}
            onLeaveOut={() => editor.leaveOut(line.key)}
          />
        ))}
      </ol>
    </>
  )
}
