import { Select } from '@mantine/core'
import { useId } from 'react'
import form from '../../form/form.module.css'
import { overPanels } from '../../ui/layers.ts'
import styles from './plot.module.css'

type Props = { label: string; codes: string[]; chosen: string | null; onChoose: (code: string) => void }

/** Which of the new plots takes something over. */
export function Heir({ label, codes, chosen, onChoose }: Props) {
  const id = useId()
  return (
    <div className={styles.ask}>
      <label htmlFor={id}>{label}</label>
      <Select
        id={id}
        data={[...new Set(codes)]}
        value={chosen !== null && codes.includes(chosen) ? chosen : null}
        onChange={code => code && onChoose(code)}
        allowDeselect={false}
        placeholder={codes.length > 0 ? 'chọn lô mới' : 'ghi mã và diện tích các lô trước'}
        disabled={codes.length === 0}
        classNames={{ input: form.input }}
        comboboxProps={{ zIndex: overPanels }}
      />
    </div>
  )
}
