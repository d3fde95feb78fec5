import { describe, expect, test } from 'vitest'
import { inOrder } from '../../../../db/model/text/order.ts'
import { sortKey } from '../../../../db/model/text/sort-key.ts'
import { grouped, linesOf, sorted } from '../../../../renderer/ui/rows/arrange.ts'
import { type Column, cellText, stickyLefts, widthsIn } from '../../../../renderer/ui/rows/column.ts'
import { copied, serialDay } from '../../../../renderer/ui/rows/copy.ts'
import { labelRoom, totalOf } from '../../../../renderer/ui/rows/total.ts'
import { edgesOf, walked } from '../../../../renderer/ui/table/use-cells.ts'

type Row = { name: string | null; area: number | null; day: string | null }
const aRow = (name: string | null, area: number | null = null, day: string | null = null): Row => ({ name, area, day })
const name: Column<Row> = { key: 'name', label: 'Chủ hộ', width: 100, value: row => row.name, isSticky: true }
const area: Column<Row> = {
  key: 'area',
  label: 'Diện tích',
  unit: 'm²',
  width: 90,
  as: 'number',
  value: row => row.area,
  total: true,
}
const day: Column<Row> = { key: 'day', label: 'Ngày', width: 90, as: 'day', value: row => row.day }

describe('the order of a column', () => {
  test('is the Vietnamese alphabet: a, ă, â, b, c, d, đ, e, ê, o, ô, ơ, u, ư', () => {
    const letters = ['đ', 'b', 'â', 'ơ', 'a', 'e', 'd', 'ă', 'ê', 'c', 'ô', 'o', 'ư', 'u']
    const rows = letters.map(letter => aRow(letter))
    expect(
      sorted(rows, name, false)
        .map(row => row.name)
        .join(''),
    ).toBe('aăâbcdđeêoôơuư')
  })

  test('reads numbers by their value and puts gaps last, whichever way', () => {
    const rows = ['Lô 10', null, 'Lô 2', 'Lô 1'].map(each => aRow(each))
    expect(sorted(rows, name, false).map(row => row.name)).toEqual(['Lô 1', 'Lô 2', 'Lô 10', null])
    expect(sorted(rows, name, true).map(row => row.name)).toEqual(['Lô 10', 'Lô 2', 'Lô 1', null])
  })

  test('agrees with the collator for any two words made of Vietnamese letters, digits and signs', () => {
    const letters = [...'aăâbdđeêioôơuưyAĂĐÔàảãáạằẳẵắặầẩẫấậ 0123456789-/.,()']
    let seed = 7
    const next = (most: number) => {
      seed = (seed * 48271) % 2147483647
      return seed % most
    }
    const word = () => Array.from({ length: 1 + next(6) }, () => letters[next(letters.length)]).join('')
    for (let round = 0; round < 20_000; round++) {
      const [a, b] = [word(), word()]
      const [first, second] = [sortKey(a), sortKey(b)]
      const sign = first < second ? -1 : first > second ? 1 : 0
      if (sign !== Math.sign(inOrder(a, b))) expect([a, b, sign]).toBe('in the order of the collator')
    }
  })
})

describe('groups', () => {
  const rows = [aRow('Thạnh Lợi', 10), aRow(null, 5), aRow('Ấp Đá', 1), aRow('Thạnh Lợi', null)]

  test('stand in Vietnamese order with the gap last, and keep the order of their rows', () => {
    expect(grouped(rows, name).map(group => [group.word, group.rows.length])).toEqual([
      ['Ấp Đá', 1],
      ['Thạnh Lợi', 2],
      [null, 1],
    ])
  })

  test('show only their head when they are folded', () => {
    const lines = linesOf(rows, name, new Set(['=Thạnh Lợi']))
    expect(lines.map(line => line.is)).toEqual(['group', 'row', 'group', 'group', 'row'])
  })
})

describe('totals', () => {
  test('say how many rows have no figure, and never count a gap as zero', () => {
    expect(totalOf([aRow('a', 1.5), aRow('b'), aRow('c', 0)], area)).toEqual({ sum: 1.5, missing: 1 })
    expect(totalOf([aRow('a')], area)).toEqual({ sum: null, missing: 1 })
  })

  test('have their label on one line up to the first column that has a sum', () => {
    const columns = [name, day, area, day]
    expect(labelRoom(columns, [72, 90, 80, 90], 1)).toBe(162)
    expect(labelRoom([name, area], [72, 80], 1)).toBe(72)
    expect(labelRoom([{ ...name, total: true }, day], [72, 90], 1)).toBe(162)
  })
})

describe('copying', () => {
  test('gives text with tabs under the heads, numbers with a comma and no thousands', () => {
    const { text } = copied([aRow('Võ Văn G', 1240.5, '2023-11-03'), aRow(null)], [name, area, day], true)
    expect(text).toBe('Chủ hộ\tDiện tích, m²\tNgày\r\nVõ Văn G\t1240,5\t3/11/2023\r\n\t\t')
  })

  test('gives Excel the number and the day themselves, whatever comma the machine has', () => {
    const { html } = copied([aRow('<b>', 1240.5, '2023-11-03')], [name, area, day], false)
    expect(html).toContain('x:num="1240.5"')
    expect(html).toContain(`x:num="${serialDay('2023-11-03')}"`)
    expect(html).toContain('&lt;b&gt;')
    expect(serialDay('2023-11-03')).toBe(45233)
  })

  test('never hands over a formula', () => {
    expect(copied([aRow('=1+1'), aRow('-5 hộ')], [name], false).text).toBe("'=1+1\r\n'-5 hộ")
  })
})

describe('the frame and the keyboard', () => {
  test('a gap has no words; a number is written as officials write it', () => {
    expect([cellText(area, aRow('a')), cellText(area, aRow('a', 1240.5))]).toEqual(['', '1.240,5'])
  })

  test('what is over of the width goes to the columns that grow; the leading ones stay at the left', () => {
    const grows = { ...name, grows: true }
    expect(widthsIn([grows, area], 250)).toEqual([160, 90])
    expect(widthsIn([grows, area], 100)).toEqual([100, 90])
    expect(stickyLefts([name, { ...area, isSticky: true }, day], [100, 90, 90], 44)).toEqual([44, 144, null])
  })

  test('arrows walk by cell and stop at the edges, Ctrl goes to them', () => {
    const at = { line: 0, column: 1 }
    expect(walked(at, 'ArrowUp', false, 10, 3)).toEqual(at)
    expect(walked(at, 'ArrowDown', true, 10, 3)).toEqual({ line: 9, column: 1 })
    expect(walked(at, 'End', false, 10, 3)).toEqual({ line: 0, column: 2 })
    expect(walked(at, 'x', false, 10, 3)).toBeNull()
    expect(edgesOf({ at: { line: 1, column: 2 }, from: { line: 3, column: 0 } })).toEqual({
      lines: [1, 3],
      columns: [0, 2],
    })
  })
})
