import { FileSpreadsheet, Undo2, X } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import type { Ask, Verdict } from '../../db/model/import/verdict.ts'
import { type KindName, kindOf } from '../../db/model/record/kinds.ts'
import { formatNumber } from '../../db/model/text/number.ts'
import { api } from '../api.ts'
import { RefPicker } from '../form/pick/RefPicker.tsx'
import { attempt } from '../state.ts'
import { Button } from '../ui/Button.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { StatusIcon } from '../ui/sign/StatusIcon.tsx'
import { Columns } from './Columns.tsx'
import { Drop } from './Drop.tsx'
import styles from './import.module.css'
import { Problems } from './Problems.tsx'
import { SketchMap } from './SketchMap.tsx'
import { Tally } from './Tally.tsx'
import { useImport } from './use-import.ts'
import { Working } from './Working.tsx'

type Props = {
  kind: KindName
  zone?: string
  onClose: () => void
  onDone: (batch: string | null, written: number) => void
}

/** "Xem trước khi nhập": a file of tables beside the register, what it would bring, what it asks, what is refused. */
export function ImportDrawer({ kind, zone, onClose, onDone }: Props) {
  const { stage, ask, open, run, change, stop } = useImport({ kind, ...(zone && { zone }) }, onDone)
  const drawer = useRef<HTMLElement>(null)
  useEffect(
    function keepFocus() {
      // What had the focus is gone with its stage: the keys still belong to the drawer.
      if (stage.is !== 'empty' && document.activeElement === document.body) drawer.current?.focus()
    },
    [stage.is],
  )
  const [part, setPart] = useState<'problems' | 'columns'>('problems')
  const label = kindOf(kind).label.vi.toLowerCase()
  const noun = nouns[kind] ?? label
  const verdict = 'verdict' in stage ? stage.verdict : null
  const isRunning = stage.is === 'running'
  const isBusy = isRunning || stage.is === 'checking'
  const again = (next: Ask) => verdict && !isBusy && void change(next, verdict)
  const lacks = verdict && verdict.updated === 0 ? lacking(verdict) : ''
  const needsZone = verdict?.lacking.some(({ field }) => field === 'zone') ?? false
  return (
    <aside
      ref={drawer}
      tabIndex={-1}
      className={styles.drawer}
      aria-label="Xem trước khi nhập"
      onKeyDown={event => event.key === 'Escape' && !isRunning && onClose()}
    >
      <header className={styles.head}>
        <h2>Xem trước khi nhập</h2>
        <IconButton icon={X} label="Đóng" keys="Esc" onClick={onClose} />
      </header>
      {stage.is === 'refused' && <Refused why={stage.why} />}
      {!verdict && <Drop noun={noun} reading={stage.is === 'reading' ? stage : null} onFile={open} onStop={stop} />}
      {verdict && (
        <div className={styles.body}>
          <p className={styles.file}>
            <FileSpreadsheet size={14} strokeWidth={1.75} aria-hidden />
            <span className={styles.name}>{verdict.file}</span>
            {verdict.sheets.length > 1 ? (
              <select
                aria-label={verdict.isLayer ? 'Lớp của tệp' : 'Trang của tệp'}
                value={verdict.sheet}
                disabled={isBusy}
                onChange={event => again({ kind, ...(zone && { zone }), sheet: event.target.value })}
              >
                {verdict.sheets.map(({ name, hidden }) => (
                  <option key={name} value={name}>
                    {hidden ? `${name} (ẩn)` : name}
                  </option>
                ))}
              </select>
            ) : (
              verdict.sheet !== verdict.file.replace(/\.\w+$/, '') && (
                <span>
                  {verdict.isLayer ? 'lớp' : 'trang'} "{verdict.sheet}"
                </span>
              )
            )}
          </p>
          {verdict.isLayer && <SketchMap verdict={verdict} ask={ask} />}
          {isBusy ? <Working progress={stage.progress} onStop={stop} /> : <Tally verdict={verdict} />}
          {needsZone && (
            <div className={styles.zone}>
              <p>Tệp không có cột khu, cụm. Nhập vào khu nào?</p>
              <RefPicker
                id="import-zone"
                kind="zone"
                label="Khu, cụm"
                value=""
                onPick={id => id && again({ ...ask, zone: id })}
              />
            </div>
          )}
          {lacks && <p className={styles.lacks}>Thiếu {lacks}. Chọn cột ấy ở thẻ Cột, hoặc thêm vào tệp.</p>}
          <div className={styles.parts} role="tablist" aria-label="Xem">
            {(['problems', 'columns'] as const).map(each => (
              <button key={each} type="button" role="tab" aria-selected={part === each} onClick={() => setPart(each)}>
                {each === 'problems' ? 'Chỗ cần xem' : `Cột (${verdict.columns.filter(({ field }) => field).length})`}
              </button>
            ))}
          </div>
          {part === 'problems' ? (
            <Problems verdict={verdict} ask={ask} onAsk={again} />
          ) : (
            <Columns verdict={verdict} ask={ask} onAsk={again} />
          )}
        </div>
      )}
      {verdict && (
        <footer className={styles.foot}>
          <p>
            <Undo2 size={14} strokeWidth={1.75} aria-hidden /> Nhập xong vẫn hoàn tác được cả lần nhập
          </p>
          <div className={styles.buttons}>
            <Button disabled={verdict.refused.length + verdict.questions.length === 0} onClick={() => saveErrors()}>
              Lưu danh sách lỗi
            </Button>
            <Button
              look="primary"
              isBusy={isRunning}
              disabled={
                stage.is === 'checking' ||
                verdict.accepted === 0 ||
                (verdict.lacking.length > 0 && verdict.updated === 0)
              }
              onClick={() => void run(verdict)}
            >
              Nhập {formatNumber(verdict.accepted)} {noun}
            </Button>
          </div>
        </footer>
      )}
    </aside>
  )

  async function saveErrors() {
    const content = await attempt(() => api.importErrors(ask))
    if (!content || !verdict) return
    const link = document.createElement('a')
    link.href = `data:application/vnd.openxmlformats-officedocument.spreadsheetml.sheet;base64,${content}`
    link.download = `${verdict.file.replace(/\.\w+$/, '')} - dòng chưa nhập.xlsx`
    link.click()
  }
}

/** Why a file cannot be taken, where the next one is chosen. */
function Refused({ why }: { why: string }) {
  return (
    <div className={styles.refused} role="alert">
      <StatusIcon status="stuck" size={16} />
      <div>
        <h3>Chưa nhập gì vào dữ liệu</h3>
        <p>{why}</p>
      </div>
    </div>
  )
}

/** The required columns that no column of the file fills, but for the zone, which can be chosen here. */
const lacking = ({ lacking }: Verdict): string =>
  lacking
    .filter(({ field }) => field !== 'zone')
    .map(({ label }) => label.toLowerCase())
    .join(', ')

/** How the button counts: short words for kinds whose label is long. */
const nouns: Partial<Record<KindName, string>> = { household: 'hộ', plot: 'lô', plan: 'phương án', lease: 'hợp đồng' }
