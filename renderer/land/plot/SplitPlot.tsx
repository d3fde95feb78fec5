import { Plus, X } from 'lucide-react'
import { useId, useState } from 'react'
import { balanceOf } from '../../../db/model/land/balance.ts'
import { sharesOf } from '../../../db/model/land/share.ts'
import { infoOf } from '../../../db/model/record/kind.ts'
import { kinds } from '../../../db/model/record/kinds.ts'
import { formatDay, readDay } from '../../../db/model/text/day.ts'
import { formatNumber } from '../../../db/model/text/number.ts'
import type { Land, PlotRow } from '../../../db/store/land/plots.ts'
import { api } from '../../api.ts'
import { DayInput } from '../../form/DayInput.tsx'
import form from '../../form/form.module.css'
import { kept } from '../../form/kept.ts'
import { clearNumber, readTyped } from '../../form/reading.ts'
import { useAtlas } from '../../state.ts'
import { Button } from '../../ui/Button.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { DrawerForm } from '../form/DrawerForm.tsx'
import { BalanceBox, lackOf } from './BalanceBox.tsx'
import { Heir } from './Heir.tsx'
import styles from './plot.module.css'

const area = infoOf(kinds.plot.fields.area_ha)
type Part = { key: number; code: string; area: string }
/** What a cut on the map gave: the new boundaries and what they measure. */
export type Piece = { area_ha: number; shape: PlotRow['shape'] }
type Props = { plot: PlotRow; land: Land; pieces?: readonly Piece[]; onClose: () => void }

