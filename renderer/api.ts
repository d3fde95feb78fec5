import { Problem } from '../db/model/text/problem.ts'
import type { ArgsOf, Bridge, CallName, ResultOf } from '../electron/contract.ts'

declare global {
  interface Window {
    atlas: Bridge
  }
}

type Api = {
  [C in CallName]: ArgsOf<C> extends undefined
    ? () => Promise<Awaited<ResultOf<C>>>
    : (args: ArgsOf<C>) => Promise<Awaited<ResultOf<C>>>
}

let shown: string | null = null

/** From now on every call asks of the register as it stood on a day (ISO); null is today. */
export function askOf(day: string | null): void {
  shown = day
}

/** Every call of the contract as a function. A refusal comes out as a thrown Problem. */
export const api = new Proxy({} as Api, {
  get: (_, call) => async (args: unknown) => {
    const reply = await window.atlas(call as CallName, args, shown)
    if (reply.ok) return reply.value
    throw new Problem(reply.problem.code, reply.problem.params)
  },
})
