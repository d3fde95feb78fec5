import { Plus, X } from 'lucide-react'
import { useState } from 'react'
import type { About } from '../../../db/model/land/arrears.ts'
import { infoOf } from '../../../db/model/record/kind.ts'
import { kinds, type RecordOf } from '../../../db/model/record/kinds.ts'
import type { ZonePrices } from '../../../db/store/land/rent.ts'
import { api } from '../../api.ts'
import form from '../../form/form.module.css'
import { kept } from '../../form/kept.ts'
import { readTyped } from '../../form/reading.ts'
import { Button } from '../../ui/Button.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { DrawerForm } from '../form/DrawerForm.tsx'
import { FieldRows } from '../form/FieldRows.tsx'
import { useFields } from '../form/use-fields.ts'
import plot from '../plot/plot.module.css'
import { priceWord } from '../words.ts'

const money = infoOf(kinds.price.fields.price_vnd)
type Line = { key: number; name: string; price: string }
type Props = { about: About; zone: ZonePrices['zone']; onClose: () => void }

/** A price table as its decision prints it: for how long it holds, and each price. */
export function NewTable({ about, zone, onClose }: Props) {
  const fields = useFields('tariff', ['name', 'valid_from', 'valid_to'], { name: `${priceWord[about]} ${zone.name}` })
  const [lines, setLines] = useState<Line[]>([{ key: 1, name: 'Toàn khu', price: '' }])
  const [isProvince, setProvince] = useState(false)
  const set = (key: number, patch: Partial<Line>) =>
    setLines(lines.map(each => (each.key === key ? { ...each, ...patch } : each)))
  const read = lines.map(line => ({ ...line, reading: readTyped('price_vnd', money, line.price) }))
  const good = read.flatMap(({ name, reading }) =>
    'value' in reading && typeof reading.value === 'number' && name.trim()
      ? [{ name: name.trim(), position: null, price_vnd: reading.value }]
      : [],
  )
  const { name, valid_from, valid_to } = (fields.values ?? {}) as Partial<RecordOf<'tariff'>>
  const missing =
    (fields.missing ? `Ghi ${fields.missing.toLowerCase()} để lưu` : null) ??
    (good.length === lines.length ? null : 'Ghi đủ các đơn giá') ??
    (valid_from ? null : 'Ghi ngày áp dụng')
  const draft = kept(
    `tariff/${about}/${zone.id}:new`,
    `Nhập bảng giá, ${zone.name}`,
    { typed: fields.typed, lines, isProvince },
    left => {
      fields.put(left.typed)
      setLines(left.lines)
      setProvince(left.isProvince)
    },
  )
  return (
    <DrawerForm
      title="Nhập bảng giá"
      about={`${priceWord[about]}, ${zone.name}`}
      verb="Thêm bảng giá"
      missing={missing}
      ground="asked"
      said={`Đã thêm bảng giá ${name ?? ''}`}
      onSave={word =>
        api.addTable({
          ...{ about, zone: isProvince ? null : zone.id, name: name ?? '', lines: good, ...word },
          ...{ valid_from: valid_from ?? null, valid_to: valid_to ?? null },
        })
      }
      draft={draft}
      onClose={onClose}
    >
      <FieldRows fields={fields} help={{ valid_to: 'Để trống khi chưa biết: bảng sau sẽ thay bảng này.' }} />
      {about === 'state_rent' && (
        <label className={plot.confirm}>
          <input type="checkbox" checked={isProvince} onChange={event => setProvince(event.currentTarget.checked)} />
          Bảng chung của tỉnh, không riêng {zone.name}
        </label>
      )}
      <div className={plot.ask}>
        <div className={`${plot.row} ${plot.labels}`}>
          <span>Đối với</span>
          <span>đồng/m²/năm</span>
        </div>
        {read.map(({ key, name: of, price, reading }) => (
          <div key={key}>
            <div className={plot.row}>
              <input
                className={form.input}
                aria-label="Đối với"
                value={of}
                onChange={event => set(key, { name: event.currentTarget.value })}
              />
              <input
                className={form.input}
                inputMode="numeric"
                aria-label={`Đơn giá ${of}, đồng/m²/năm`}
                aria-invalid={price !== '' && 'problem' in reading}
                value={price}
                onChange={event => set(key, { price: event.currentTarget.value })}
              />
              {lines.length > 1 && (
                <IconButton
                  icon={X}
                  label={`Bỏ dòng ${of}`}
                  onClick={() => setLines(lines.filter(each => each.key !== key))}
                />
              )}
            </div>
            {price !== '' && 'problem' in reading && <p className={form.problem}>{reading.problem}</p>}
            {'either' in reading && reading.either && (
              <p className={form.either}>
                {reading.either.map(text => (
                  <button key={text} type="button" className={form.link} onClick={() => set(key, { price: text })}>
                    Là {text}
                  </button>
                ))}
              </p>
            )}
          </div>
        ))}
        <Button
          look="quiet"
          icon={<Plus size={15} strokeWidth={1.75} aria-hidden />}
          onClick={() =>
            setLines([...lines, { key: Math.max(...lines.map(each => each.key)) + 1, name: '', price: '' }])
          }
        >
          Thêm một đơn giá
        </Button>
      </div>
    </DrawerForm>
  )
}
