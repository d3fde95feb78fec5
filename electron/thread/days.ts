import { parentPort, workerData } from 'node:worker_threads'
import { dispatch } from '../dispatch.ts'
import { time } from '../handlers/map/time.ts'
import { openOffice } from '../office.ts'
import type { AsideCall } from './aside.ts'
import type { Beginning } from './message.ts'

// The days of the slider are read on a thread of their own, with a connection of their own; it may be ended at any moment.
const { root, file, by } = workerData as Beginning
const office = openOffice(root, file, by)

parentPort?.on('message', ({ id, call, args, session }: AsideCall) => {
  office.entry.session = session
  void dispatch(time, office, call, args).then(reply => parentPort?.postMessage({ id, reply }))
})
