import type { Dossier } from '../dossier.ts'

type Asked = 'manager' | 'commune' | 'finance' | 'developer' | 'office'

/** Who holds the answer, by field; what is not named is asked of the office that manages the zone. */
const holders: Record<string, Asked> = {
  contact: 'office',
  agency: 'office',
  place: 'commune',
  unit: 'commune',
  unit_before: 'commune',
  point: 'commune',
  land_status: 'commune',
  clearance: 'commune',
  land_rent_vnd: 'finance',
  capital_vnd: 'finance',
  incentives: 'finance',
  selection: 'finance',
  form: 'finance',
  duration_years: 'finance',
  occupancy_pct: 'developer',
  sublease_vnd: 'developer',
  road: 'developer',
  power: 'developer',
  water: 'developer',
  wastewater: 'developer',
  telecom: 'developer',
}

/** Whom to ask for a field that is unknown, by today's division of work (after 01/7/2025). */
export function askFor(dossier: Dossier, field: string): string {
  const { zone, summary, office } = dossier
  const manager = managerOf(dossier)
  switch (holders[field] ?? 'manager') {
    case 'commune':
      return summary.unit ? `UBND ${summary.unit}` : 'UBND cấp xã nơi có khu đất'
    case 'office':
      return office.name || 'Ban Quản lý khu kinh tế'
    case 'finance':
      return 'Sở Tài chính'
    case 'developer':
      // The authorities of before 2025 were merged into today's office.
      return zone.developer && !/ban quản lý/iu.test(zone.developer) ? `${zone.developer}; ${manager}` : manager
    default:
      return manager
  }
}

/** A project outside the zones is the investment department's, which is the finance department since 2025. */
function managerOf({ zone, office }: Dossier): string {
  if (!zone.id) return 'Sở Tài chính'
  return zone.type === 'ccn' ? 'Sở Công Thương' : office.name || 'Ban Quản lý khu kinh tế'
}
