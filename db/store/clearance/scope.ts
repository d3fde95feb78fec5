/** Which households are asked about: of a zone, a phase, a plan, or named by id. Nothing named: all. */
export type Scope = {
  zone?: string | null
  phase?: string | null
  plan?: string | null
  households?: readonly string[]
}

/** A scope as the condition of a query over `household`, with its values. */
export function within({ zone, phase, plan, households }: Scope): { where: string; values: string[] } {
  const tests: [string, string][] = []
  if (zone) tests.push(['household.zone = ?', zone])
  if (phase) tests.push(['household.phase = ?', phase])
  if (plan) tests.push(['household.plan = ?', plan])
  if (households) tests.push(['household.id IN (SELECT value FROM json_each(?))', JSON.stringify(households)])
  return {
    where: tests.length > 0 ? tests.map(([test]) => test).join(' AND ') : 'true',
    values: tests.map(([, value]) => value),
  }
}
