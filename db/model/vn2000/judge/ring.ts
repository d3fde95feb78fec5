import { inMm } from '../../boundary/plane.ts'
import { crossingsOf } from '../../ring/crossing.ts'
import { checkSides } from '../../survey/side.ts'
import { typoIn } from '../../survey/typo.ts'
import { formatNumber } from '../../text/number.ts'
import type { Finding, Run } from '../table.ts'
import { cornerName, listed, metres, sideName } from '../words.ts'

const of = (runs: readonly Run[], at: number) =>
  runs.length > 1 ? `Vòng ${at + 1}${runs[at]?.title ? ` (${runs[at]?.title})` : ''}` : 'Ranh giới'

/** Rings that cannot be closed: too few points, or a last point that should be the first and lies elsewhere. */
export function closureOf(runs: readonly Run[]): Finding[] {
  return runs.flatMap((run, at): Finding[] => {
    const rows = run.corners.map(corner => corner.row)
    const name = of(runs, at)
    if (run.corners.length < 3)
      return [
        {
          code: 'open',
          level: 'refuse',
          rows,
          text: `${name} chỉ có ${run.corners.length} điểm (dòng ${listed(rows)}), không khép được. Dán thêm các điểm còn thiếu, hoặc bỏ những dòng này.`,
        },
      ]
    if (run.end.is === 'off')
      return [
        {
          code: 'open',
          level: 'refuse',
          rows: [run.end.row, rows[0] ?? 0],
          text: `${name} không khép: điểm cuối ${run.end.name} (dòng ${run.end.row}) lệch điểm đầu (dòng ${rows[0]}) ${metres(run.end.metres)}. Sửa tọa độ sai theo bản gốc, hoặc bỏ dòng ${run.end.row}.`,
        },
      ]
    const isOdd = run.end.is === 'left' && runs.some(other => other.end.is === 'repeated')
    if (isOdd)
      return [
        {
          code: 'unclosed',
          level: 'warn',
          rows: rows.slice(-1),
          text: `${name} không lặp lại điểm đầu như các vòng khác; đã nối điểm cuối về điểm đầu. Đối chiếu xem bảng có thiếu dòng không.`,
        },
      ]
    return []
  })
}

/** A table prints millimetres: a corner nearer than this to a side lies on it, mm. */
const reach = 1

/** Sides that cross or touch, each pair by its points and rows. */
export function crossedOf(runs: readonly Run[]): Finding[] {
  const crossings = crossingsOf(inMm(runs.map(run => run.corners.map(corner => corner.at))), reach)
  const inTable = crossings.map(({ one, other }) => [one, other].sort((p, q) => p.ring - q.ring || p.at - q.at))
  inTable.sort(([p], [q]) => (p && q ? p.ring - q.ring || p.at - q.at : 0))
  return inTable.slice(0, 8).flatMap(([one, other]): Finding[] => {
    const [a, b] = [one && runs[one.ring], other && runs[other.ring]]
    if (!one || !other || !a || !b) return []
    const rows = [a.corners[one.at]?.row ?? 0, b.corners[other.at]?.row ?? 0].sort((p, q) => p - q)
    const sides = [sideName(a, one.at), sideName(b, other.at)]
    const text =
      one.ring === other.ring
        ? `${of(runs, one.ring)} tự cắt: cạnh ${sides[0]} gặp cạnh ${sides[1]}. Thường do đảo thứ tự điểm hoặc gõ nhầm một số; sửa theo bản gốc.`
        : `Vòng ${one.ring + 1} và vòng ${other.ring + 1} cắt nhau: cạnh ${sides[0]} gặp cạnh ${sides[1]}. Hai vòng phải rời nhau, hoặc vòng này nằm gọn trong vòng kia.`
    return [{ code: 'crossing', level: 'refuse', rows, text }]
  })
}

