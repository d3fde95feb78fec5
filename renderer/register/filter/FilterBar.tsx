import { Select } from '@mantine/core'
import { Search } from 'lucide-react'
import { FilterInput } from '../../ui/FilterInput.tsx'
import type { Field } from '../sheet/columns.ts'
import type { Filter } from '../sheet/filter.ts'
import type { Sheet } from '../sheet/sheet.ts'
import { FilterChip } from './FilterChip.tsx'
import { FilterMenu } from './FilterMenu.tsx'
import styles from './filter.module.css'

type Props = {
  sheet: Sheet
  fields: readonly Field[]
  filters: readonly Filter[]
  onFilters: (filters: Filter[]) => void
  typed: string
  onType: (typed: string) => void
  groupBy: string | null
  onGroup: (field: string | null) => void
  /** "14 trên 312 hộ". */
  count: string
}

/** Fields that are offered before anybody has asked: those that divide the rows into a few. */
const offered = 3

/** One row: what is typed, the filters that are set, a few that could be, the grouping, and how many rows are left. */
export function FilterBar({ sheet, fields, filters, onFilters, typed, onType, groupBy, onGroup, count }: Props) {
  const dividing = fields.filter(({ info }) => ['choice', 'ref', 'flag'].includes(info.kind))
  const free = dividing.filter(({ name }) => !filters.some(filter => filter.field === name))
  const put = (field: string, next: Filter | null) => {
    const others = filters.filter(each => each.field !== field)
    onFilters(next ? [...others, next] : others)
  }
  // One list by the field's name: a chip that is offered stays open when its first value makes it a filter.
  const chip = (name: string, filter: Filter | null) => {
    const field = fields.find(each => each.name === name)
    return field && <FilterChip key={name} {...{ sheet, field, filter }} onSet={next => put(name, next)} />
  }
  return (
    <div className={styles.bar}>
      <FilterInput icon={Search} label="Lọc theo chữ" hint="Lọc theo chữ" typed={typed} onType={onType} width="176px" />
      <div className={styles.chips}>
        {[
          ...filters.map(filter => chip(filter.field, filter)),
          <FilterMenu key=" " {...{ sheet, fields, filters }} onSet={put} />,
          ...free.slice(0, Math.max(0, offered - filters.length)).map(({ name }) => chip(name, null)),
        ]}
      </div>
      <Select
        aria-label="Gộp nhóm theo"
        placeholder="Gộp nhóm"
        data={dividing.map(({ name, info }) => ({ value: name, label: info.label.vi }))}
        value={groupBy}
        onChange={onGroup}
        clearable
        clearButtonProps={{ 'aria-label': 'Bỏ gộp nhóm' }}
        classNames={{ input: styles.group }}
        w={150}
        size="xs"
      />
      <p className={styles.count} role="status">
        {count}
      </p>
    </div>
  )
}
