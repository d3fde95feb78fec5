import { useEffect, useRef } from 'react'
import type { Page } from '../../db/model/meeting/agenda.ts'
import { figuresShown, lookWords, unmaskedShown } from '../../db/model/meeting/minutes.ts'
import type { MeetingPage } from '../../db/model/meeting/page.ts'
import { api } from '../api.ts'
import { useShow } from './show.ts'

/** What is passed over quicker than this was not shown, ms. */
const least = 1000

/** Keeps each page that was on the screen: written when it is left, with what stood on it last. */
export function useMinutes(page: Page | undefined, shown: MeetingPage | null): void {
  const { theme, view, lifted, agenda } = useShow()
  const latest = useRef<{ of: Page; value: MeetingPage } | null>(null)
  if (shown && page) latest.current = { of: page, value: shown }
  const meeting = agenda.meeting?.id ?? null
  useEffect(
    function keep() {
      if (!page) return
      const began = Date.now()
      return () => {
        const stood = latest.current?.of === page ? latest.current.value : null
        if (Date.now() - began < least) return
        // The show goes on where it cannot be written: the room sees no error of a log.
        void api
          .keepShown({
            ...{ meeting, at: new Date(began).toISOString(), until: new Date().toISOString() },
            ...{ title: page.title, view: lookWords(view, theme), figures: figuresShown(stood, view) },
            unmasked: unmaskedShown(lifted, stood),
          })
          .catch(() => undefined)
      }
    },
    [page, view, theme, lifted, meeting],
  )
}
