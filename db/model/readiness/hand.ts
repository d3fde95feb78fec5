import { formatDay } from '../text/day.ts'
import type { ProofFact, Site, World } from './facts.ts'
import { type Finding, found } from './finding.ts'

/** The newest word by hand on a rule at a site; a phase stands on what was said of its whole zone unless it was spoken of itself. */
export function proofOf(proofs: ProofFact[], rule: string, site: Site): ProofFact | null {
  const about = proofs.filter(proof => proof.rule === rule && proof.zone === site.zone.id)
  const own = about.filter(proof => proof.phase === (site.phase?.id ?? null))
  return newest(own) ?? newest(about.filter(proof => proof.phase === null))
}

const newest = (proofs: ProofFact[]): ProofFact | null =>
  [...proofs].sort((a, b) => (b.date ?? '').localeCompare(a.date ?? '') || b.id.localeCompare(a.id))[0] ?? null

/**
 * What the office says by hand against what the register says. "Not asked" holds. With its paper a word by hand beats silence and doubt, and
 * an older "not yet"; it never silences a paper that says otherwise: both are then told, to be compared.
 */
export function withHand(finding: Finding, proof: ProofFact | null, world: World): Finding {
  if (!proof) return finding
  const said = { document: proof.document, date: proof.date, agency: proof.agency ?? finding.agency }
  const note = proof.note?.replace(/\.$/u, '') ?? ''
  if (proof.met === 'na') return found('na', { ...said, says: note || 'không phải xét' })
  const isYes = proof.met === 'yes'
  const against = isYes ? finding.state === 'unmet' : finding.state === 'met'
  if (against && !isLater(proof, finding, world)) {
    const other = [
      isYes ? 'xác nhận tay ghi đạt' : 'xác nhận tay ghi chưa đạt',
      proof.date && formatDay(proof.date),
      note,
    ]
    const says = [finding.says, other.filter(Boolean).join(', ')].filter(Boolean).join('; ')
    return { ...finding, state: 'check', sign: 'wait', says, missing: 'đối chiếu hai nguồn' }
  }
  if (!isYes)
    return found('unmet', { ...said, says: note || finding.says, missing: finding.missing || 'văn bản chứng minh' })
  if (proof.document) return found('met', { ...said, says: note || finding.says })
  if (finding.state === 'met') return finding
  return found('check', { ...said, says: note || finding.says, missing: 'văn bản chứng minh' })
}

/** True for a word with its paper that came after the day of what the register says. */
function isLater(proof: ProofFact, finding: Finding, { papers }: World): boolean {
  const day = proof.date ?? papers.get(proof.document ?? '')?.date ?? null
  return proof.document !== null && day !== null && day > (finding.date ?? '')
}
