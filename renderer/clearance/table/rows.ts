import { isWhole, type Total } from '../../../db/model/clearance/award.ts'
import type { HouseholdRow } from '../../../db/store/clearance/rows.ts'

/** A household of the table with what its award lines come to; null while that is worked out, or without lines. */
export type Row = HouseholdRow & { total: Total | null; planName: string | null }

/** The compensation that is shown: what the list says, else what the lines come to when each of them can be said. */
export function shownVnd({ recordedVnd, total }: Row): number | null {
  return recordedVnd ?? (total && isWhole(total) ? total.vnd : null)
}

/** By how much the lines come to more than the list says; null when one of them is not known, 0 when they agree. */
export function offVnd({ recordedVnd, total }: Row): number | null {
  return recordedVnd === null || !total || !isWhole(total) ? null : (total.vnd ?? 0) - recordedVnd
}
