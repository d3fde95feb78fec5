import { Switch } from '@mantine/core'
import { ChevronDown, ChevronUp, Crosshair, FolderSearch, Pencil, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { fitControl, readControl } from '../../../db/model/backdrop/control.ts'
import type { BackdropView } from '../../../db/model/backdrop/view.ts'
import { infoOf } from '../../../db/model/record/kind.ts'
import { kinds } from '../../../db/model/record/kinds.ts'
import { formatNumber } from '../../../db/model/text/number.ts'
import { api } from '../../api.ts'
import { attempt, refresh, say } from '../../state.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import { StatusIcon } from '../../ui/sign/StatusIcon.tsx'
import { take } from '../task.ts'
import styles from './backdrop.module.css'

type Props = {
  backdrop: BackdropView
  /** On a past day nothing is changed. */
  isFixed: boolean
  onUp: (() => void) | null
  onDown: (() => void) | null
  onSee: () => void
}

/** One map of the office: shown or not, how strong, and what is wrong with it. */
export function BackdropRow({ backdrop, isFixed, onUp, onDown, onSee }: Props) {
  const { id, name, form, state, shown } = backdrop
  const set = (fields: Record<string, unknown>) =>
    attempt(() => api.set({ kind: 'backdrop', key: id, fields })).then(refresh)
  return (
    <li className={styles.row} data-off={!shown || undefined}>
      <div className={styles.head}>
        <Switch
          size="xs"
          aria-label={`Hiện ${name}`}
          checked={shown}
          disabled={isFixed}
          onChange={event => void set({ shown: event.currentTarget.checked })}
        />
        <div className={styles.words}>
          <strong className={styles.name}>{name}</strong>
          <span className={styles.line}>{factsOf(backdrop)}</span>
        </div>
        <IconButton icon={Crosshair} label={`Đến vùng có ${name}`} onClick={onSee} />
        {!isFixed && (
          <>
            <IconButton icon={ChevronUp} label={`Đưa ${name} lên trên`} onClick={onUp ?? nothing} />
            <IconButton icon={ChevronDown} label={`Đưa ${name} xuống dưới`} onClick={onDown ?? nothing} />
            {form === 'scan' && (
              <IconButton
                icon={Pencil}
                label={`Sửa điểm khống chế của ${name}`}
                onClick={() => take({ is: 'scan', backdrop: id })}
              />
            )}
            <IconButton icon={Trash2} label={`Bỏ ${name} khỏi danh sách`} onClick={() => void drop(backdrop)} />
          </>
        )}
      </div>
      <Opacity key={backdrop.opacity_pct} backdrop={backdrop} isFixed={isFixed} set={set} />
      {state !== 'kept' && <Trouble backdrop={backdrop} isFixed={isFixed} />}
    </li>
  )
}

const nothing = () => undefined

function factsOf(backdrop: BackdropView): string {
  const form = infoOf(kinds.backdrop.fields.form).choices?.[backdrop.form]?.vi ?? ''
  if (backdrop.form !== 'scan') return `${form} · mức phóng ${backdrop.zoom_from ?? 0} đến ${backdrop.zoom_to ?? '?'}`
  const control = readControl(backdrop.control)
  const fit = control && fitControl(control)
  if (!control || !fit || !('matrix' in fit)) return `${form} · chưa đặt xong`
  const error = fit.rms === null ? 'chưa đo được sai số' : `sai số ${formatNumber(fit.rms, 2)} m`
  return `${form} · ${control.points.length} điểm khống chế · ${error}`
}

/** The strength follows the hand; it is saved when the hand lets go. */
function Opacity({
  backdrop,
  isFixed,
  set,
}: {
  backdrop: BackdropView
  isFixed: boolean
  set: (fields: Record<string, unknown>) => void
}) {
  const [value, setValue] = useState(backdrop.opacity_pct ?? 100)
  const keep = () => {
    if (value !== (backdrop.opacity_pct ?? 100)) set({ opacity_pct: value })
  }
  return (
    <div className={styles.opacity}>
      <span aria-hidden>Độ đậm</span>
      <input
        type="range"
        className={styles.slider}
        min={10}
        max={100}
        step={5}
        aria-label={`Độ đậm của ${backdrop.name}`}
        aria-valuetext={`${value} %`}
        disabled={isFixed}
        value={value}
        onChange={event => setValue(Number(event.currentTarget.value))}
        onPointerUp={keep}
        onKeyUp={keep}
        onBlur={keep}
      />
      <span className={styles.percent}>{value} %</span>
    </div>
  )
}

/** What is wrong, where the file was, and what can be done. */
function Trouble({ backdrop, isFixed }: { backdrop: BackdropView; isFixed: boolean }) {
  const { state, path, form, id } = backdrop
  const words =
    form === 'scan'
      ? 'Không thấy tệp bản vẽ trong thư mục văn bản.'
      : state === 'missing'
        ? 'Không thấy tệp. Cắm lại ổ hoặc USB; bản đồ tự hiện lại.'
        : 'Tệp ở chỗ cũ đã khác dung lượng. Kiểm tra lại tệp.'
  return (
    <div className={styles.trouble} role="status">
      <StatusIcon status="stuck" size={15} />
      <div className={styles.words}>
        {words}
        {path && <span className={styles.path}>{path}</span>}
      </div>
      {!isFixed && form !== 'scan' && (
        <IconButton icon={FolderSearch} label="Tìm lại tệp" onClick={() => void findAgain(id)} />
      )}
    </div>
  )
}

async function findAgain(backdrop: string): Promise<void> {
  const done = await attempt(() => api.findTiles({ backdrop }))
  if (!done?.batch) return
  await refresh()
  say({ text: 'Đã tìm lại bản đồ nền', undo: true })
}

async function drop({ id, name }: BackdropView): Promise<void> {
  const done = await attempt(() => api.remove({ kind: 'backdrop', key: id }))
  if (!done) return
  await refresh()
  say({ text: `Đã bỏ ${name} khỏi danh sách`, detail: 'Tệp bản đồ còn nguyên ở chỗ cũ.', undo: true })
}
