import { layerRefusals } from '../layer/refusal.ts'
import { meetingRefusals } from '../meeting/refusal.ts'
import { peopleRefusals } from '../people/refusal.ts'
import { placeRefusals } from '../place/refusal.ts'
import { callRefusals, investorRefusals } from '../refusal/call.ts'
import { directiveRefusals } from '../refusal/directive.ts'
import { enterpriseRefusals } from '../refusal/enterprise.ts'
import { exportRefusals, fileRefusals } from '../refusal/file.ts'
import { importRefusals } from '../refusal/import.ts'
import { ladderRefusals } from '../refusal/ladder.ts'
import { landRefusals } from '../refusal/land.ts'
import { mapRefusals, tileRefusals } from '../refusal/map.ts'
import { moneyRefusals } from '../refusal/money.ts'
import { noticeRefusals } from '../refusal/notice.ts'
import { paperRefusals } from '../refusal/paper.ts'
import { recordRefusals } from '../refusal/record.ts'
import { updateRefusals } from '../update/refusal.ts'

/** A refusal with a stable code. Thrown where the work cannot go on, turned into words at the edges (`sentence`). */
export class Problem extends Error {
  readonly code: string
  readonly params: Record<string, string>

  constructor(code: string, params: Record<string, string> = {}) {
    super(code)
    this.name = 'Problem'
    this.code = code
    this.params = params
  }
}

/** A problem as it crosses between processes. */
export type ProblemValue = { code: string; params: Record<string, string> }

const words: Record<string, string> = {
  ...recordRefusals,
  ...exportRefusals,
  ...fileRefusals,
  ...importRefusals,
  ...layerRefusals,
  ...callRefusals,
  ...investorRefusals,
  ...ladderRefusals,
  ...landRefusals,
  ...mapRefusals,
  ...meetingRefusals,
  ...moneyRefusals,
  ...directiveRefusals,
  ...tileRefusals,
  ...noticeRefusals,
  ...paperRefusals,
  ...enterpriseRefusals,
  ...peopleRefusals,
  ...updateRefusals,
  ...placeRefusals,
}

/** The codes of all refusals. */
export const refusalCodes: readonly string[] = Object.keys(words)

/** The Vietnamese sentence of a problem: what happened, to which record, what to do. */
export function sentence({ code, params }: ProblemValue): string {
  const pattern = words[code]
  if (!pattern) return `${words.E_UNEXPECTED?.replace('{reason}', code)}`
  return pattern.replace(/\{(\w+)\}/g, (_, name: string) => params[name] ?? '')
}

/** Any thrown thing as a problem value; what is not ours keeps its own message as the reason. */
export function toProblem(thrown: unknown): ProblemValue {
  if (thrown instanceof Problem) return { code: thrown.code, params: thrown.params }
  return { code: 'E_UNEXPECTED', params: { reason: thrown instanceof Error ? thrown.message : String(thrown) } }
}
