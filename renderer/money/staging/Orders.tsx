import { Pencil } from 'lucide-react'
import type { ReactNode } from 'react'
import { inFullDong } from '../../../db/model/money/said.ts'
import type { Site } from '../../../db/model/staging/block.ts'
import type { Outcome } from '../../../db/model/staging/outcome.ts'
import type { Rule } from '../../../db/model/staging/rule.ts'
import { formatNumber } from '../../../db/model/text/number.ts'
import type { SiteBlock } from '../../../db/store/money/site.ts'
import { Gap } from '../../dossier/figure/Gap.tsx'
import { Changing } from '../../people/Changing.tsx'
import type { Letter } from './draft.ts'
import styles from './orders.module.css'
import { billions, letters, shortName } from './paint.ts'
import { Turn } from './Turn.tsx'

const shortRules: Record<Rule, string> = {
  contiguous: 'Từ đường vào',
  largest: 'Lớn nhất trước',
  cheapest: 'Rẻ nhất trước',
  manual: 'Tự xếp',
}

type Props = {
  site: Site
  blocks: readonly SiteBlock[]
  outcomes: Record<Letter, Outcome>
  rules: Record<Letter, Rule>
  lit: string | null
  onLight: (code: string | null) => void
  onRule: (side: Letter, rule: Rule) => void
  /** Gives a block another turn, from 1; the order is then put by hand. */
  onTurn: (side: Letter, code: string, turn: number) => void
  onEdit: (block: SiteBlock) => void
  /** What stands in the empty corner of the head. */
  corner: ReactNode
}

const sides: Letter[] = ['a', 'b']

/** The blocks with their figures, and for each order whose turn it is and when it is clean. */
export function Orders({ site, blocks, outcomes, rules, lit, onLight, onRule, onTurn, onEdit, corner }: Props) {
  const byCode = new Map(blocks.map(block => [block.code, block]))
  const rows = [...site.grounds.map(ground => ground.block), ...site.left.map(({ block }) => block)]
  const years = outcomes.a.years.map(end => end.year)
  const households = site.grounds.map(({ block }) => block.households)
  const missing = households.filter(count => count === null).length
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th colSpan={4} className={styles.corner}>
            {corner}
          </th>
          {sides.map(side => (
            <th key={side} colSpan={2} className={styles.option} data-side={side}>
              <select
                aria-label={`Cách xếp của phương án ${letters[side]}`}
                value={rules[side]}
                onChange={event => onRule(side, event.currentTarget.value as Rule)}
              >
                {(Object.keys(shortRules) as Rule[]).map(rule => (
                  <option key={rule} value={rule}>
                    {letters[side]}. {shortRules[rule]}
                  </option>
                ))}
              </select>
            </th>
          ))}
        </tr>
        <tr>
          <th>Đợt</th>
          <th>ha</th>
          <th>hộ</th>
          <th>tỷ đồng</th>
          {sides.map(side => [<th key={`${side}1`}>thứ tự</th>, <th key={`${side}2`}>xong</th>])}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ code }) => {
          const block = byCode.get(code)
          if (!block) return null
          const lacks = site.left.find(each => each.block.code === code)?.lacks
          return (
            <tr
              key={code}
              data-lit={lit === code || undefined}
              onMouseEnter={() => onLight(code)}
              onMouseLeave={() => onLight(null)}
            >
              <th
                scope="row"
                title={`${block.name} (${code}), ${[block.origin, block.other].filter(Boolean).join('; ')}`}
              >
                <span className={styles.name}>{shortName(block)}</span>
                {block.road && <span className={styles.road}>giáp đường</span>}
                {block.other && <span className={styles.road}>lệch số</span>}
                <Changing>
                  <button
                    type="button"
                    className={styles.edit}
                    aria-label={`Sửa ${block.name}`}
                    onClick={() => onEdit(block)}
                  >
                    <Pencil size={13} strokeWidth={1.75} aria-hidden />
                  </button>
                </Changing>
              </th>
              <td>
                {block.areaHa === null ? <Gap of={`Diện tích ${block.name}`} words="–" /> : formatNumber(block.areaHa)}
              </td>
              <td>
                {block.households === null ? (
                  <Gap of={`Số hộ ${block.name}`} words="–" />
                ) : (
                  formatNumber(block.households)
                )}
              </td>
              <td
                title={
                  block.wholeVnd === null
                    ? undefined
                    : `${inFullDong(block.wholeVnd)}, đã chi ${inFullDong(block.paidVnd)}`
                }
              >
                {block.isClean ? (
                  '0'
                ) : block.costVnd === null ? (
                  <Gap of={`Kinh phí ${block.name}`} words="–" />
                ) : (
                  billions(block.costVnd)
                )}
              </td>
              {block.isClean && !lacks && (
                <td colSpan={4} className={styles.said}>
                  đã bàn giao
                </td>
              )}
              {lacks && (
                <td colSpan={4} className={styles.said}>
                  <Gap
                    of={block.name}
                    words={lacks.includes('cost') ? 'chưa có kinh phí, chưa xếp' : 'chưa có diện tích, chưa xếp'}
                  />
                </td>
              )}
              {!block.isClean &&
                !lacks &&
                sides.map(side => {
                  const turn = outcomes[side].turns.find(each => each.code === code)
                  return (
                    turn && <Turn key={side} {...{ side, block, years, onTurn }} rank={turn.rank} year={turn.year} />
                  )
                })}
            </tr>
          )
        })}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">Cộng {site.grounds.length} đợt</th>
          <td>{formatNumber(site.grounds.reduce((sum, ground) => sum + ground.areaM2, 0) / 1e4)}</td>
          <td title={missing > 0 ? `thiếu ${missing} đợt chưa ghi số hộ` : undefined}>
            {missing === households.length ? (
              <Gap of="Số hộ" words="–" />
            ) : (
              formatNumber(households.reduce<number>((sum, count) => sum + (count ?? 0), 0))
            )}
            {missing > 0 && missing < households.length && '*'}
          </td>
          <td title={inFullDong(outcomes.a.neededVnd)}>{billions(outcomes.a.neededVnd)}</td>
          <td colSpan={4} />
        </tr>
      </tfoot>
    </table>
  )
}
