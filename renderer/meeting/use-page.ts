import { useEffect } from 'react'
import type { Page } from '../../db/model/meeting/agenda.ts'
import type { MeetingPage } from '../../db/model/meeting/page.ts'
import type { ThemeName } from '../../db/model/theme.ts'
import type { ArgsOf } from '../../electron/contract.ts'
import { api } from '../api.ts'
import { gone, useRead } from '../use-read.ts'

type Asked = { page: Page | undefined; theme: ThemeName; since: string | null; lifted: string | null }
type Wanted = ArgsOf<'meetingPage'>

/** The page that was read ahead, so that the next key shows it at once. Never one with its mask lifted. */
let ahead: { key: string; read: Promise<MeetingPage> } | null = null

const keyOf = (wanted: Wanted, today: string) => JSON.stringify([wanted, today])

function wantedOf({ page, theme, since, lifted }: Asked): Wanted | null {
  if (!page || (!page.zone && !page.call && !page.directive)) return null
  const { zone, call, directive } = page
  return { zone, call, directive, theme, since, lifted }
}

/** What a page shows; null while it is read, and for a page of words alone. */
export function usePage(asked: Asked, edition: string): MeetingPage | null {
  const wanted = wantedOf(asked)
  const key = wanted && keyOf(wanted, edition)
  return useRead(key, () => {
    if (!wanted) return Promise.resolve(undefined)
    const read = ahead?.key === key ? ahead.read : api.meetingPage(wanted)
    ahead = null
    // A zone that was removed in another window is a page without anything, not an error before the room.
    return read.catch(gone)
  })
}

/** Reads the next page once this one is there. */
export function useReadAhead(isReady: boolean, next: Page | undefined, since: string | null, edition: string): void {
  useEffect(
    function readNext() {
      const wanted = next && wantedOf({ page: next, theme: next.theme, since, lifted: null })
      if (!isReady || !wanted) return
      const read = api.meetingPage(wanted)
      read.catch(() => undefined)
      ahead = { key: keyOf(wanted, edition), read }
    },
    [isReady, next, since, edition],
  )
}
