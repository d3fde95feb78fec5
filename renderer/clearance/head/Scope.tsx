import { type OptionsFilter, Select } from '@mantine/core'
import type { ZoneSummary } from '../../../db/model/dossier.ts'
import { codeAndName } from '../../../db/model/money/named.ts'
import type { RecordOf } from '../../../db/model/record/kinds.ts'
import { foldAccents } from '../../../db/model/text/fold.ts'
import { formatNumber } from '../../../db/model/text/number.ts'
import type { ClearanceZone } from '../../../db/store/clearance/zones.ts'
import { overPanels } from '../../ui/layers.ts'
import styles from './head.module.css'

type Plan = RecordOf<'plan'>
type Props = {
  zones: readonly ZoneSummary[]
  counted: readonly ClearanceZone[]
  zone: string | null
  onZone: (zone: string) => void
  plans: readonly Plan[]
  plan: string | null
  onPlan: (plan: string | null) => void
}

/** Found without accents, by any of the words. */
const byWords: OptionsFilter = ({ options, search }) => {
  const words = foldAccents(search).split(/\s+/u).filter(Boolean)
  return options.filter(each => 'label' in each && words.every(word => foldAccents(each.label).includes(word)))
}

/** Whose compensation is shown: a zone, and within it one plan or all. Zones with households come first, with how many. */
export function Scope({ zones, counted, zone, onZone, plans, plan, onPlan }: Props) {
  const order = new Map(counted.map((each, at) => [each.id, at]))
  const at = (id: string) => order.get(id) ?? order.size
  const byCount = [...zones].sort((a, b) => at(a.id) - at(b.id))
  const households = (id: string) => counted.find(each => each.id === id)?.households ?? 0
  const common = {
    ...{ size: 'xs' as const, allowDeselect: false, comboboxProps: { zIndex: overPanels, width: 360 } },
    classNames: { input: styles.select },
  }
  return (
    <span className={styles.scope}>
      <Select
        {...common}
        w={340}
        searchable
        filter={byWords}
        onFocus={event => event.currentTarget.select()}
        aria-label="Khu, cụm"
        data={byCount.map(each => ({ value: each.id, label: each.name }))}
        renderOption={({ option: { value, label } }) => (
          <span className={styles.option}>
            {label}
            {households(value) > 0 && <i>{formatNumber(households(value))} hộ</i>}
          </span>
        )}
        value={zone}
        onChange={value => value && onZone(value)}
        nothingFoundMessage="Không có khu nào như vậy"
      />
      {plans.length > 0 && (
        <Select
          {...common}
          w={164}
          aria-label="Phương án bồi thường"
          data={[
            { value: '', label: `Tất cả ${plans.length} phương án` },
            ...plans.map(each => ({ value: each.id, label: codeAndName(each) })),
          ]}
          value={plan ?? ''}
          onChange={value => onPlan(value || null)}
        />
      )}
    </span>
  )
}
