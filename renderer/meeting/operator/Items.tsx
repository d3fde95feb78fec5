import { useEffect, useRef } from 'react'
import type { Page } from '../../../db/model/meeting/agenda.ts'
import styles from './operator.module.css'
import { cue } from './use-follow.ts'

/** The items in their order; one press takes the room there. */
export function Items({ pages, at }: { pages: readonly Page[]; at: number }) {
  const list = useRef<HTMLOListElement>(null)
  useEffect(
    function keepInView() {
      list.current?.children[at]?.scrollIntoView({ block: 'nearest' })
    },
    [at],
  )
  return (
    <nav className={styles.items} aria-labelledby="agenda">
      <h2 id="agenda">Chương trình, {pages.length} mục</h2>
      <ol ref={list}>
        {pages.map((page, index) => (
          <li key={page.id}>
            <button
              type="button"
              aria-current={index === at ? 'step' : undefined}
              onClick={() => cue({ is: 'go', at: index })}
            >
              <span>{page.number}</span>
              {page.title}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  )
}