/** Splits a plot: the new codes and areas, whether they tie out, and where its leases and its tenant go. */
export function SplitPlot({ plot, land, pieces, onClose }: Props) {
  const today = useAtlas(state => state.overview?.today) ?? ''
  const id = useId()
  const [parts, setParts] = useState<Part[]>(() =>
    (pieces ?? [null, null]).map((piece, at) => ({
      ...{ key: at + 1, code: `${plot.code}-${at + 1}`, area: piece ? clearNumber(piece.area_ha) : '' },
    })),
  )
  const [day, setDay] = useState(formatDay(today))
  const [isConfirmed, setConfirmed] = useState(false)
  const [heirs, setHeirs] = useState<Record<string, string>>({})
  const set = (key: number, patch: Partial<Part>) => {
    setConfirmed(false)
    setParts(now => now.map(each => (each.key === key ? { ...each, ...patch } : each)))
  }
  const shareOut = (ha: number, cut: readonly Piece[]) => {
    const shares = sharesOf(
      ha,
      cut.map(piece => piece.area_ha),
    )
    setConfirmed(false)
    setParts(now => now.map((part, at) => ({ ...part, area: clearNumber(shares[at] ?? 0) })))
  }
  const read = parts.map(part => {
    const reading = readTyped('area_ha', area, part.area)
    const value = 'value' in reading && typeof reading.value === 'number' && reading.value > 0 ? reading.value : null
    return { ...part, code: part.code.trim(), area_ha: value, problem: 'problem' in reading ? reading.problem : null }
  })
  const into = read.flatMap(({ code, area_ha }, at) =>
    code && area_ha !== null ? [{ code, area_ha, ...(pieces && { shape: pieces[at]?.shape }) }] : [],
  )
  const isWhole = into.length === parts.length
  const balance = balanceOf(
    [plot.area_ha ?? 0],
    into.map(each => each.area_ha),
  )
  const rest = Math.round(((plot.area_ha ?? 0) - balance.after_ha) * 1e4) / 1e4
  const leases = land.leases.filter(lease => lease.plot === plot.id && lease.ended === null)
  const asked = [
    ...leases.map(lease => ({ key: lease.id, label: `Hợp đồng ${lease.code} về lô` })),
    ...(plot.tenant && leases.length === 0 ? [{ key: 'tenant', label: `${plot.tenantName} giữ lô` }] : []),
  ]
  const isSettled = asked.every(each => into.some(part => part.code === heirs[each.key]))
  const date = readDay(day)
  const missing =
    (plot.area_ha === null ? `Ghi diện tích của lô ${plot.code} trước` : null) ??
    (isWhole ? null : 'Ghi mã và diện tích từng lô') ??
    lackOf(balance, isConfirmed) ??
    (isSettled ? null : 'Chọn lô nhận hợp đồng, bên thuê') ??
    (date ? null : 'Sửa ngày để lưu')
  const draft = kept(
    `plot/${plot.id}:split${pieces?.length ?? ''}`,
    `Tách lô ${plot.code}`,
    { parts, day, heirs },
    left => {
      setParts(left.parts)
      setDay(left.day)
      setHeirs(left.heirs)
    },
  )
  return (
    <DrawerForm
      title={`Tách lô ${plot.code}`}
      about={plot.area_ha === null ? 'chưa có diện tích' : `${formatNumber(plot.area_ha)} ha`}
      verb={`Tách thành ${parts.length} lô`}
      missing={missing}
      ground="asked"
      said={`Đã tách lô ${plot.code} thành ${parts.length} lô`}
      onSave={word =>
        api.splitPlot({
          ...{ plot: plot.id, into, date: date ?? today, ...word },
          confirmed_ha: balance.verdict === 'confirm' && isConfirmed ? balance.diff_ha : null,
          holder: heirs.tenant ?? null,
          leases: Object.fromEntries(leases.map(lease => [lease.id, heirs[lease.id] ?? ''])),
        })
      }
      draft={draft}
      onClose={onClose}
    >
      <div className={styles.ask}>
        <div className={`${styles.row} ${styles.labels}`}>
          <span>Mã lô mới</span>
          <span>Diện tích, ha</span>
        </div>
        {read.map(({ key, code, problem }, at) => (
          <div key={key}>
            <div className={styles.row}>
              <input
                className={form.input}
                aria-label={`Mã lô mới thứ ${at + 1}`}
                value={parts[at]?.code ?? code}
                onChange={event => set(key, { code: event.currentTarget.value })}
              />
              <input
                className={form.input}
                inputMode="decimal"
                aria-label={`Diện tích lô mới thứ ${at + 1}, ha`}
                aria-invalid={problem !== null}
                placeholder={rest > 0 && !parts[at]?.area ? `còn ${formatNumber(rest)}` : undefined}
                value={parts[at]?.area ?? ''}
                onChange={event => set(key, { area: event.currentTarget.value })}
              />
              {parts.length > 2 && !pieces && (
                <IconButton
                  icon={X}
                  label={`Bỏ lô ${code}`}
                  onClick={() => setParts(parts.filter(each => each.key !== key))}
                />
              )}
            </div>
            {problem && <p className={form.problem}>{problem}</p>}
          </div>
        ))}
        {pieces ? (
          plot.area_ha !== null &&
          balance.verdict !== 'ties' && (
            <Button look="quiet" onClick={() => shareOut(plot.area_ha ?? 0, pieces)}>
              Chia đúng {formatNumber(plot.area_ha)} ha của giấy tờ theo tỷ lệ đã vẽ
            </Button>
          )
        ) : (
          <Button
            look="quiet"
            icon={<Plus size={15} strokeWidth={1.75} aria-hidden />}
            onClick={() => {
              const key = Math.max(...parts.map(each => each.key)) + 1
              setParts([...parts, { key, code: `${plot.code}-${key}`, area: '' }])
            }}
          >
            Thêm một lô
          </Button>
        )}
      </div>
      <BalanceBox balance={balance} isConfirmed={isConfirmed} onConfirm={setConfirmed} />
      {asked.map(({ key, label }) => (
        <Heir
          key={key}
          label={label}
          codes={into.map(each => each.code)}
          chosen={heirs[key] ?? null}
          onChoose={code => setHeirs({ ...heirs, [key]: code })}
        />
      ))}
      <div className={styles.ask}>
        <label htmlFor={`${id}-day`}>Ngày tách</label>
        <DayInput id={`${id}-day`} typed={day} aria-invalid={!date} onType={setDay} />
      </div>
    </DrawerForm>
  )
}
