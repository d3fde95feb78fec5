import type L from 'leaflet'
import { Suspense } from 'react'
import type { ZoneSummary } from '../../db/model/dossier.ts'
import { useTask } from './task.ts'

/** What a task of the map puts over it; read from disk when the task is first taken. */
export function TaskPanel(_: { map: L.Map; zones: ZoneSummary[] }) {
  const { task } = useTask()
  return <Suspense>{task.is === 'look' && null}</Suspense>
}
