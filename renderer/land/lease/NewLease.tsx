import { Select } from '@mantine/core'
import { useId, useState } from 'react'
import type { Land, PlotRow } from '../../../db/store/land/plots.ts'
import { api } from '../../api.ts'
import form from '../../form/form.module.css'
import { kept } from '../../form/kept.ts'
import { clearNumber } from '../../form/reading.ts'
import { overPanels } from '../../ui/layers.ts'
import { DrawerForm } from '../form/DrawerForm.tsx'
import { FieldRows } from '../form/FieldRows.tsx'
import { useFields } from '../form/use-fields.ts'
import plotStyles from '../plot/plot.module.css'
import styles from './lease.module.css'

const about = ['code', 'tenant', 'area_ha', 'signed', 'starts', 'ends'] as const
const toState = ['state_rent_vnd', 'payment', 'free_until', 'review'] as const
const toDeveloper = ['sublease_vnd', 'sublease_payment', 'fee_vnd', 'fee_payment'] as const

/** A new lease: who holds what until when, and what it pays to whom, the two payees apart. */
export function NewLease({ land, plot, onClose }: { land: Land; plot: PlotRow | null; onClose: () => void }) {
  const id = useId()
  const [on, setOn] = useState(plot?.id ?? null)
  const fields = useFields('lease', [...about, ...toState, ...toDeveloper], {
    area_ha: plot?.area_ha ? clearNumber(plot.area_ha) : '',
    tenant: plot?.tenant ?? '',
  })
  const chosen = land.plots.find(each => each.id === on)
  const becomes = chosen && chosen.status !== 'leased' ? `Lô ${chosen.code} sẽ ghi đã cho thuê.` : null
  const draft = kept(
    `lease/${land.zone.id}:new`,
    `Thêm hợp đồng thuê đất, ${land.zone.name}`,
    { on, typed: fields.typed },
    left => {
      setOn(left.on)
      fields.put(left.typed)
    },
  )
  return (
    <DrawerForm
      title="Thêm hợp đồng thuê đất"
      about={land.zone.name}
      verb="Thêm hợp đồng"
      missing={fields.missing && `Ghi ${fields.missing.toLowerCase()} để lưu`}
      ground="asked"
      said={`Đã thêm hợp đồng ${fields.typed.code ?? ''}`}
      onSave={word =>
        api.addLease({
          fields: { ...fields.values, zone: land.zone.id, plot: on, document: word.source },
          ...word,
        })
      }
      draft={draft}
      onClose={onClose}
    >
      <div className={plotStyles.ask}>
        <label htmlFor={id}>Lô đất</label>
        <Select
          id={id}
          data={land.plots.filter(each => !each.ended).map(each => ({ value: each.id, label: each.code }))}
          value={on}
          onChange={setOn}
          clearable
          searchable
          limit={60}
          placeholder="chưa gắn lô"
          nothingFoundMessage="Không có lô nào mã như vậy"
          classNames={{ input: form.input }}
          comboboxProps={{ zIndex: overPanels }}
        />
        {becomes && <p className={form.help}>{becomes}</p>}
      </div>
      <FieldRows fields={fields} only={about} />
      <section className={styles.payee} aria-label="Trả Nhà nước">
        <h3>Trả Nhà nước</h3>
        <FieldRows fields={fields} only={toState} />
      </section>
      <section className={styles.payee} aria-label="Trả chủ đầu tư hạ tầng">
        <h3>Trả chủ đầu tư hạ tầng</h3>
        <FieldRows fields={fields} only={toDeveloper} />
      </section>
    </DrawerForm>
  )
}
