import { Select } from '@mantine/core'
import { type ReactNode, useId } from 'react'
import { type About, abouts } from '../../../db/model/land/arrears.ts'
import { readDay } from '../../../db/model/text/day.ts'
import { formatNumber } from '../../../db/model/text/number.ts'
import { DayInput } from '../../form/DayInput.tsx'
import form from '../../form/form.module.css'
import { overPanels } from '../../ui/layers.ts'
import styles from '../rent/rent.module.css'
import { perM2, priceWord } from '../words.ts'
import type { Trial } from './use-trial.ts'

/** `paid`: the prices that are paid yearly today, each with how many leases. */
type Props = { trial: Trial; paid: [price: number, leases: number][]; children: ReactNode }

/** Which price, its new rate, from when, how it rises, and for whom. */
export function TrialForm({ trial, paid, children }: Props) {
  const id = useId()
  const { typed, rate, yearly, change } = trial
  const select = { classNames: { input: form.input }, comboboxProps: { zIndex: overPanels }, allowDeselect: false }
  const isRateWrong = typed.rate.trim() !== '' && 'problem' in rate
  return (
    <form className={styles.form} aria-label="Giá đề xuất" onSubmit={event => event.preventDefault()}>
      <h2>Giá đề xuất</h2>
      <label htmlFor={`${id}-about`}>Loại giá</label>
      <Select
        {...select}
        id={`${id}-about`}
        data={abouts.map(about => ({ value: about, label: priceWord[about] }))}
        value={typed.about}
        onChange={about => about && change({ about: about as About, only: '' })}
      />
      <label htmlFor={`${id}-rate`}>Đơn giá mới, {perM2}</label>
      <input
        id={`${id}-rate`}
        className={form.input}
        inputMode="numeric"
        autoComplete="off"
        aria-invalid={isRateWrong}
        aria-describedby={`${id}-now`}
        value={typed.rate}
        onChange={event => change({ rate: event.currentTarget.value })}
      />
      {isRateWrong && 'problem' in rate && <p className={form.problem}>{rate.problem}</p>}
      {'either' in rate && rate.either && (
        <p className={form.either}>
          {rate.either.map(text => (
            <button key={text} type="button" className={form.link} onClick={() => change({ rate: text })}>
              Là {text}
            </button>
          ))}
        </p>
      )}
      <p id={`${id}-now`} className={form.help}>
        {paid.length === 0
          ? 'Chưa hợp đồng nào ghi đơn giá này, trả hằng năm.'
          : `Đang trả: ${paid.map(([price, leases]) => `${formatNumber(price)} (${leases} hợp đồng)`).join(', ')}.`}
      </p>
      <label htmlFor={`${id}-from`}>Áp dụng từ</label>
      <DayInput
        id={`${id}-from`}
        typed={typed.from}
        aria-invalid={!readDay(typed.from)}
        onType={from => change({ from })}
      />
      <label htmlFor={`${id}-yearly`}>Tăng mỗi năm sau đó, %</label>
      <input
        id={`${id}-yearly`}
        className={form.input}
        inputMode="decimal"
        autoComplete="off"
        placeholder="không tăng"
        aria-invalid={typed.yearly.trim() !== '' && 'problem' in yearly}
        value={typed.yearly}
        onChange={event => change({ yearly: event.currentTarget.value })}
      />
      {paid.length > 1 && (
        <>
          <label htmlFor={`${id}-only`}>Đổi cho</label>
          <Select
            {...select}
            id={`${id}-only`}
            data={[
              { value: '', label: 'mọi hợp đồng trả hằng năm' },
              ...paid.map(([price, leases]) => ({
                value: String(price),
                label: `chỉ ${leases} hợp đồng đang trả ${formatNumber(price)}`,
              })),
            ]}
            value={typed.only}
            onChange={only => change({ only: only ?? '' })}
          />
        </>
      )}
      {children}
    </form>
  )
}
