import { useEffect, useRef } from 'react'
import type { Candidate } from '../../../db/model/conclusion/candidates.ts'
import { type Part, triggers } from '../../../db/model/conclusion/trigger.ts'
import styles from './conclude.module.css'

type Props = { id: string; part: Part; offers: readonly Candidate[]; at: number; onTake: (word: string) => void }

/** The names or days that a key offers; Enter takes the marked one. */
export function Offers({ id, part, offers, at, onTake }: Props) {
  const { word } = Object.values(triggers).find(each => each.part === part) ?? { word: '' }
  const box = useRef<HTMLDivElement>(null)
  useEffect(function comeIntoSight() {
    box.current?.scrollIntoView({ block: 'nearest' })
  }, [])
  return (
    <div ref={box} id={id} role="listbox" aria-label={`Chọn ${word}`} className={styles.offers}>
      {offers.map((offer, i) => (
        <div
          key={offer.word}
          id={`${id}-${i}`}
          role="option"
          tabIndex={-1}
          aria-selected={i === at}
          className={styles.offer}
          // The sentence keeps the keyboard.
          onMouseDown={event => {
            event.preventDefault()
            onTake(offer.word)
          }}
        >
          {offer.word}
          {offer.means && <span>{offer.means}</span>}
        </div>
      ))}
    </div>
  )
}
