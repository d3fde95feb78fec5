import { create } from 'zustand'

/** What the map is used for; one thing at a time, so that a click on it has one meaning. */
export type Task = { is: 'look' }

export const useTask = create<{ task: Task }>(() => ({ task: { is: 'look' } }))

/** Begins a task; the one before it ends, and what it drew for itself goes away. */
export const take = (task: Task): void => useTask.setState({ task })
export const lookAgain = (): void => take({ is: 'look' })
