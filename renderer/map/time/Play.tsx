import { Pause, Play as PlayIcon } from 'lucide-react'
import { useEffect, useMemo, useState } from 'react'
import { reelOf, spanOf } from '../../../db/model/time/strip.ts'
import { stepsOf, type Timeline } from '../../../db/model/time/timeline.ts'
import styles from './time.module.css'
import { readAhead, turnTo } from './turn.ts'

/** ms that a picture stays. */
const speeds = { Chậm: 1600, Vừa: 800, Nhanh: 350 } as const

/** Plays the days of change one after the other; a second press stops. From the last day it begins again at the first. */
export function Play({ line, day }: { line: Timeline; day: string }) {
  const [isPlaying, setPlaying] = useState(false)
  const [speed, setSpeed] = useState<keyof typeof speeds>('Vừa')
  const reel = useMemo(() => reelOf(stepsOf(line), spanOf(line)), [line])
  const next = reel.find(each => each > day)
  useEffect(
    function showNext() {
      if (!isPlaying) return
      if (next === undefined) return setPlaying(false)
      void readAhead(reel.filter(each => each >= next).slice(0, 3))
      const soon = setTimeout(() => turnTo(next), speeds[speed])
      return () => clearTimeout(soon)
    },
    [isPlaying, next, reel, speed],
  )
  const press = () => {
    if (!isPlaying && next === undefined && reel[0]) turnTo(reel[0])
    setPlaying(!isPlaying)
  }
  const Icon = isPlaying ? Pause : PlayIcon
  return (
    <div className={styles.play}>
      <button
        type="button"
        className={styles.round}
        aria-label={isPlaying ? 'Dừng chạy' : 'Chạy qua các ngày'}
        onClick={press}
      >
        <Icon size={17} strokeWidth={1.75} aria-hidden />
      </button>
      <select
        className={styles.select}
        aria-label="Tốc độ chạy"
        value={speed}
        onChange={event => setSpeed(event.currentTarget.value as keyof typeof speeds)}
      >
        {Object.keys(speeds).map(each => (
          <option key={each}>{each}</option>
        ))}
      </select>
    </div>
  )
}
