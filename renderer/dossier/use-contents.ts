import { type RefObject, useEffect, useRef, useState } from 'react'
import { scrollToTop } from '../ui/scroll.ts'
import { type SectionName, sections } from './contents.ts'

const elementOf = (root: HTMLElement, name: SectionName) => root.querySelector<HTMLElement>(`[data-section="${name}"]`)

/** Which section is read now, and a way to go to one. `ready` is false until the sections are drawn. */
export function useContents(body: RefObject<HTMLElement | null>, ready: boolean) {
  const [current, setCurrent] = useState<SectionName>('overview')
  const held = useRef(0)

  useEffect(
    function watchSections() {
      const root = body.current
      if (!root || !ready) return
      const watcher = new IntersectionObserver(
        () => {
          if (Date.now() < held.current) return
          const line = root.getBoundingClientRect().top + root.clientHeight / 4
          // A short first section is read as long as nothing has been scrolled.
          if (root.scrollTop === 0) return setCurrent('overview')
          const passed = sections.filter(name => (elementOf(root, name)?.getBoundingClientRect().top ?? line) < line)
          setCurrent(passed.at(-1) ?? 'overview')
        },
        { root, rootMargin: '0px 0px -75% 0px', threshold: [0, 0.01] },
      )
      for (const name of sections) {
        const section = elementOf(root, name)
        if (section) watcher.observe(section)
      }
      return () => watcher.disconnect()
    },
    [body, ready],
  )

  /** Scrolls to a section and puts the focus on its heading. */
  function go(name: SectionName): void {
    const section = body.current && elementOf(body.current, name)
    if (!section) return
    // The last sections cannot reach the top; while this scroll lasts the asked one is the current one.
    held.current = Date.now() + 700
    setCurrent(name)
    scrollToTop(section)
    section.querySelector<HTMLElement>('h2')?.focus({ preventScroll: true })
  }

  return { current, go }
}
