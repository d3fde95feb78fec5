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

const apiOf = (day: () => string | null) =>
  new Proxy({} as Api, {
    get: (_, call) => async (args: unknown) => {
      const reply = await window.atlas(call as CallName, args, day())
      if (reply.ok) return reply.value
      throw new Problem(reply.problem.code, reply.problem.params)
    },
  })

/** Every call of the contract as a function. A refusal comes out as a thrown Problem. */
export const api = apiOf(() => shown)

/** The same of one day (ISO), whatever day the window looks at; null is today. */
export const apiOn = (day: string | null): Api => apiOf(() => day)
