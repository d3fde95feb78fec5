import { create } from 'zustand'

export type ComparedSite = { zone: string; phase: string | null; call: string | null }

/** The sites that are put side by side, kept while the window is open. Two to four are compared. */
export const useCompared = create<{ sites: ComparedSite[] }>(() => ({ sites: [] }))

export const most = 4

const isSame = (a: ComparedSite, b: ComparedSite): boolean => a.zone === b.zone && a.phase === b.phase

/** Adds a site, once; a fifth takes the place of the last. */
export function startCompare(site: ComparedSite): void {
  const { sites } = useCompared.getState()
  if (sites.some(each => isSame(each, site))) return
  useCompared.setState({ sites: [...sites.slice(0, most - 1), site] })
}

export function dropCompared(site: ComparedSite): void {
  useCompared.setState(({ sites }) => ({ sites: sites.filter(each => !isSame(each, site)) }))
}

/** Puts these sites side by side, whatever stood there before. */
export function compareThese(sites: ComparedSite[]): void {
  useCompared.setState({ sites: sites.slice(0, most) })
}
