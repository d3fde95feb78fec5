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

/** Every call of the contract as a function. A refusal comes out as a thrown Problem. */
export const api = new Proxy({} as Api, {
  get: (_, call) => async (args: unknown) => {
    const reply = await window.atlas(call as CallName, args)
    if (reply.ok) return reply.value
    throw new Problem(reply.problem.code, reply.problem.params)
  },
})
