import { create } from 'zustand'

/** Where the pointer is on the map and the map's scale, for the foot line. */
export const usePointer = create<{ at: [lon: number, lat: number] | null; scale: number | null }>(() => ({
  at: null,
  scale: null,
}))
