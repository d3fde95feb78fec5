import { parentPort, workerData } from 'node:worker_threads'
import { isEncrypted } from '../../db/cipher/ring.ts'
import { Problem } from '../../db/model/text/problem.ts'
import { keeperOf } from '../backup/keeper.ts'
import { noteError } from '../care/log.ts'
import type { Reply } from '../contract.ts'
import { dispatch } from '../dispatch.ts'
import { takeBack } from '../files/lend.ts'
import { guardOwn } from '../first/guard.ts'
import { handlers } from '../handlers.ts'
import { type Desk, openOffice } from '../office.ts'
import { endAll, unseen } from './hand.ts'
import { holdFor, hushKnock, isHeard } from './hold.ts'
import { inStep } from './in-step.ts'
import type { Beginning, FromStore, ToStore } from './message.ts'

// The store works on a thread of its own: a long import or sum never holds the window's process.
const { root, file, by, own = null } = workerData as Beginning
const say = (message: FromStore) => parentPort?.postMessage(message)
const asked = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>()
let count = 0
let blocked = 0

const hold = holdFor(by, () => void office.desk?.raise())
const guard = guardOwn(own, file, hold.take)
const office = openOffice(root, file, by, guard.take)
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
const keeper = keeperOf(office)
office.keeper = keeper
/** The start has the machine for itself. */
const afterStart = 5000
setTimeout(() => replacing ?? search.look(), afterStart).unref()
/** ms between two looks at whether something has changed since the newest backup. */
const betweenBackups = 600_000
setTimeout(() => void (replacing ?? keeper.look()), 4 * afterStart).unref()
setInterval(() => void (replacing ?? keeper.look()), betweenBackups).unref()

let replacing: Promise<Reply> | null = null

/** Calls that put another file in the place of the one that is open. */
const replacers = new Set<unknown>(['restoreBackup', 'setPassword', 'dropPassword'])

/** The file is to be replaced: nobody else may have it open, and whoever asks meanwhile waits. */
function replace(call: unknown, args: unknown): Promise<Reply> {
  const before = replacing
  const own: Promise<Reply> = (async () => {
    await before
    await search.end()
    return dispatch(handlers, office, call, args)
  })()
  replacing = own
  return own.finally(() => {
    if (replacing === own) replacing = null
  })
}

async function afterReplacing(call: unknown, args: unknown, day: unknown): Promise<Reply> {
  await replacing
  return dispatch(handlers, office, call, args, day)
}

/** While a file cannot be opened for these reasons, nothing is written beside it. */
const untouched = new Set<unknown>(['E_DATA_ELSEWHERE', 'E_DATA_UNCHOSEN'])

/** Runs a call; the first picture of the register is there already, unless something was asked before it. */
async function answer(call: unknown, args: unknown, day: unknown): Promise<Reply> {
  const early = call === 'overview' && day == null ? first : null
  if (call !== 'startup') first = null
  if (call === 'runImport') await keeper.before('import')
  const reply = await (early ?? (replacers.has(call) ? replace(call, args) : afterReplacing(call, args, day)))
  if (!office.problem && !office.viewed) guard.opened(office.file)
  if (!reply.ok && !office.viewed && !untouched.has(office.problem?.code))
    noteError(office.file, call, reply.problem.code)
  return reply
}

/** The file is closed as soon as it may be. A thread that is still in the middle of something would be torn out of it if this one ended. */
async function close(): Promise<void> {
  await endAll()
  office.close()
  if (isEncrypted(office.file)) takeBack()
  hold.release()
  const isAlone = await endAll(unseen)
  say({ is: 'closed', isAlone })
  if (isAlone) parentPort?.close()
}

/** A second start on the same file ends once the first window is in front; when that does not answer, the window says why nothing opens. */
if (office.problem?.code === 'E_DATA_OPEN_HERE')
  setTimeout(() => {
    if (isHeard(file)) void office.desk?.window('close')
    else hushKnock(file)
  }, 2500)

parentPort?.on('message', (message: ToStore) => {
  if (message.is === 'call') {
    blocked = message.blocked
    const { id } = message
    void answer(message.call, message.args, message.day).then(reply => {
      say({ is: 'reply', id, reply })
      if (!replacing) search.look()
    })
  } else if (message.is === 'answer') {
    const waiting = asked.get(message.id)
    asked.delete(message.id)
    const { problem } = message
    if (problem) waiting?.reject(new Problem(problem.code, problem.params))
    else waiting?.resolve(message.value)
  } else void close()
})
