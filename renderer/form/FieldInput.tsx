import { Select } from '@mantine/core'
import type { FieldInfo } from '../../db/model/record/field.ts'
import { isKind } from '../../db/model/record/kinds.ts'
import { overPanels } from '../ui/layers.ts'
import { DayInput } from './DayInput.tsx'
import styles from './form.module.css'
import { RefPicker } from './pick/RefPicker.tsx'
import { isNumeric } from './reading.ts'

type Props = {
  info: FieldInfo
  typed: string
  onType: (typed: string) => void
  /** The id that its label points to. */
  id: string
  describedBy?: string
  isWrong?: boolean
  autoFocus?: boolean
}

const hints: Partial<Record<FieldInfo['kind'], string>> = {
  point: 'vĩ độ; kinh độ',
  shape: 'GeoJSON, hệ WGS 84',
  percent: '%',
}

/** One input for a field of any kind, chosen by what the model says of the field. What is typed is kept as it is typed. */
export function FieldInput({ info, typed, onType, id, describedBy, isWrong, autoFocus }: Props) {
  const common = {
    id,
    'aria-describedby': describedBy,
    'aria-invalid': isWrong,
    'data-autofocus': autoFocus || undefined,
  }
  if (info.kind === 'choice' || info.kind === 'flag') {
    const data =
      info.kind === 'flag'
        ? [
            { value: 'true', label: 'có' },
            { value: 'false', label: 'không' },
          ]
        : Object.entries(info.choices ?? {}).map(([value, words]) => ({ value, label: words.vi }))
    return (
      <Select
        {...common}
        data={data}
        value={typed || null}
        onChange={value => onType(value ?? '')}
        clearable={!info.required}
        allowDeselect={false}
        placeholder="chưa ghi"
        classNames={{ input: styles.input }}
        comboboxProps={{ zIndex: overPanels }}
      />
    )
  }
  if (info.kind === 'ref' && info.to && isKind(info.to))
    return <RefPicker {...common} kind={info.to} value={typed} onPick={onType} label={info.label.vi} />
  if (info.kind === 'date') return <DayInput {...common} typed={typed} onType={onType} />
  if (['note', 'json', 'shape', 'value'].includes(info.kind))
    return (
      <textarea
        {...common}
        className={styles.area}
        rows={2}
        placeholder={hints[info.kind]}
        value={typed}
        onChange={event => onType(event.currentTarget.value)}
      />
    )
  return (
    <span className={styles.withUnit}>
      <input
        {...common}
        className={styles.input}
        type="text"
        inputMode={isNumeric(info) ? 'decimal' : 'text'}
        autoComplete="off"
        placeholder={hints[info.kind]}
        value={typed}
        onChange={event => onType(event.currentTarget.value)}
      />
      {info.unit && <span className={styles.unit}>{info.unit}</span>}
    </span>
  )
}
