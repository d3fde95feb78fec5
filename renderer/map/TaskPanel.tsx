import type L from 'leaflet'
import { lazy, Suspense } from 'react'
import type { ZoneSummary } from '../../db/model/dossier.ts'
import { lookAgain, useTask } from './task.ts'

const BoundaryTask = lazy(() => import('./boundary/BoundaryTask.tsx').then(file => ({ default: file.BoundaryTask })))
const BackdropTask = lazy(() => import('./backdrop/BackdropTask.tsx').then(file => ({ default: file.BackdropTask })))
const ScanTask = lazy(() => import('./backdrop/scan/ScanTask.tsx').then(file => ({ default: file.ScanTask })))
const SurveyTask = lazy(() => import('./survey/SurveyTask.tsx').then(file => ({ default: file.SurveyTask })))
const RecordTask = lazy(() => import('./shape/RecordTask.tsx').then(file => ({ default: file.RecordTask })))
const MeasureTask = lazy(() => import('./measure/MeasureTask.tsx').then(file => ({ default: file.MeasureTask })))
const LayersTask = lazy(() => import('../layers/LayersTask.tsx').then(file => ({ default: file.LayersTask })))
const TimeOver = lazy(() => import('./beside/TimeOver.tsx').then(file => ({ default: file.TimeOver })))
const TimeBar = lazy(() => import('./time/TimeBar.tsx').then(file => ({ default: file.TimeBar })))
const Earlier = lazy(() => import('./beside/Earlier.tsx').then(file => ({ default: file.Earlier })))

/** What a task of the map puts over it; read from disk when the task is first taken. */
export function TaskPanel({ map, zones }: { map: L.Map; zones: ZoneSummary[] }) {
  const task = useTask(state => state.task)
  return (
    <Suspense>
      {task.is === 'boundary' && <BoundaryTask map={map} zones={zones} of={task.of} />}
      {task.is === 'backdrops' && <BackdropTask map={map} />}
      {task.is === 'scan' && <ScanTask map={map} backdrop={task.backdrop} />}
      {task.is === 'survey' && <SurveyTask map={map} zones={zones} of={task.of} />}
      {task.is === 'record' && <RecordTask kind={task.kind} record={task.record} />}
      {task.is === 'measure' && <MeasureTask map={map} />}
      {task.is === 'layers' && <LayersTask way={task.way} onClose={lookAgain} />}
      {task.is === 'time' && <TimeOver map={map} />}
    </Suspense>
  )
}

/** What a task puts under the map. */
export function TaskFoot() {
  const isTime = useTask(state => state.task.is === 'time')
  return <Suspense>{isTime && <TimeBar />}</Suspense>
}

/** What a task draws in the map itself. */
export function TaskSheet() {
  const isTime = useTask(state => state.task.is === 'time')
  return <Suspense>{isTime && <Earlier />}</Suspense>
}
