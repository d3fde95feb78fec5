import type { Line } from '../../../../db/model/money/tally.ts'

let count = 0
/** A line of funding for clearance in zone Z in 2027 by the province, 10 tỷ needed, unless said. */
export function aLine(fields: Partial<Line> = {}): Line {
  count += 1
  const code = fields.code ?? `VON-${count}`
  return {
    ...{ id: code, code, name: `Vốn ${count}`, zone: 'Z', phase: null, plan: null, year: 2027 },
    ...{ source: 'province', purpose: 'clearance', needed_vnd: 10e9, allocated_vnd: null, disbursed_vnd: null },
    ...fields,
  } as Line
}
