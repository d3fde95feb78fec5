import { useLayoutEffect, useMemo, useRef, useState } from 'react'
import { formatDay } from '../../../db/model/text/day.ts'
import { binsOf, shareOf, spanOf, yearsOf } from '../../../db/model/time/strip.ts'
import { type Basis, stepsOf, type Timeline } from '../../../db/model/time/timeline.ts'
import { basisSentence, basisWords } from '../../../db/model/time/words.ts'
import { Handle } from './Handle.tsx'
import styles from './time.module.css'
import { putBeside, turnTo } from './turn.ts'

const height = 34
/** px of a bar with its gap. */
const barWidth = 5
/** px that a year's number needs. */
const yearWidth = 44

type Props = { line: Timeline; day: string; basis: Basis; from: string | null }

/** When things are dated and when they were entered, as bars over the years, with the named days; the handles choose the days. */
export function Strip({ line, day, basis, from }: Props) {
  const box = useRef<HTMLDivElement>(null)
  const width = useWidth(box)
  const span = useMemo(() => spanOf(line), [line])
  const steps = useMemo(() => stepsOf(line), [line])
  const count = Math.max(1, Math.floor(width / barWidth))
  const bins = useMemo(() => binsOf(line.days, span, count), [line, span, count])
  const years = yearsOf(span, yearWidth / Math.max(1, width))
  const x = (share: number) => share * width
  const bar = (at: number, part: number, share: number, className: string | undefined) =>
    share > 0 && (
      <rect
        key={`${at} ${part}`}
        className={className}
        x={at * barWidth + part * 2}
        y={height - share * height}
        width={2}
        height={share * height}
      />
    )
  return (
    <div className={styles.strip}>
      <div ref={box} className={styles.track}>
        <svg width={width} height={height + 18} aria-hidden>
          <rect className={styles.unrecorded} x={0} y={0} width={x(shareOf(span, line.begins))} height={height} />
          {bins.map((bin, at) => [
            bar(at, 0, bin.datedHeight, styles.dated),
            bar(at, 1, bin.enteredHeight, styles.entered),
          ])}
          {years.map(({ year, share }) => (
            <g key={year}>
              <line className={styles.tick} x1={x(share)} x2={x(share)} y1={height} y2={height + 4} />
              <text className={styles.year} x={x(share) + 3} y={height + 14}>
                {year}
              </text>
            </g>
          ))}
          <line className={styles.ground} x1={0} x2={width} y1={height} y2={height} />
          {line.marks.map(mark => (
            <path
              key={`${mark.day} ${mark.word}`}
              className={styles.mark}
              d={`M${x(shareOf(span, mark.day))} ${height - 4}l4 4l-4 4l-4-4z`}
            >
              <title>{`${formatDay(mark.day)}: ${mark.word}. ${mark.title}`}</title>
            </path>
          ))}
        </svg>
        {from && (
          <Handle
            label="Ngày ở bên trái"
            {...{ box, span, steps, day: from }}
            words={formatDay(from)}
            isFirst
            onTurn={next => putBeside(next < day ? next : day)}
          />
        )}
        <Handle
          label={from ? 'Ngày ở bên phải' : 'Ngày của bản đồ'}
          {...{ box, span, steps, day }}
          words={`${formatDay(day)}, ${basisWords[basis]}`}
          isFirst={false}
          onTurn={turnTo}
        />
      </div>
      <p className={styles.key}>
        <span data-is="dated">ghi ngày trên văn bản</span>
        <span data-is="entered">ghi vào sổ</span>
        <span data-is="mark">cuộc họp, thông báo, quyết định</span>
        <span>{basis === 'dated' ? basisSentence(basis, line) : `Sổ có từ ${formatDay(line.begins)}`}</span>
      </p>
    </div>
  )
}

function useWidth(box: React.RefObject<HTMLDivElement | null>): number {
  const [width, setWidth] = useState(600)
  useLayoutEffect(
    function followWidth() {
      const element = box.current
      if (!element) return
      setWidth(element.clientWidth)
      const watch = new ResizeObserver(() => setWidth(element.clientWidth))
      watch.observe(element)
      return () => watch.disconnect()
    },
    [box],
  )
  return width
}
