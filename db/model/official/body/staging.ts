import type { Run } from '../../brief/brief.ts'
import { longName } from '../../brief/words.ts'
import type { Recheck, Staged } from '../../money/staged.ts'
import type { RecordOf } from '../../record/kinds.ts'
import type { Block as Ground } from '../../staging/block.ts'
import { ruleWords } from '../../staging/rule.ts'
import { paperDay } from '../../text/day.ts'
import { formatMoney, formatNumber } from '../../text/number.ts'
import type { Body } from '../official.ts'
import { cell, heading, type Notes, noted, openNotes, paragraph, tableOf } from '../write.ts'

/** A saved order of payments of a zone, followed again with the figures of today. `parent`: whom it is put before. */
export type Put = {
  saved: Pick<RecordOf<'staging'>, 'id' | 'code' | 'name' | 'rule' | 'saved'>
  zone: { name: string; area_ha: number | null }
  blocks: readonly (Ground & { origin: string })[]
  staged: Staged
  checked: Recheck
  parent: string
}

/** The proposal of an order in which a zone is cleared: who is paid when, what each year brings, what money it needs. */
export function stagingBody({ saved, zone, blocks, staged, checked, parent }: Put, today: string): Body {
  const notes = openNotes([])
  const { after, changes } = checked
  const name = longName(zone.name)
  const left = blocks.filter(block => !block.isClean)
  const short = after.neededVnd - after.budgetVnd
  for (const block of left) leaveGaps(notes, block)
  return {
    ...{
      subject: { id: `staging/${saved.id}`, code: saved.code },
      kind: { name: 'TỜ TRÌNH', sign: 'TTr' },
      grounds: [],
    },
    about: `Phương án phân kỳ bồi thường, giải phóng mặt bằng ${name}`,
    addressees: [parent],
    blocks: [
      heading('1. Hiện trạng'),
      paragraph(
        `${name}${zone.area_ha === null ? ' (chưa có số liệu diện tích)' : ` có diện tích ${formatNumber(zone.area_ha)} ha`}, chia ${blocks.length} đợt bồi thường; ${blocks.length - left.length} đợt đã bàn giao, còn ${left.length} đợt phải chi. Số liệu đến ngày ${paperDay(today)}.`,
      ),
      heading('2. Nội dung phương án'),
      paragraph(
        `Phương án "${saved.name}"${saved.rule ? ` (cách xếp: ${ruleWords[saved.rule].charAt(0).toLocaleLowerCase('vi')}${ruleWords[saved.rule].slice(1)})` : ''}: các đợt được chi lần lượt như sau, mỗi đợt chi ở năm đầu tiên mà tiền của năm, cộng phần còn lại của năm trước, đủ cho cả đợt.`,
      ),
      turnTable(blocks, checked),
      heading('3. Kết quả từng năm'),
      paragraph(
        `Ngân sách dự kiến do người lập phương án đưa vào: ${staged.budgets.length > 0 ? staged.budgets.map(({ year, vnd }) => `năm ${year} ${formatMoney(vnd)}`).join('; ') : 'chưa có số liệu'}.`,
      ),
      ...(after.years.length > 0 ? [yearTable(checked)] : []),
      heading('4. Nhu cầu vốn'),
      paragraph(
        `Tổng nhu cầu đã biết ${formatMoney(after.neededVnd)}, ngân sách dự kiến ${formatMoney(after.budgetVnd)}; ${short > 0 ? `còn thiếu ${formatMoney(short)}` : 'đủ cho các đợt đã có số liệu'}.`,
      ),
      ...(changes.length > 0
        ? [
            paragraph(
              `Số liệu đã đổi từ khi lưu phương án${saved.saved ? ` ngày ${paperDay(saved.saved)}` : ''}: ${changes.join('; ')}.`,
            ),
          ]
        : []),
      paragraph(`Kính trình ${parent} xem xét, quyết định./.`),
    ],
    annexes: [],
    ...noted(notes),
  }
}

function leaveGaps(notes: Notes, { name, areaHa, costVnd, households }: Ground): void {
  const leave = (label: string) =>
    notes.gaps.push({ label: `${name}: ${label}`, ask: 'Đơn vị làm nhiệm vụ bồi thường', at: null })
  if (areaHa === null) leave('diện tích')
  if (costVnd === null) leave('kinh phí')
  if (households === null) leave('số hộ')
}

function turnTable(blocks: Put['blocks'], { after }: Recheck) {
  const figure = (
    block: Ground,
    field: string,
    label: string,
    value: number | null,
    text: string,
    unit?: string,
  ): Run[] =>
    value === null
      ? cell(null)
      : [
          {
            text,
            figure: {
              kind: 'plan',
              record: block.code,
              field,
              value,
              label: `${block.name}: ${label}`,
              ...(unit ? { unit } : {}),
            },
          },
        ]
  return tableOf(
    [
      { head: 'Lượt', width: 9, align: 'center' },
      { head: 'Đợt', width: 20 },
      { head: 'Diện tích', width: 14, align: 'right' },
      { head: 'Số hộ', width: 9, align: 'right' },
      { head: 'Còn phải chi', width: 20, align: 'right' },
      { head: 'Xong năm', width: 12, align: 'center' },
      { head: 'Số liệu', width: 16 },
    ],
    after.turns.flatMap(({ code, rank, year }) => {
      const block = blocks.find(each => each.code === code)
      if (!block) return []
      const { areaHa, costVnd, households } = block
      return [
        [
          cell(String(rank)),
          cell(`${block.name} (${code})${block.road ? ', giáp đường' : ''}`),
          figure(block, 'area_ha', 'diện tích', areaHa, areaHa === null ? '' : `${formatNumber(areaHa)} ha`, 'ha'),
          figure(block, 'households', 'số hộ', households, households === null ? '' : formatNumber(households)),
          figure(block, 'cost_vnd', 'còn phải chi', costVnd, costVnd === null ? '' : formatMoney(costVnd), 'đồng'),
          cell(year === null ? 'ngoài ngân sách' : String(year)),
          cell(block.origin || null),
        ],
      ]
    }),
    { isSmall: true },
  )
}

function yearTable({ after }: Recheck) {
  const ha = (m2: number): Run[] => [{ text: `${formatNumber(m2 / 1e4)} ha` }]
  return tableOf(
    [
      { head: 'Năm', width: 9, align: 'center' },
      { head: 'Ngân sách', width: 21, align: 'right' },
      { head: 'Chi trong năm', width: 22, align: 'right' },
      { head: 'Chuyển năm sau', width: 23, align: 'right' },
      { head: 'Đất sạch cuối năm', width: 13, align: 'right' },
      { head: 'Nối được đường', width: 12, align: 'right' },
    ],
    after.years.map(({ year, budgetVnd, spentVnd, carriedVnd, cleanM2, roadM2 }) => [
      cell(String(year)),
      cell(formatMoney(budgetVnd)),
      cell(formatMoney(spentVnd)),
      cell(formatMoney(carriedVnd)),
      ha(cleanM2),
      ha(roadM2),
    ]),
    { isSmall: true },
  )
}
