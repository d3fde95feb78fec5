import { create } from 'zustand'
import type { Goal } from '../../../db/model/geodesy/place-text.ts'

/** The typed coordinate that the map marks; `isReached` once it has flown there, so that coming back to the map stays where it was left. */
export const useGoal = create<{ goal: Goal | null; isReached: boolean }>(() => ({ goal: null, isReached: false }))

export const goTo = (goal: Goal): void => useGoal.setState({ goal, isReached: false })
export const leaveGoal = (): void => useGoal.setState({ goal: null })
