import { parentPort, workerData } from 'node:worker_threads'
import { Problem } from '../../db/model/text/problem.ts'
import type { Reply } from '../contract.ts'
import { dispatch } from '../dispatch.ts'
import { handlers } from '../handlers.ts'
import { type Desk, openOffice } from '../office.ts'
import { inStep } from './in-step.ts'
import type { Beginning, FromStore, ToStore } from './message.ts'

// The store works on a thread of its own: a long import or sum never holds the window's process.
const { root, file, by } = workerData as Beginning
const say = (message: FromStore) => parentPort?.postMessage(message)
const asked = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>()
let count = 0
let blocked = 0

const office = openOffice(root, file, by)
office.desk = new Proxy({} as Desk, { get: (_, name) => (name === 'blocked' ? () => blocked : ask(String(name))) })

/** A doing of the shell as a function here. */
function ask(name: string) {
  return (...args: unknown[]) =>
    new Promise((resolve, reject) => {
      count += 1
      asked.set(count, { resolve, reject })
      say({ is: 'ask', id: count, name, args })
    })
}

// The first thing that a window asks is worked out while the window is still being made.
let first: Promise<Reply> | null = dispatch(handlers, office, 'overview', undefined)

const search = inStep(office)
/** The start has the machine for itself. */
const afterStart = 5000
setTimeout(() => search.look(), afterStart).unref()

/** Runs a call; the first picture of the register is there already, unless something was asked before it. */
function answer(call: unknown, args: unknown, day: unknown): Promise<Reply> {
  const early = call === 'overview' && day == null ? first : null
  if (call !== 'startup') first = null
  return early ?? dispatch(handlers, office, call, args, day)
}

parentPort?.on('message', (message: ToStore) => {
  if (message.is === 'call') {
    blocked = message.blocked
    const { id } = message
    void answer(message.call, message.args, message.day).then(reply => {
      say({ is: 'reply', id, reply })
      search.look()
    })
  } else if (message.is === 'answer') {
    const waiting = asked.get(message.id)
    asked.delete(message.id)
    const { problem } = message
    if (problem) waiting?.reject(new Problem(problem.code, problem.params))
    else waiting?.resolve(message.value)
  } else {
    void search.end().then(() => {
      office.close()
      say({ is: 'closed' })
      parentPort?.close()
    })
  }
})
