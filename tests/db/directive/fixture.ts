import type { DirectiveRow, Heirs, Party } from '../../../db/model/directive/room.ts'
import type { Db } from '../../../db/store/db.ts'
import { giveDirective } from '../../../db/store/directive/give.ts'
import { addRecord } from '../../../db/store/record.ts'
import { byTest } from '../fixture.ts'

let count = 0

/** A directive row as the room has it, with nothing known of it but its paper. */
export function aRow(fields: Partial<DirectiveRow> = {}): DirectiveRow {
  count += 1
  const paper = {
    ...{ id: 'p1', code: 'TB-1-2024', number: '1/TB-VP', title: 'Thông báo thử', type: 'notice' as const },
    ...{ date: '2024-05-06', met: null, urgency: null, name: 'TB 1/TB-VP', attachment: null },
  }
  return {
    ...{ id: `d${count}`, code: `TB-1-2024-${count}`, number: count, summary: 'Việc thử', text: null, product: null },
    ...{ due: null, due_words: null, due_by: null, status: null, completed: null, result: null, note: null },
    ...{ paper, leads: [], supports: [], targets: [], answers: [], extensions: [], reports: [] },
    ...fields,
  }
}

export const aParty = (name: string, agency: string | null = name, heirs: Heirs | null = null): Party => ({
  id: `a-${name}`,
  ...{ name, agency, heirs },
})

/** What became of an agency: the names stand for the ids too. */
export const becomes = (...names: string[]): Heirs => ({
  ids: names,
  names,
  steps: names.map(name => ({ date: '2025-03-01', name, scope: null })),
})

export function anAgency(db: Db, name: string) {
  count += 1
  return addRecord(db, 'agency', { code: `CQ-THU-${count}`, name }, byTest).record
}

/** A directive in the register, given by a paper to one agency. */
export function aDirective(db: Db, document: string, fields: Partial<Parameters<typeof giveDirective>[1]> = {}) {
  count += 1
  const given = {
    ...{ document, number: count, summary: 'Việc thử', leads: [{ name: 'Sở Thử' }], supports: [], targets: [] },
    ...fields,
  }
  return giveDirective(db, given, byTest.by).record
}
