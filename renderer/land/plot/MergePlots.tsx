import { useId, useState } from 'react'
import { balanceOf } from '../../../db/model/land/balance.ts'
import { sumHa } from '../../../db/model/land/exact.ts'
import type { RecordOf } from '../../../db/model/record/kinds.ts'
import { formatDay, readDay } from '../../../db/model/text/day.ts'
import { formatNumber } from '../../../db/model/text/number.ts'
import type { Land, PlotRow } from '../../../db/store/land/plots.ts'
import { api } from '../../api.ts'
import { DayInput } from '../../form/DayInput.tsx'
import { kept } from '../../form/kept.ts'
import { clearNumber } from '../../form/reading.ts'
import { useAtlas } from '../../state.ts'
import { DrawerForm } from '../form/DrawerForm.tsx'
import { FieldRows } from '../form/FieldRows.tsx'
import { useFields } from '../form/use-fields.ts'
import { BalanceBox, lackOf } from './BalanceBox.tsx'
import styles from './plot.module.css'

/** `shape`: the boundary of the new plot, where they were merged on the map. */
type Props = { plots: PlotRow[]; land: Land; shape?: PlotRow['shape']; onClose: () => void }

/** Merges the plots that were ticked: the code and area of the new one, and whether it ties out. */
export function MergePlots({ plots, land, shape, onClose }: Props) {
  const today = useAtlas(state => state.overview?.today) ?? ''
  const id = useId()
  const areas = plots.map(each => each.area_ha)
  const isKnown = areas.every(each => each !== null)
  const sum = sumHa(areas.filter(each => each !== null))
  const uses = new Set(plots.map(each => each.use))
  const fields = useFields('plot', ['code', 'area_ha', 'use'], {
    area_ha: isKnown ? clearNumber(sum) : '',
    use: uses.size === 1 ? (plots[0]?.use ?? '') : '',
  })
  const [day, setDay] = useState(formatDay(today))
  const [confirmed, setConfirmed] = useState<number | null>(null)
  const { code, area_ha, use } = (fields.values ?? {}) as Partial<RecordOf<'plot'>>
  const balance = balanceOf(
    areas.map(each => each ?? 0),
    [area_ha ?? 0],
  )
  const isConfirmed = confirmed === balance.diff_ha
  const gap = plots.find(each => each.area_ha === null)
  const date = readDay(day)
  const leases = land.leases.filter(each => plots.some(plot => plot.id === each.plot) && each.ended === null)
  const missing =
    (gap ? `Ghi diện tích của lô ${gap.code} trước` : null) ??
    (code && area_ha ? null : 'Ghi mã và diện tích lô mới') ??
    (use || uses.size === 1 ? null : 'Chọn loại đất của lô mới') ??
    lackOf(balance, isConfirmed) ??
    (date ? null : 'Sửa ngày để lưu')
  const draft = kept(
    `plot/${plots.map(each => each.id).join('+')}:merge`,
    `Nhập ${plots.length} lô thành một`,
    { typed: fields.typed, day },
    left => {
      fields.put(left.typed)
      setDay(left.day)
    },
  )
  return (
    <DrawerForm
      title={`Nhập ${plots.length} lô thành một`}
      about={plots.map(each => each.code).join(', ')}
      verb={`Nhập ${plots.length} lô`}
      missing={missing}
      ground="asked"
      said={`Đã nhập ${plots.length} lô thành ${code ?? ''}`}
      onSave={word =>
        api.mergePlots({
          ...{ plots: plots.map(each => each.id), date: date ?? today, ...word },
          into: { code: code ?? '', area_ha: area_ha ?? 0, use: use ?? undefined, ...(shape && { shape }) },
          confirmed_ha: confirmed,
        })
      }
      draft={draft}
      onClose={onClose}
    >
      <dl className={styles.facts}>
        {plots.map(plot => (
          <div key={plot.id} className={styles.fact}>
            <dt>{plot.code}</dt>
            <dd>
              {plot.area_ha === null ? <i className="gap">chưa có diện tích</i> : `${formatNumber(plot.area_ha)} ha`}
              {plot.tenantName && `, ${plot.tenantName}`}
            </dd>
          </div>
        ))}
      </dl>
      <FieldRows fields={fields} />
      <BalanceBox
        balance={balance}
        isConfirmed={isConfirmed}
        onConfirm={is => setConfirmed(is ? balance.diff_ha : null)}
      />
      {leases.length > 0 && (
        <p>Hợp đồng {leases.map(each => each.code).join(', ')} chuyển sang lô mới, lô mới ghi đã cho thuê.</p>
      )}
      <div className={styles.ask}>
        <label htmlFor={`${id}-day`}>Ngày nhập</label>
        <DayInput id={`${id}-day`} typed={day} aria-invalid={!date} onType={setDay} />
      </div>
    </DrawerForm>
  )
}
