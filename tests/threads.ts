import { afterAll } from 'vitest'
import { endAll, unseen } from '../electron/thread/hand.ts'

// The process of a test file ends after it, and would tear a thread out of SQLite.
afterAll(async () => void (await endAll(unseen)), 2 * unseen)
