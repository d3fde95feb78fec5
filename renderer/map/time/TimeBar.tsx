import { useEffect } from 'react'
import { basisSentence, basisWords, dayInWords } from '../../../db/model/time/words.ts'
import { lookAt, useAtlas } from '../../state.ts'
import { Deeds } from './Deeds.tsx'
import { Figures } from './Figures.tsx'
import { Play } from './Play.tsx'
import { Strip } from './Strip.tsx'
import styles from './time.module.css'
import { useIsTold, useTime } from './time.ts'
import { begin, end } from './turn.ts'

/** Under the map: the day that it shows, the strip on which the day is chosen, and the figures of the day beside today's. */
export function TimeBar() {
  const shown = useTime(state => state.shown)
  const isTold = useIsTold()
  const saved = useAtlas(state => state.overview?.saved?.at)
  useEffect(function endWithBar() {
    const { day } = useAtlas.getState()
    // Two days at once, the window's and the map's, would be one too many: the map takes the window's.
    void (day ? lookAt(null).then(() => begin(day)) : undefined)
    return end
  }, [])
  // biome-ignore lint/correctness/useExhaustiveDependencies: a change of the register is a line to be read again
  useEffect(
    function readLine() {
      if (useAtlas.getState().day === null) void begin(null)
    },
    [saved],
  )
  if (!shown) return <section className={styles.bar} aria-label="Thời gian" aria-busy="true" />
  const { line, day, basis, beside } = shown
  return (
    <section className={styles.bar} aria-label="Thời gian" data-past={basis !== 'now' || undefined}>
      <div className={styles.head}>
        <Play line={line} day={day} />
        <div className={styles.day}>
          <strong aria-live="polite">{dayInWords(day)}</strong>
          <span className={styles.basis} title={basisSentence(basis, line)}>
            {basisWords[basis]}
          </span>
        </div>
        <Deeds line={line} day={day} beside={beside} />
      </div>
      <Strip line={line} day={day} basis={basis} from={beside?.from ?? null} />
      {isTold ? (
        <Figures line={line} day={day} basis={basis} from={beside?.from ?? null} />
      ) : (
        <p role="status" className={styles.untold}>
          Chuyên đề đang chọn chỉ có số liệu hôm nay nên bản đồ giữ nguyên hôm nay. Chọn Tình trạng, Quy hoạch, Mặt
          bằng, Kêu gọi hoặc Nhiệm vụ để xem theo thời gian.
        </p>
      )}
    </section>
  )
}
