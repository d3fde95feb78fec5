import { X } from 'lucide-react'
import { useEffect, useState } from 'react'
import { type Meridian, meridianName, meridians } from '../../db/model/geodesy/meridian.ts'
import { vn2000Operation } from '../../db/model/geodesy/vn2000.ts'
import { formatNames, holdsGrid, type MapFormat, mapFormats } from '../../db/model/layer/outgoing.ts'
import { type KindName, kindOf } from '../../db/model/record/kinds.ts'
import { formatDay } from '../../db/model/text/day.ts'
import { formatNumber } from '../../db/model/text/number.ts'
import { api } from '../api.ts'
import { attempt, say, useAtlas } from '../state.ts'
import { Button } from '../ui/Button.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { useRead } from '../use-read.ts'
import styles from './layers.module.css'

/** Kinds that have a place on the map; the others leave as tables where the format holds tables. */
const placed: KindName[] = ['zone', 'phase', 'plot', 'plan', 'parcel', 'unit']
const asked = 200

type Saving = { is: 'idle' } | { is: 'saving'; done: number; all: number; isStopping: boolean }
type Props = { kinds: KindName[]; onClose: () => void }

/** "Xuất lớp bản đồ": which registers, in which format, of which day; how far it is. */
export function ExportDrawer({ kinds, onClose }: Props) {
  const [format, setFormat] = useState<MapFormat>('gpkg')
  const [chosen, setChosen] = useState<ReadonlySet<KindName>>(new Set(kinds))
  const [meridian, setMeridian] = useState<Meridian | null>(null)
  const [withPersonal, setPersonal] = useState(false)
  const { saving, save, stop } = useSaving()
  const counts = useRead('counts', () => api.counts())
  const today = useAtlas(state => state.overview?.today ?? '')
  const offered = [...new Set([...placed, ...kinds])].filter(kind => kinds.includes(kind) || (counts?.[kind] ?? 0) > 0)
  const toggle = (kind: KindName) => {
    const next = new Set(chosen)
    if (!next.delete(kind)) next.add(kind)
    setChosen(next)
  }
  const isSaving = saving.is === 'saving'
  const system = holdsGrid[format] ? meridian : null
  const said = `Số liệu của ngày ${formatDay(today)}. Tên cột kèm đơn vị. ${system === null ? '' : `Đổi sang VN-2000 bằng phép ${vn2000Operation}.`}`
  return (
    <aside
      className={styles.drawer}
      aria-label="Xuất lớp bản đồ"
      onKeyDown={event => event.key === 'Escape' && !isSaving && onClose()}
    >
      <header className={styles.head}>
        <h2>Xuất lớp bản đồ</h2>
        <IconButton icon={X} label="Đóng" keys="Esc" onClick={onClose} />
      </header>
      <div className={styles.body}>
        <fieldset disabled={isSaving}>
          <legend>Định dạng</legend>
          {mapFormats.map(each => (
            <label key={each} className={styles.choice}>
              <input type="radio" name="format" checked={format === each} onChange={() => setFormat(each)} />
              <span>
                {formatNames[each].name}
                <small>{formatNames[each].hint}</small>
              </span>
            </label>
          ))}
        </fieldset>
        <label className={styles.system}>
          Hệ tọa độ
          <select
            value={holdsGrid[format] ? String(meridian ?? '') : ''}
            disabled={isSaving || !holdsGrid[format]}
            onChange={event => setMeridian(meridians.find(each => String(each) === event.target.value) ?? null)}
          >
            <option value="">WGS 84, kinh vĩ độ</option>
            {meridians.map(each => (
              <option key={each} value={each}>
                VN-2000, kinh tuyến trục {meridianName[each]}
              </option>
            ))}
          </select>
        </label>
        <fieldset disabled={isSaving}>
          <legend>Sổ đưa vào tệp</legend>
          {offered.map(kind => (
            <label key={kind} className={styles.choice}>
              <input type="checkbox" checked={chosen.has(kind)} onChange={() => toggle(kind)} />
              <span>
                {kindOf(kind).label.vi} <em>{formatNumber(counts?.[kind] ?? 0)}</em>
              </span>
            </label>
          ))}
        </fieldset>
        <fieldset disabled={isSaving}>
          <legend>Dữ liệu cá nhân</legend>
          <label className={styles.choice}>
            <input type="checkbox" checked={withPersonal} onChange={() => setPersonal(!withPersonal)} />
            <span>
              Kèm tên, căn cước, điện thoại, số tiền từng hộ
              <small>Không chọn thì các cột ấy không có trong tệp.</small>
            </span>
          </label>
        </fieldset>
        <p className={styles.said}>{said}</p>
      </div>
      <footer className={styles.foot}>
        {saving.is === 'saving' ? (
          <>
            <progress
              className={styles.progress}
              value={saving.done}
              max={saving.all || 1}
              aria-label="Đang xuất lớp bản đồ"
            />
            <Button onClick={stop} isBusy={saving.isStopping}>
              Dừng
            </Button>
          </>
        ) : (
          <Button
            look="primary"
            disabled={chosen.size === 0}
            onClick={() =>
              void save(
                { format, kinds: offered.filter(kind => chosen.has(kind)), withPersonal, meridian: system },
                onClose,
              )
            }
          >
            Xuất {chosen.size} lớp
          </Button>
        )}
      </footer>
    </aside>
  )
}

/** An export that goes on: how far it is, how it is stopped, what is said at its end. */
function useSaving() {
  const [saving, setSaving] = useState<Saving>({ is: 'idle' })
  const isSaving = saving.is === 'saving'
  useEffect(
    function watchProgress() {
      if (!isSaving) return
      const watch = setInterval(async () => {
        const progress = await api.exportProgress().catch(() => null)
        if (progress) setSaving(now => (now.is === 'saving' ? { ...now, ...progress } : now))
      }, asked)
      return () => clearInterval(watch)
    },
    [isSaving],
  )
  const save = async (ask: Parameters<typeof api.exportLayers>[0], onDone: () => void) => {
    setSaving({ is: 'saving', done: 0, all: 1, isStopping: false })
    const saved = await attempt(() => api.exportLayers(ask))
    setSaving({ is: 'idle' })
    if (!saved?.file) return
    const { file, records, notes } = saved
    const run = () => void attempt(() => api.showFile({ file }))
    say({
      text: `Đã xuất ${formatNumber(records)} hồ sơ`,
      detail: [file, ...notes].join(' · '),
      action: { word: 'Mở thư mục', run },
    })
    onDone()
  }
  const stop = () => {
    setSaving(now => (now.is === 'saving' ? { ...now, isStopping: true } : now))
    void attempt(() => api.stopExport())
  }
  return { saving, save, stop }
}
