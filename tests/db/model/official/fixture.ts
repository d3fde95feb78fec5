import type { Block } from '../../../../db/model/brief/brief.ts'
import type { End, Head, Official } from '../../../../db/model/official/official.ts'

export function aHead(changes: Partial<Head> = {}): Head {
  return {
    nation: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    motto: 'Độc lập - Tự do - Hạnh phúc',
    parent: 'UBND tỉnh An Giang',
    agency: 'Ban Quản lý Khu kinh tế',
    number: 'Số:              /BC-BQLKKT',
    day: 'An Giang, ngày        tháng        năm 2026',
    draft: 'DỰ THẢO',
    kind: 'BÁO CÁO',
    about: 'Tiến độ bồi thường, hỗ trợ, tái định cư quý III năm 2026',
    addressees: [],
    ...changes,
  }
}

export function anEnd(changes: Partial<End> = {}): End {
  return {
    to: 'Nơi nhận:',
    copies: ['- UBND tỉnh An Giang (để báo cáo);', '- Lưu: VT, BQLKKT.'],
    signer: ['KT. Trưởng ban', 'Phó Trưởng ban'],
    signedBy: '',
    code: 'Số liệu theo bản chụp 22-11-2026/03.',
    ...changes,
  }
}

export const aParagraph = (text: string): Block => ({ type: 'paragraph', runs: [{ text }] })

export function aTable(rows: string[][], head: string[] = rows[0]?.map((_, i) => `Cột ${i + 1}`) ?? []): Block {
  return {
    ...{ type: 'table', caption: '', head, widths: head.map(() => 1), align: head.map(() => 'left' as const) },
    rows: rows.map(cells => cells.map(text => [{ text }])),
  }
}

/** An official paper, made up: a short report with a wide annex. */
export function anOfficial({
  head,
  end,
  ...changes
}: Partial<Omit<Official, 'head' | 'end'>> & { head?: Partial<Head>; end?: Partial<End> } = {}): Official {
  return {
    ...{ code: '22-11-2026/03', at: '2026-11-22T07:05:00.000Z', asOf: '2026-11-22' },
    subject: { kind: 'paper', id: 'thu', code: 'THU' },
    kind: 'BÁO CÁO',
    title: 'Báo cáo tiến độ',
    head: aHead(head),
    grounds: [],
    blocks: [
      { type: 'heading', text: 'I. Tình hình chung' },
      aParagraph('Đến nay đã bồi thường 120 hộ trên 312 hộ phải thu hồi đất.'),
      aTable([['1', 'Khu công nghiệp Thạnh Lộc', '120']], ['TT', 'Tên', 'Số hộ']),
    ],
    annexes: [
      {
        ...{
          name: 'Phụ lục I',
          title: 'Danh sách các khu',
          note: '(Kèm theo Báo cáo số      /BC-BQLKKT)',
          isWide: true,
        },
        blocks: [aTable([['1', 'Khu công nghiệp Thạnh Lộc', '250']], ['TT', 'Tên', 'Diện tích (ha)'])],
      },
    ],
    ...{ sources: [], gaps: [], warnings: [] },
    end: anEnd(end),
    ...changes,
  }
}