/** A corner that sticks out as a mistyped digit makes it, and the digit that would mend it. */
export function typosOf(runs: readonly Run[]): Finding[] {
  return runs.flatMap(run => {
    const typo = typoIn(run.corners)
    const corner = typo && run.corners[typo.at]
    if (!typo || !corner) return []
    const { mended } = typo
    const said = `Điểm ${cornerName(corner)} (dòng ${corner.row}) nhô ra ${metres(typo.outM)} so với hai điểm bên cạnh, có thể gõ nhầm một chữ số.`
    if (!mended) return [{ code: 'typo', level: 'warn', rows: [corner.row], text: `${said} Đối chiếu với bản gốc.` }]
    const column = corner.columns[mended.axis]
    return [
      {
        ...{ code: 'typo', level: 'warn', rows: [corner.row] },
        text: `${said} Nếu ${mended.axis.toUpperCase()} là "${mended.text}" thay vì "${corner[mended.axis]}" thì khớp; đối chiếu với bản gốc rồi hãy sửa.`,
        offer: { is: 'write', row: corner.row, column, text: mended.text },
      } satisfies Finding,
    ]
  })
}

/** Printed side lengths that the coordinates do not give. */
export function sidesOf(runs: readonly Run[]): Finding[] {
  return runs.flatMap((run): Finding[] => {
    const { wrong, checked, ratio } = checkSides(run.corners)
    if (checked === 0) return []
    if (wrong.length === 0)
      return [
        { code: 'sides', level: 'note', rows: [], text: `${checked} chiều dài cạnh in trong bảng khớp với tọa độ.` },
      ]
    // All off by one factor is another matter than one of them mistyped.
    if (wrong.length > checked * 0.6 && ratio && Math.abs(ratio - 1) > 0.00005 && checked > 2)
      return [
        {
          code: 'side-scale',
          level: 'warn',
          rows: [],
          text: `Các cạnh in trong bảng đều ${ratio > 1 ? 'dài' : 'ngắn'} hơn cạnh tính từ tọa độ, tỷ lệ ${formatNumber(ratio, 5)}. Cạnh đo ngoài thực địa và tọa độ không cùng một lưới.`,
        },
      ]
    const shown = wrong
      .slice(0, 4)
      .map(
        ({ at, printed, computed }) =>
          `cạnh ${sideName(run, at)}: bảng ghi ${formatNumber(printed, 2)}\u00a0m, tính từ tọa độ ${formatNumber(computed, 2)}\u00a0m`,
      )
    const more = wrong.length > 4 ? `; và ${wrong.length - 4} cạnh khác` : ''
    const rows = wrong.map(({ at }) => run.corners[at]?.row ?? 0)
    return [
      {
        code: 'sides',
        level: 'warn',
        rows,
        text: `${wrong.length} trên ${checked} cạnh không khớp tọa độ: ${shown.join('; ')}${more}. Chiều dài hoặc một tọa độ bị gõ nhầm; đối chiếu với bản gốc.`,
      },
    ]
  })
}

/** Numbers left out between two corners. */
export function missingOf(runs: readonly Run[]): Finding[] {
  return runs.flatMap(({ corners }): Finding[] =>
    corners.slice(1).flatMap((corner, at): Finding[] => {
      const before = corners[at]
      const [was, is] = [/^(.*?)(\d+)$/.exec(before?.name ?? ''), /^(.*?)(\d+)$/.exec(corner.name)]
      const left = was && is && was[1] === is[1] ? Number(is[2]) - Number(was[2]) - 1 : 0
      if (left < 1 || left > 20) return []
      return [
        {
          code: 'missing',
          level: 'warn',
          rows: [before?.row ?? 0, corner.row],
          text: `Sau điểm ${before?.name} (dòng ${before?.row}) là ${corner.name} (dòng ${corner.row}): thiếu ${left} số. Xem bảng có sót dòng không.`,
        },
      ]
    }),
  )
}
