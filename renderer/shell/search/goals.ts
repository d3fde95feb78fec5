import { useEffect, useState } from 'react'
import { writePlace } from '../../../db/model/geodesy/angle.ts'
import { meridianName } from '../../../db/model/geodesy/meridian.ts'
import type { Goal } from '../../../db/model/geodesy/place-text.ts'
import type { Place } from '../../../db/model/geodesy/vn2000.ts'
import { reach } from '../../map/drawing/basemap.ts'
import { usePointer } from '../../map/pointer.ts'
import { goTo } from '../../map/view/goal.ts'
import { say, show } from '../../state.ts'

const [west, south, east, north] = reach
const isOnMap = ({ lon, lat }: Place) => lon >= west && lon <= east && lat >= south && lat <= north
const degrees = (value: number) => value.toFixed(2).replace('.', ',')
const outside = `Nằm ngoài bản đồ dựng sẵn: vĩ độ ${degrees(south)} đến ${degrees(north)}, kinh độ ${degrees(west)} đến ${degrees(east)}`

/** The places that the typed text means as a coordinate; none for any other text. */
export function useGoals(text: string): Goal[] {
  const meridian = usePointer(state => state.meridian)
  const [goals, setGoals] = useState<Goal[]>([])
  useEffect(
    function readTyped() {
      let isLatest = true
      // Read from disk with the first search: no start needs it.
      void import('../../../db/model/geodesy/place-text.ts').then(({ goalsOf, readPlace }) => {
        const typed = readPlace(text)
        if (isLatest) setGoals(typed ? goalsOf(typed, meridian, isOnMap) : [])
      })
      return () => {
        isLatest = false
      }
    },
    [text, meridian],
  )
  return goals
}

/** What a hit says of a coordinate. */
export function goalWords({ place, meridian }: Goal): { title: string; detail: string } {
  const title = `Đến tọa độ ${writePlace(place.lat, place.lon)}`
  if (!isOnMap(place)) return { title, detail: outside }
  return { title, detail: meridian === null ? 'WGS 84' : `VN-2000, kinh tuyến trục ${meridianName[meridian]}` }
}

/** Flies the map there and marks it; a place that the map does not have is said. */
export function openGoal(goal: Goal): void {
  if (isOnMap(goal.place)) {
    goTo(goal)
    show({ is: 'map' })
  } else say({ text: 'Tọa độ nằm ngoài bản đồ', detail: outside, idle: true })
}
