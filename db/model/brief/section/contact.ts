import type { RecordOf } from '../../record/kinds.ts'
import type { Desk } from '../../source/cite.ts'
import { gapRun, leaveGap, tell } from '../../source/desk.ts'
import type { Run } from '../brief.ts'
import type { FactRow } from './facts.ts'

/** Who answers for the call and how to reach them; a sheet of the zone alone leads to the office that signs it. */
export function contact(desk: Desk, call: RecordOf<'call'> | null): FactRow[] {
  const { office, agencies } = desk.dossier
  const agency = call?.agency ? agencies[call.agency] : undefined
  const who: Run[] = call
    ? tell(desk, 'call', call, 'agency', { show: () => agencyName(agency), isCommonKnowledge: true })
    : [office.name ? { text: office.name } : gapRun]
  return [
    { label: 'Cơ quan', cell: [who] },
    { label: 'Liên hệ', cell: [reach(desk, call, call ? (agency?.contact ?? '') : office.contact)] },
  ]
}

type Agency = Desk['dossier']['agencies'][string]

/** "Ban Quản lý Khu kinh tế tỉnh An Giang (trước đây: Ban Quản lý Khu kinh tế tỉnh Kiên Giang)". */
function agencyName(agency: Agency | undefined): string {
  if (!agency) return 'cơ quan không còn trong danh sách'
  return agency.today ? `${agency.today} (trước đây: ${agency.name})` : agency.name
}

function reach(desk: Desk, call: RecordOf<'call'> | null, known: string): Run[] {
  if (call?.contact) return tell(desk, 'call', call, 'contact')
  if (known) return [{ text: known }]
  const at = call && ({ kind: 'call', record: call.id, field: 'contact' } as const)
  leaveGap(desk, 'Địa chỉ, điện thoại liên hệ', 'contact', at)
  return [gapRun]
}
