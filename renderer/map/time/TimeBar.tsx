import { type KeyboardEvent, useEffect, useRef } from 'react'
import { hasDates } from '../../../db/model/time/timeline.ts'
import { basisIn, basisSentence, dayInWords, undatedWords } from '../../../db/model/time/words.ts'
import { useAtlas } from '../../state.ts'
import { Deeds } from './Deeds.tsx'
import { Figures } from './Figures.tsx'
import { Play } from './Play.tsx'
import { Strip } from './Strip.tsx'
import styles from './time.module.css'
import { useTime } from './time.ts'
import { begin, end, follow, play, showKept } from './turn.ts'

/** Under the map: the day that it shows, the strip on which the day is chosen, and the figures of the day beside today's. */
export function TimeBar() {
  const shown = useTime(state => state.shown)
  const isRead = useTime(state => state.isRead)
  const theme = useAtlas(state => state.theme)
  useRegister()
  if (!shown) return <section className={styles.bar} aria-label="Thời gian" aria-busy="true" />
  const { line, day, basis, beside } = shown
  const from = beside?.from ?? null
  return (
    <section
      className={styles.bar}
      aria-label="Thời gian"
      data-past={basis !== 'now' || undefined}
      aria-busy={!isRead || undefined}
      onKeyDown={playBySpace}
    >
      <div className={styles.head}>
        <Play line={line} day={day} />
        <div className={styles.day}>
          <strong aria-live="polite">{dayInWords(day)}</strong>
          <span className={styles.basis} title={basisSentence(basis, line)}>
            {basisIn(theme, basis)}
          </span>
        </div>
        <Deeds line={line} day={day} beside={beside} />
      </div>
      <Strip line={line} day={day} basis={basis} from={from} />
      {hasDates(line) ? (
        <Figures line={line} day={day} basis={basis} from={from} />
      ) : (
        <p role="status" className={styles.untold}>
          {undatedWords}
        </p>
      )}
    </section>
  )
}

/** Space plays and stops wherever in the bar the focus is on something that has no use for it itself. */
function playBySpace(event: KeyboardEvent): void {
  if (event.key !== ' ' || (event.target as Element).closest('button, input, select')) return
  event.preventDefault()
  play(!useTime.getState().isPlaying)
}

/** Keeps the bar in step with the register, the theme, and a day that is chosen elsewhere in the window. */
function useRegister(): void {
  const day = useAtlas(state => state.day)
  const theme = useAtlas(state => state.theme)
  const saved = useAtlas(state => state.overview?.saved?.at)
  const read = useRef<string | undefined>(undefined)
  useEffect(() => end, [])
  useEffect(
    function readLine() {
      const isShown = useTime.getState().shown !== null
      // What a past day last saved is no change of the register.
      if (isShown && (day !== null || read.current === saved)) return
      if (day === null) read.current = saved
      void begin(day)
    },
    [day, saved],
  )
  useEffect(() => follow(day), [day])
  // biome-ignore lint/correctness/useExhaustiveDependencies: another theme is another map of the same day
  useEffect(() => showKept(), [theme])
}
