import type { Block } from '../brief.ts'
import type { Lang } from '../say.ts'

/** Tables with a caption and maps, each kind counted in the order in which they stand in the paper. */
export function numbered(blocks: readonly Block[], lang: Lang): Block[] {
  let tables = 0
  let maps = 0
  return blocks.map(block => {
    if (block.type === 'table' && block.caption) return { ...block, name: `${words(lang).table} ${++tables}` }
    if (block.type !== 'map') return block
    maps += 1
    return { ...block, number: maps, name: `${words(lang).figure} ${maps}` }
  })
}

const words = (lang: Lang) => (lang === 'en' ? { table: 'Table', figure: 'Figure' } : { table: 'Bảng', figure: 'Hình' })
