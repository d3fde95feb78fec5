import { lazy } from 'react'

// What the first picture does not need is read after it: a slow disk gives the map sooner.
const brief = () => import('../brief/BriefRoom.tsx')
const dossier = () => import('../dossier/DossierPanel.tsx')
const papers = () => import('../papers/PaperRoom.tsx')

export const BriefRoom = lazy(async () => ({ default: (await brief()).BriefRoom }))
export const DossierPanel = lazy(async () => ({ default: (await dossier()).DossierPanel }))
export const PaperRoom = lazy(async () => ({ default: (await papers()).PaperRoom }))

/** Reads the other rooms once the first picture stands, so that opening one does not wait for the disk. Returns how to call it off. */
export function readRooms(): () => void {
  const soon = setTimeout(() => void Promise.all([dossier(), brief(), papers()]), 1200)
  return () => clearTimeout(soon)
}
