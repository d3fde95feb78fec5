import { useEffect } from 'react'
import type { Goal } from '../../../db/model/geodesy/place-text.ts'
import { kindOf } from '../../../db/model/record/kinds.ts'
import type { Hit } from '../../../db/store/search.ts'
import { Marked } from '../../ui/sign/Marked.tsx'
import { besideTitle } from '../../ui/sign/snippet.ts'
import { goalWords, openGoal } from './goals.ts'
import { openHit } from './open-hit.ts'
import styles from './SearchBox.module.css'

/** What a search offers: a record that has the words, or the place of a typed coordinate. */
export type Found = { hit: Hit } | { goal: Goal }

export const openFound = (found: Found): void => ('goal' in found ? openGoal(found.goal) : void openHit(found.hit))

type Props = { found: Found[]; at: number; text: string; hover: (at: number) => void }

/** The list under the search box. */
export function Hits({ found, at, text, hover }: Props) {
  useEffect(
    function keepInSight() {
      document.getElementById(`hit-${at}`)?.scrollIntoView({ block: 'nearest' })
    },
    [at],
  )
  if (text.trim() === '')
    return (
      <p className={styles.none}>
        Gõ tên khu, số văn bản (“1755 QD UBND”), việc (“gpmb thanh loc”), tên xã, huyện cũ, hoặc tọa độ (“9,98996;
        105,1319”).
      </p>
    )
  if (found.length === 0)
    return <p className={styles.none}>Không thấy hồ sơ nào có đủ các chữ này. Thử bớt chữ, hoặc gõ không dấu.</p>
  return (
    <div id="search-hits" className={styles.hits} role="listbox" aria-label="Kết quả">
      {found.map((one, index) => (
        <div
          key={'goal' in one ? `goal/${one.goal.meridian}` : `${one.hit.kind}/${one.hit.id}`}
          id={`hit-${index}`}
          className={styles.hit}
          role="option"
          aria-selected={index === at}
          tabIndex={-1}
          onMouseMove={() => hover(index)}
          onClick={() => openFound(one)}
          onKeyDown={event => event.key === 'Enter' && openFound(one)}
        >
          {'goal' in one ? <GoalHit goal={one.goal} /> : <RecordHit hit={one.hit} text={text} />}
        </div>
      ))}
    </div>
  )
}

function RecordHit({ hit, text }: { hit: Hit; text: string }) {
  return (
    <>
      <span className={styles.kind}>{kindOf(hit.kind).label.vi}</span>
      <span className={styles.title}>
        <Marked text={hit.title} typed={text} />
      </span>
      <span className={styles.snippet}>
        <Marked text={besideTitle(hit.snippet, hit.title)} typed={text} />
      </span>
    </>
  )
}

function GoalHit({ goal }: { goal: Goal }) {
  const { title, detail } = goalWords(goal)
  return (
    <>
      <span className={styles.kind}>Tọa độ</span>
      <span className={styles.title}>{title}</span>
      <span className={styles.snippet}>{detail}</span>
    </>
  )
}
