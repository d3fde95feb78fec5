import type { Urgency } from './official.ts'

/** A zone, a phase or a call to be compared. */
type Site = { zone: string; phase?: string | null; call?: string | null }

/** Which paper is wanted, and what it is about. Records are named by id or code. */
export type PaperAsk =
  | { is: 'call-list' }
  | { is: 'zone-list' }
  /** A period: "2026", "2026-H1", "2026-Q3", "2026-09". */
  | { is: 'progress-report' | 'clearance-report' | 'directive-report'; period: string }
  | { is: 'compare'; sites: Site[] }
  /** Masked unless somebody says why not, which is logged. */
  | HouseholdAsk
  /** A letter may be marked as urgent. */
  | { is: 'reminder'; agency: string; urgency?: Urgency | undefined }
  /** The draft notice of what a meeting concluded. */
  | { is: 'conclusion'; meeting: string; urgency?: Urgency | undefined }
  | { is: 'board' }
  | { is: 'staging'; staging: string }

/** The papers that carry a mark of urgency (Nghị định 30/2020, Phụ lục I, ô 10b). */
export type UrgentAsk = Extract<PaperAsk, { urgency?: Urgency | undefined }>
export const mayBeUrgent = (ask: PaperAsk): ask is UrgentAsk => ask.is === 'reminder' || ask.is === 'conclusion'

export type HouseholdAsk = {
  is: 'household-sheets'
  zone: string
  /** Only these; all of the zone without. */
  households?: string[] | undefined
  unmaskedWhy: string | null
}

export type PaperFormat = 'docx' | 'pdf' | 'xlsx'
