import { Select } from '@mantine/core'
import { useId } from 'react'
import type { StepChoice } from '../../db/model/readiness/sheet.ts'
import { infoOf } from '../../db/model/record/kind.ts'
import { kinds } from '../../db/model/record/kinds.ts'
import record from '../form/record/record.module.css'
import { overPanels } from '../ui/layers.ts'
import { fieldsToChoose, type RuleDraft, stepsToChoose } from './rule-draft.ts'
import styles from './rules.module.css'

type Props = { draft: RuleDraft; steps: StepChoice[]; onChange: (part: Partial<RuleDraft>) => void }

const tests = Object.entries(infoOf(kinds.rule.fields.test).choices ?? {}).map(([value, { vi }]) => ({
  value,
  label: vi,
}))
const types = Object.entries(infoOf(kinds.zone.fields.type).choices ?? {}).map(([value, { vi }]) => ({
  value,
  label: vi,
}))
const abouts = [
  { value: 'planning', label: 'quy hoạch' },
  { value: 'establishment', label: 'thành lập' },
  { value: 'clearance', label: 'bồi thường, giải phóng mặt bằng' },
  { value: 'investment', label: 'thủ tục đầu tư' },
]
const owners = [
  { value: 'zone', label: 'hồ sơ khu' },
  { value: 'phase', label: 'hồ sơ giai đoạn' },
  { value: 'call', label: 'dự án kêu gọi' },
]
const shares = [
  { value: 'handed_over', label: 'đất đã bàn giao trên diện tích khu đất' },
  { value: 'funded', label: 'vốn bồi thường đã bố trí trên nhu cầu' },
  { value: 'occupied', label: 'tỷ lệ lấp đầy' },
]
const over = { comboboxProps: { zIndex: overPanels }, allowDeselect: false }

/** Of which zones a condition is asked, and how it is looked at. */
export function TestInputs({ draft, steps, onChange }: Props) {
  const id = useId()
  return (
    <>
      <fieldset className={styles.types}>
        <legend>Áp dụng cho</legend>
        {types.map(({ value, label }) => (
          <Tick
            key={value}
            label={label}
            isOn={draft.types.includes(value)}
            onTick={isOn =>
              onChange({
                types: types
                  .map(each => each.value)
                  .filter(each => (each === value ? isOn : draft.types.includes(each))),
              })
            }
          />
        ))}
      </fieldset>
      <Select
        {...over}
        id={`${id}-test`}
        label="Cách xét"
        data={tests}
        value={draft.test}
        onChange={value => value && onChange({ test: value as RuleDraft['test'] })}
      />
      {draft.test === 'step' && (
        <>
          <Select
            {...over}
            label="Trình tự"
            data={abouts}
            value={draft.about}
            onChange={value => value && onChange({ about: value as RuleDraft['about'], steps: [] })}
          />
          <Ticks
            label="Bước phải xong, một trong các bước"
            choices={stepsToChoose(steps, draft)}
            chosen={draft.steps}
            onChoose={chosen => onChange({ steps: chosen })}
          />
          <Tick
            label="Xét ở khu nhà ở công nhân cùng địa bàn"
            isOn={draft.isHousing}
            onTick={isOn => onChange({ isHousing: isOn, steps: [] })}
          />
        </>
      )}
      {draft.test === 'field' && (
        <>
          <Select
            {...over}
            label="Mục nằm ở"
            data={owners}
            value={draft.of}
            onChange={value => value && onChange({ of: value as RuleDraft['of'], fields: [] })}
          />
          <Ticks
            label="Mục phải có số liệu, tất cả"
            choices={fieldsToChoose(draft.of)}
            chosen={draft.fields}
            onChoose={chosen => onChange({ fields: chosen })}
          />
          <Tick
            label="Phải có văn bản của cơ quan"
            isOn={draft.asksPaper}
            onTick={isOn => onChange({ asksPaper: isOn })}
          />
        </>
      )}
      {draft.test === 'share' && (
        <>
          <div className={record.pair} data-share="true">
            <Select
              {...over}
              label="Tỷ lệ"
              data={shares}
              value={draft.share}
              onChange={value => value && onChange({ share: value as RuleDraft['share'] })}
            />
            <div className={record.field}>
              <label htmlFor={`${id}-least`}>Từ (%)</label>
              <input
                id={`${id}-least`}
                className={styles.least}
                inputMode="decimal"
                value={draft.atLeast}
                onChange={event => onChange({ atLeast: event.currentTarget.value })}
              />
            </div>
          </div>
          <Tick
            label="Xét các giai đoạn trước (điều kiện mở rộng)"
            isOn={draft.isEarlier}
            onTick={isOn => onChange({ isEarlier: isOn })}
          />
        </>
      )}
    </>
  )
}

type TickProps = { label: string; isOn: boolean; onTick: (isOn: boolean) => void }

function Tick({ label, isOn, onTick }: TickProps) {
  return (
    <label className={styles.tick}>
      <input type="checkbox" checked={isOn} onChange={event => onTick(event.currentTarget.checked)} />
      {label}
    </label>
  )
}

type TicksProps = {
  label: string
  choices: { value: string; label: string }[]
  chosen: string[]
  onChoose: (chosen: string[]) => void
}

/** Several of many, kept in the order of the choices. */
function Ticks({ label, choices, chosen, onChoose }: TicksProps) {
  const order = choices.map(each => each.value)
  return (
    <fieldset className={styles.ticks}>
      <legend>{label}</legend>
      <div>
        {choices.map(each => (
          <Tick
            key={each.value}
            label={each.label}
            isOn={chosen.includes(each.value)}
            onTick={isOn => onChoose(order.filter(value => (value === each.value ? isOn : chosen.includes(value))))}
          />
        ))}
      </div>
    </fieldset>
  )
}
