import { type Finding, isRefused } from '../../../db/model/boundary/finding.ts'
import type { BoundaryView, Version } from '../../../db/model/boundary/view.ts'
import { nameOf } from '../../../db/model/boundary/words.ts'
import { api } from '../../api.ts'
import { LeftDraft } from '../../form/LeftDraft.tsx'
import { attempt, refresh, say } from '../../state.ts'
import { Button } from '../../ui/Button.tsx'
import { formKeys } from '../../ui/form-keys.ts'
import { Panel, PanelPart } from '../../ui/panel/Panel.tsx'
import type { Parts } from '../drawn/handles.ts'
import { isDrawing, type Mode, type Pen } from '../drawn/pen.ts'
import { Areas } from '../outline/Areas.tsx'
import { Corners } from '../outline/Corners.tsx'
import { drop, keyOf, put, stepBack } from '../outline/draft.ts'
import { Findings } from '../outline/Findings.tsx'
import { Hint, Tools } from '../outline/Tools.tsx'
import { Versions } from '../outline/Versions.tsx'
import styles from './boundary.module.css'

type Props = {
  view: BoundaryView
  parts: Parts
  /** What is shown while a corner is on its way. */
  shown: Parts
  findings: Finding[] | null
  mode: Mode
  crowded: number
  isSnapping: boolean
  /** A past day, or a plot that was split: looked at, not drawn. */
  isFixed: boolean
  isChanged: boolean
  hasSteps: boolean
  pen: Pen | null
  onMode: (mode: Mode) => void
  onSnap: (is: boolean) => void
  onSave: () => void
  onCompare: (version: Version) => void
  /** Something was drawn and is about to be left. */
  isAsking: boolean
  onAsk: (is: boolean) => void
  onClose: () => void
  onLeave: () => void
}

/** The panel while a boundary is drawn: tools, areas, what is wrong, the corners, the versions. */
export function DrawPanel(props: Props) {
  const { view, parts, shown, mode, findings, isFixed, isChanged, isAsking, pen, onAsk, onClose, onLeave } = props
  const refused = findings?.some(isRefused) ?? false
  const missing = lackOf()

  function lackOf(): string | null {
    // A ring, hole or cut that the pen has begun: saved now, it would be lost.
    if (shown !== parts && isDrawing(mode)) return 'Nét đang vẽ chưa khép'
    if (!isChanged) return 'Chưa vẽ gì mới'
    if (findings === null) return 'Đang kiểm tra'
    return refused ? 'Sửa chỗ chưa lưu được' : null
  }

  async function choose(claim: string): Promise<void> {
    const done = await attempt(() => api.choose({ claim }))
    if (!done) return
    drop()
    await refresh()
    say({ text: `Đã đổi bản ranh giới ${nameOf(view)}`, undo: true })
  }

  return (
    <Panel
      onKeyDown={formKeys(() => missing === null && !isFixed && props.onSave(), onClose)}
      kicker={view.zone && view.kind !== 'zone' ? `Ranh giới, ${view.zone.name}` : 'Ranh giới'}
      label={`Ranh giới ${nameOf(view)}`}
      title={nameOf(view).replace(/^./u, first => first.toUpperCase())}
      onClose={onClose}
      foot={
        isFixed ? undefined : isAsking ? (
          <>
            <span className={styles.asking}>Bỏ phần vừa vẽ?</span>
            <Button look="danger" onClick={onLeave}>
              Bỏ ranh vừa vẽ
            </Button>
            <Button onClick={() => onAsk(false)}>Vẽ tiếp</Button>
          </>
        ) : (
          <>
            <Button look="primary" disabled={missing !== null} onClick={props.onSave}>
              Lưu ranh giới
            </Button>
            <Button onClick={onClose}>Thôi</Button>
            <span className={styles.missing} role="status">
              {missing ?? 'Ctrl Enter để lưu'}
            </span>
          </>
        )
      }
    >
      {!isFixed && (
        <>
          <LeftDraft of={keyOf(`${view.kind}/${view.id}`)} take={left => put(JSON.parse(left) as Parts)} />
          <Tools
            mode={mode}
            onMode={props.onMode}
            isSnapping={props.isSnapping}
            onSnap={props.onSnap}
            hasShape={parts.length > 0}
            isPlot={view.kind === 'plot'}
            onBack={props.hasSteps ? stepBack : null}
          />
          <Hint mode={mode} crowded={props.crowded} />
        </>
      )}
      {view.isFixed && <p className={styles.note}>Lô này đã tách hoặc nhập: ranh giới giữ nguyên như cũ.</p>}
      <Areas parts={shown} stated={view.stated} />
      {parts.length > 0 && (
        <PanelPart title="Trước khi lưu">
          <Findings findings={findings} onLook={where => pen?.look(where)} />
        </PanelPart>
      )}
      {!isFixed && (
        <PanelPart title="Tọa độ đỉnh, VN-2000">
          <Corners parts={parts} onPut={put} onMark={at => pen?.mark(at)} />
        </PanelPart>
      )}
      {view.versions.length > 0 && (
        <PanelPart title={`Các bản ranh giới, ${view.versions.length}`}>
          <Versions
            versions={view.versions}
            onUse={isFixed ? null : claim => void choose(claim)}
            onCompare={props.onCompare}
          />
        </PanelPart>
      )}
    </Panel>
  )
}
