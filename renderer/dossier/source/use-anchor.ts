import { type RefObject, useLayoutEffect, useState } from 'react'

export type Spot = { top: number; arrow: number }

/** Space kept between the card and the edges of the panel, and the arrow and the corners of the card. */
const margin = 8
const corner = 20

/** Where a card stands beside a figure of the panel, both measured from the panel's top: again at every scroll and resize. */
export function useAnchor(
  body: RefObject<HTMLElement | null>,
  card: RefObject<HTMLElement | null>,
  anchor: string | null,
  /** Something that changes when the card's content does. */
  content: unknown,
): Spot | null {
  const [spot, setSpot] = useState<Spot | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: measured again when what the card shows has changed
  useLayoutEffect(
    function placeCard() {
      const root = body.current
      if (!root || anchor === null) return setSpot(null)
      const measure = () => {
        const figure = root.querySelector(anchor)?.getBoundingClientRect()
        const panel = root.closest('aside')?.getBoundingClientRect()
        if (!panel || !card.current) return
        const height = card.current.offsetHeight
        const edges = root.getBoundingClientRect()
        // A figure scrolled out of sight is pointed at where it left.
        const at = figure ? (figure.top + figure.bottom) / 2 : edges.top
        const middle = Math.min(Math.max(at, edges.top), edges.bottom) - panel.top
        // Below the header, whose name stays readable, unless the card is too tall for that.
        const highest = Math.max(margin, Math.min(edges.top - panel.top + margin / 2, panel.height - height - margin))
        const top = Math.max(highest, Math.min(middle - height / 3, panel.height - height - margin))
        setSpot({ top, arrow: Math.max(corner, Math.min(middle - top, height - corner)) })
      }
      measure()
      root.addEventListener('scroll', measure, { passive: true })
      window.addEventListener('resize', measure)
      return () => {
        root.removeEventListener('scroll', measure)
        window.removeEventListener('resize', measure)
      }
    },
    [body, card, anchor, content],
  )
  return spot
}
