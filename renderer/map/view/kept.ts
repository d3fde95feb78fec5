import { create } from 'zustand'
import type { View } from './start.ts'

/** Where the map was last, in which data file. */
export type Kept = View & { file: string }

/** Kept while another room fills the window, so that the map opens again where it was left. */
export const useView = create<{ kept: Kept | null }>(() => ({ kept: null }))
