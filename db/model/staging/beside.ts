import { boundsOf } from '../geometry.ts'
import { isBeside, ringsOf } from './border.ts'

type Geometry = { type: string; coordinates: unknown[] }
/** What says which plans lie side by side: a plan's boundary, and the codes somebody has written. */
export type Plan = { code: string; beside: string | null; shape: Geometry | null }

export type Neighbours = {
  /** By code; both ways. */
  beside: Map<string, string[]>
  /** Codes that were written as neighbours of a plan and that no plan of the zone has. */
  unknown: { code: string; named: string }[]
  /** How many of the plans have a boundary from which neighbours are measured. */
  drawn: number
}

/** Codes in a text: "DOT-1 DOT-2", "DOT-1, DOT-2; DOT-3". */
export const codesIn = (text: string | null): string[] => (text ?? '').split(/[\s,;]+/).filter(Boolean)

/** Who lies beside whom: by the boundaries where both plans have one, else by what was written, in whatever case. */
export function neighboursOf(plans: readonly Plan[]): Neighbours {
  const byCode = new Map(plans.map(plan => [plan.code.toLowerCase(), plan.code]))
  const pairs = new Map(plans.map(plan => [plan.code, new Set<string>()]))
  const rings = drawnOf(plans)
  const tie = (a: string, b: string) => {
    pairs.get(a)?.add(b)
    pairs.get(b)?.add(a)
  }
  const unknown: Neighbours['unknown'] = []
  plans.forEach((plan, i) => {
    for (const named of codesIn(plan.beside)) {
      const other = byCode.get(named.toLowerCase())
      if (other === undefined) unknown.push({ code: plan.code, named })
      else if (other !== plan.code && !(rings.has(plan.code) && rings.has(other))) tie(plan.code, other)
    }
    for (const other of plans.slice(i + 1)) {
      const [a, b] = [rings.get(plan.code), rings.get(other.code)]
      if (a && b && isBeside(a, b)) tie(plan.code, other.code)
    }
  })
  return { beside: new Map([...pairs].map(([code, set]) => [code, [...set].sort()])), unknown, drawn: rings.size }
}

function drawnOf(plans: readonly Plan[]) {
  const bounds = plans.flatMap(({ shape }) => boundsOf(shape, null) ?? [])
  const origin = [bounds[0] ?? 0, bounds[1] ?? 0] as const
  return new Map(
    plans.flatMap(({ code, shape }) => {
      const rings = shape ? ringsOf(shape, origin) : []
      return rings.length > 0 ? [[code, rings] as const] : []
    }),
  )
}
