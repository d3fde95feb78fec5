import { setTimeout } from 'node:timers/promises'
import type { AsideCall } from '../../../electron/thread/aside.ts'
import { errands } from '../../../electron/thread/errand.ts'
import type { Beginning } from '../../../electron/thread/message.ts'

// A thread that takes as long as it is told, unless it is to leave off, and counts what it was asked.
const { start, goesOn, serve } = errands<Beginning, AsideCall>()
let calls = 0
serve(async ({ args }) => {
  calls += 1
  for (let ms = (args as { ms: number }).ms; ms > 0 && goesOn(); ms -= 5) await setTimeout(5)
  return { ok: true, value: { file: start.file, calls } }
})
