import type { Paper } from '../dossier.ts'
import type { RecordOf } from '../record/kinds.ts'
import type { Status } from '../sign/status.ts'
import { isNumbered } from '../source/basis.ts'
import type { Agency, Site, World, ZoneFacts } from './facts.ts'
import { type Finding, found, type State } from './finding.ts'
import { proofOf, withHand } from './hand.ts'
import { judgeKnown } from './known.ts'
import { judgeListing } from './listing.ts'
import { judgeShare } from './share.ts'
import { judgeStep } from './step.ts'
import { type Test, testOf } from './test.ts'

export type Rule = RecordOf<'rule'>
/** A rule with its test read once. */
export type Prepared = Rule & { asks: Test | null }

/**
 * ready: every condition is met or not asked. nearly: no required one is open, and what is left waits to be compared or is only wanted.
 * not_yet: a required one is not met, or nobody knows. none: no condition is asked of this type of zone.
 */
export type VerdictKey = 'ready' | 'nearly' | 'not_yet' | 'none'

/** One condition at one site. `agency` is who holds what is missing: the name of the paper's day, and today's when it has changed. */
export type Line = Omit<Finding, 'document' | 'agency'> & {
  rule: Pick<Rule, 'id' | 'code' | 'name' | 'need' | 'test' | 'basis' | 'note'>
  /** The id of the word by hand that counts here. */
  proof: string | null
  paper: Pick<Paper, 'id' | 'code' | 'name' | 'title' | 'date'> | null
  agency: Agency | null
}

export type SiteVerdict = {
  zone: Pick<RecordOf<'zone'>, 'id' | 'code' | 'name' | 'type'>
  phase: Pick<RecordOf<'phase'>, 'id' | 'code' | 'name'> | null
  /** The id of the call whose sheet tells of this site. */
  call: string | null
  verdict: VerdictKey
  /** Conditions asked here, and those that a paper proves. */
  asked: number
  proven: number
  lines: Line[]
}

/** The rules that are in use, in the office's order. */
export function rulesInUse(rules: Rule[]): Prepared[] {
  const used = rules.filter(rule => !rule.off).sort((a, b) => a.number - b.number || a.code.localeCompare(b.code))
  return used.map(rule => ({ ...rule, asks: testOf(rule) }))
}

/** The verdict on a site, line by line in the order of the rules: those in use that are asked of its type. */
export function judgeSite(rules: Prepared[], site: Site, facts: ZoneFacts, world: World): SiteVerdict {
  const { id, code, name, type } = site.zone
  const lines = rules.map(rule => lineOf(rule, site, facts, world))
  const asked = lines.filter(line => line.state !== 'na')
  return {
    zone: { id, code, name, type },
    phase: site.phase && { id: site.phase.id, code: site.phase.code, name: site.phase.name },
    call: facts.calls.find(call => call.phase === (site.phase?.id ?? null))?.id ?? null,
    verdict: verdictOf(asked),
    asked: asked.length,
    proven: asked.filter(line => line.state === 'met' && line.paper !== null).length,
    lines,
  }
}

function lineOf(rule: Prepared, site: Site, facts: ZoneFacts, world: World): Line {
  const proof = proofOf(facts.proofs, rule.id, site)
  const { document, agency, ...finding } = withHand(judge(rule, site, facts, world), proof, world)
  const { id, code, name, need, test, basis, note } = rule
  const paper = document === null ? undefined : world.papers.get(document)
  const isOpen = finding.state !== 'met' && finding.state !== 'na'
  const held = agency ?? rule.agency
  const holder = held === null ? facts.commune : world.agencies.get(held)
  return {
    ...finding,
    rule: { id, code, name, need, test, basis, note },
    proof: proof?.id ?? null,
    paper: paper ? markOf(paper) : null,
    agency: isOpen ? (holder ?? null) : null,
  }
}

/** A list without a number is known by what it lists, not by where it was printed. */
function markOf(paper: Paper): NonNullable<Line['paper']> {
  const { id, code, title, date, type } = paper
  return { id, code, title, date, name: type === 'list' && !isNumbered(paper) ? title : paper.name }
}

function judge({ asks: test }: Prepared, site: Site, facts: ZoneFacts, world: World): Finding {
  switch (test?.is) {
    case 'step':
      return judgeStep(test, site, facts, world)
    case 'field':
      return judgeKnown(test, site, facts, world)
    case 'share':
      return judgeShare(test, site, facts, world)
    case 'listed':
      return judgeListing(site, facts, world)
    case 'proof':
      return found('unknown', { missing: 'xác nhận của người phụ trách, kèm văn bản' })
    default:
      return found('unknown', { missing: 'cách xét của điều kiện này, đang ghi chưa đúng' })
  }
}

function verdictOf(asked: Line[]): VerdictKey {
  if (asked.length === 0) return 'none'
  const has = (need: Rule['need'], ...states: State[]) =>
    asked.some(line => line.rule.need === need && states.includes(line.state))
  if (has('must', 'unmet', 'unknown')) return 'not_yet'
  return has('must', 'check') || has('should', 'check', 'unmet', 'unknown') ? 'nearly' : 'ready'
}

/** The blocked first; what is said but unproved last. */
const weight: Record<Status, number> = { stuck: 0, todo: 1, doing: 2, unk: 3, wait: 4, xong: 5 }

/** What is still open, the required and the blocked first. */
export function openLines({ lines }: Pick<SiteVerdict, 'lines'>): Line[] {
  const rank = (line: Line) => (line.rule.need === 'must' ? 0 : 10) + weight[line.sign]
  return lines.filter(line => !['met', 'na'].includes(line.state)).sort((a, b) => rank(a) - rank(b))
}
