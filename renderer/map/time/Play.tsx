import { Pause, Play as PlayIcon } from 'lucide-react'
import { useEffect, useMemo, useState } from 'react'
import { reelOf, spanOf } from '../../../db/model/time/strip.ts'
import { stepsOf, type Timeline } from '../../../db/model/time/timeline.ts'
import styles from './time.module.css'
import { useTime } from './time.ts'
import { play, readAhead, turnTo } from './turn.ts'

/** ms that a picture stays. */
const speeds = { Chậm: 1600, Vừa: 800, Nhanh: 350 } as const

/** Plays the days of change one after the other; a second press stops. From the last day it begins again at the first. */
export function Play({ line, day }: { line: Timeline; day: string }) {
  const isPlaying = useTime(state => state.isPlaying)
  const [speed, setSpeed] = useState<keyof typeof speeds>('Vừa')
  const reel = useMemo(() => reelOf(stepsOf(line), spanOf(line)), [line])
  const [first] = reel
  useEffect(
    function playOn() {
      if (!isPlaying) return
      const nextOf = (day: string) => reel.find(each => each > day)
      const dayNow = () => useTime.getState().shown?.day ?? line.today
      if (nextOf(dayNow()) === undefined && first) turnTo(first)
      void readAhead(reel.filter(each => each >= dayNow()).slice(0, ahead))
      // One clock for all pictures: a slow one does not push back those after it.
      const clock = setInterval(function showNext() {
        const next = nextOf(dayNow())
        if (next === undefined) return play(false)
        turnTo(next)
        void readAhead(reel.filter(each => each > next).slice(0, ahead))
      }, speeds[speed])
      return () => clearInterval(clock)
    },
    [isPlaying, reel, first, speed, line],
  )
  const Icon = isPlaying ? Pause : PlayIcon
  const isOver = !reel.some(each => each > day)
  return (
    <div className={styles.play}>
      <button
        type="button"
        className={styles.round}
        aria-label={isPlaying ? 'Dừng chạy' : 'Chạy qua các ngày'}
        aria-keyshortcuts="Space"
        title={isPlaying ? 'Dừng (Space)' : isOver ? 'Chạy lại từ ngày đầu (Space)' : 'Chạy từ ngày này (Space)'}
        onClick={() => play(!isPlaying)}
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

/** Pictures that are read before they are wanted. */
const ahead = 3
