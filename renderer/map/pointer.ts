import { create } from 'zustand'
import { type Meridian, meridians } from '../../db/model/geodesy/meridian.ts'

type Pointer = {
  at: [lon: number, lat: number] | null
  scale: number | null
  /** The meridian that coordinates are shown and measured on. */
  meridian: Meridian
}

/** Where the pointer is on the map and the map's scale, for the foot line. */
export const usePointer = create<Pointer>(() => ({ at: null, scale: null, meridian: 104.5 }))

/** Shows coordinates on the other meridian. */
export function turnMeridian(): void {
  const { meridian } = usePointer.getState()
  usePointer.setState({ meridian: meridians.find(each => each !== meridian) ?? meridian })
}
