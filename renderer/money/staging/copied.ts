import type { Site } from '../../../db/model/staging/block.ts'
import type { Outcome } from '../../../db/model/staging/outcome.ts'
import { type Rule, ruleWords } from '../../../db/model/staging/rule.ts'
import { formatNumber } from '../../../db/model/text/number.ts'
import type { SiteBlock } from '../../../db/store/money/site.ts'
import type { PaperCell } from '../../ui/rows/paper.ts'
import type { Letter } from './draft.ts'
import { billions, letters } from './paint.ts'

type Planned = {
  site: Site
  blocks: readonly SiteBlock[]
  outcomes: Record<Letter, Outcome>
  rules: Record<Letter, Rule>
}

const sides: Letter[] = ['a', 'b']
const gap = 'chưa có số liệu'

/** The blocks with their figures and, for both orders, whose turn it is and when it is clean, as a table for a paper. */
export function stagedRows({ site, blocks, outcomes, rules }: Planned): PaperCell[][] {
  const heads = ['Đợt', 'Diện tích (ha)', 'Số hộ', 'Kinh phí còn lại (tỷ đồng)']
  const named = sides.flatMap(side => {
    const words = `Phương án ${letters[side]} (${ruleWords[rules[side]].toLocaleLowerCase('vi')})`
    return [`${words}: thứ tự`, `${words}: năm xong`]
  })
  const order = [...site.grounds.map(ground => ground.block.code), ...site.left.map(each => each.block.code)]
  const rows = order.flatMap(code => {
    const block = blocks.find(each => each.code === code)
    if (!block) return []
    const lacks = site.left.find(each => each.block.code === code)?.lacks
    return [[{ text: block.name }, ...figures(block), ...turns(block, lacks, outcomes)]]
  })
  const areaHa = site.grounds.reduce((sum, ground) => sum + ground.areaM2, 0) / 1e4
  const counts = site.grounds.map(({ block }) => block.households)
  const missing = counts.filter(count => count === null).length
  const households = formatNumber(counts.reduce<number>((sum, count) => sum + (count ?? 0), 0))
  const total = [
    { text: `Cộng ${site.grounds.length} đợt`, isHead: true },
    number(formatNumber(areaHa)),
    number(missing === counts.length ? gap : missing > 0 ? `${households} (thiếu ${missing} đợt)` : households),
    number(billions(outcomes.a.neededVnd)),
    { text: '', across: 4 },
  ]
  return [[...heads, ...named].map(text => ({ text, isHead: true })), ...rows, total]
}

const number = (text: string): PaperCell => ({ text, isRight: true })

function figures({ areaHa, households, isClean, costVnd }: SiteBlock): PaperCell[] {
  const cost = isClean ? '0' : costVnd === null ? gap : billions(costVnd)
  return [areaHa === null ? gap : formatNumber(areaHa), households === null ? gap : formatNumber(households), cost].map(
    number,
  )
}

function turns(block: SiteBlock, lacks: readonly string[] | undefined, outcomes: Planned['outcomes']): PaperCell[] {
  if (lacks)
    return [{ text: lacks.includes('cost') ? 'chưa có kinh phí, chưa xếp' : 'chưa có diện tích, chưa xếp', across: 4 }]
  if (block.isClean) return [{ text: 'đã bàn giao', across: 4 }]
  return sides.flatMap(side => {
    const turn = outcomes[side].turns.find(each => each.code === block.code)
    return [number(turn ? String(turn.rank) : ''), number(turn ? String(turn.year ?? 'chưa đủ vốn') : '')]
  })
}
