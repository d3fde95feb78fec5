import { Select } from '@mantine/core'
import { FileInput, Plus, Search } from 'lucide-react'
import { infoOf } from '../../db/model/record/kind.ts'
import { kinds } from '../../db/model/record/kinds.ts'
import { formatNumber } from '../../db/model/text/number.ts'
import { Changing } from '../people/Changing.tsx'
import { Button } from '../ui/Button.tsx'
import { FilterInput } from '../ui/FilterInput.tsx'
import styles from './PaperFilter.module.css'
import { countTypes, type PaperRow, type PaperType } from './papers.ts'

type Props = {
  rows: PaperRow[]
  found: number
  typed: string
  type: PaperType | null
  onType: (typed: string) => void
  onPick: (type: PaperType | null) => void
  onAdd: () => void
  onBring: () => void
}

export const typeWord = (type: PaperType): string => infoOf(kinds.document.fields.type).choices?.[type]?.vi ?? type

/** The head of the list: how many papers, and two ways to have fewer. */
export function PaperFilter({ rows, found, typed, type, onType, onPick, onAdd, onBring }: Props) {
  const types = countTypes(rows).map(([value, count]) => ({
    value,
    label: `${typeWord(value)} (${formatNumber(count)})`,
  }))
  const isFiltered = found !== rows.length
  return (
    <header className={styles.head}>
      <h1 className={styles.title}>Văn bản</h1>
      <p className={styles.count} role="status">
        {isFiltered
          ? `${formatNumber(found)} trên ${formatNumber(rows.length)} văn bản`
          : `${formatNumber(rows.length)} văn bản`}
      </p>
      <FilterInput
        icon={Search}
        label="Tìm văn bản"
        hint="Tìm số, trích yếu, cơ quan"
        typed={typed}
        onType={onType}
        width="clamp(150px, 17vw, 290px)"
      />
      <Select
        aria-label="Loại văn bản"
        placeholder="Mọi loại"
        data={types}
        value={type}
        onChange={picked => onPick(picked)}
        clearable
        clearButtonProps={{ 'aria-label': 'Bỏ lọc theo loại' }}
        classNames={{ input: styles.type }}
        w="clamp(122px, 9vw, 180px)"
        maxDropdownHeight={420}
        checkIconPosition="right"
      />
      <Changing>
        <Button icon={<FileInput size={15} strokeWidth={1.75} aria-hidden />} onClick={onBring}>
          Nhập văn bản
        </Button>
        <Button icon={<Plus size={15} strokeWidth={1.75} aria-hidden />} onClick={onAdd}>
          Thêm văn bản
        </Button>
      </Changing>
    </header>
  )
}
