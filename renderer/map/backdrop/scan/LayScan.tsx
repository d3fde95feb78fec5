import type L from 'leaflet'
import { useEffect, useMemo, useState } from 'react'
import type { BackdropView } from '../../../../db/model/backdrop/view.ts'
import { type Meridian, meridianName, meridians } from '../../../../db/model/geodesy/meridian.ts'
import { formatNumber } from '../../../../db/model/text/number.ts'
import { sentence, toProblem } from '../../../../db/model/text/problem.ts'
import { api } from '../../../api.ts'
import { attempt, refresh, say } from '../../../state.ts'
import { Button } from '../../../ui/Button.tsx'
import { Panel } from '../../../ui/panel/Panel.tsx'
import { type DraftPoint, draftOf, lay, typedPlace } from './draft.ts'
import { Points } from './Points.tsx'
import { type Picture, pictureOf } from './picture.ts'
import styles from './scan.module.css'
import { useGhost } from './use-ghost.ts'
import { Viewer } from './Viewer.tsx'

type Props = { map: L.Map; backdrop: BackdropView; onClose: () => void }

/** Points are set on the plan, then on the map or by their coordinates; the plan lies on the map at once, with what it misses by. */
export function LayScan({ map, backdrop, onClose }: Props) {
  const [{ points, meridian }, setDraft] = useState(() => draftOf(backdrop.control))
  const [chosen, choose] = useState<number | null>(null)
  const [page, setPage] = useState(backdrop.page ?? 1)
  const picture = usePicture(backdrop, page)
  const laid = useMemo(() => (picture ? lay(points, picture, meridian) : null), [points, picture, meridian])
  useGhost(map, backdrop, picture, laid)

  const setPoints = (next: DraftPoint[]) => setDraft(draft => ({ ...draft, points: next }))
  const change = (at: number, fields: Partial<DraftPoint>) =>
    setPoints(points.map((each, other) => (other === at ? { ...each, ...fields } : each)))

  useEffect(
    function takeOwnPlace() {
      const own = picture?.placed
      if (own) setDraft(draft => (draft.points.length === 0 ? draftOf(own) : draft))
    },
    [picture],
  )

  useEffect(
    function takePlaceFromMap() {
      const take = ({ latlng }: L.LeafletMouseEvent) => {
        if (chosen === null) return
        const place = typedPlace(latlng.lng, latlng.lat, meridian)
        setDraft(draft => ({
          ...draft,
          points: draft.points.map((each, at) => (at === chosen ? { ...each, ...place } : each)),
        }))
      }
      map.on('click', take)
      return () => {
        map.off('click', take)
      }
    },
    [map, chosen, meridian],
  )

  async function save() {
    if (!laid?.fit) return
    const fields = { control: laid.control, page }
    const done = await attempt(() => api.set({ kind: 'backdrop', key: backdrop.id, fields }))
    if (!done) return
    await refresh()
    say({ text: `Đã đặt bản vẽ ${backdrop.name}`, undo: true })
    onClose()
  }

  return (
    <Panel
      title={backdrop.name}
      kicker="Đặt bản vẽ quét lên bản đồ"
      onClose={onClose}
      foot={
        <>
          <Button look="primary" disabled={!laid?.fit} onClick={() => void save()}>
            Lưu vị trí bản vẽ
          </Button>
          <Button look="quiet" onClick={onClose}>
            Thôi
          </Button>
        </>
      }
    >
      <p className={styles.how}>
        Bấm một điểm rõ trên bản vẽ (mốc lưới tọa độ, góc ranh), rồi gõ X, Y ghi trên bản vẽ, hoặc bấm đúng chỗ ấy trên
        bản đồ.
      </p>
      {picture?.placed && (
        <p className={styles.how}>Tệp tự ghi tọa độ: bốn góc đã đặt sẵn. Xem lại bản vẽ trên bản đồ trước khi lưu.</p>
      )}
      {picture && (
        <>
          {picture.pages > 1 && (
            <label className={styles.page}>
              Trang
              <input
                type="number"
                min={1}
                max={picture.pages}
                value={page}
                onChange={event => setPage(Math.min(picture.pages, Math.max(1, Number(event.target.value) || 1)))}
              />
              trên {picture.pages}
            </label>
          )}
          <Viewer
            picture={picture}
            points={points}
            chosen={chosen}
            onPoint={(px, py) => {
              setPoints([...points, { px, py, north: '', east: '' }])
              choose(points.length)
            }}
            onChoose={choose}
          />
        </>
      )}
      <fieldset className={styles.meridian}>
        <legend>Kinh tuyến trục</legend>
        {meridians.map(each => (
          <label key={each}>
            <input
              type="radio"
              name="scan-meridian"
              checked={each === meridian}
              onChange={() => setDraft(draft => ({ ...draft, meridian: each as Meridian }))}
            />
            {meridianName[each]}
          </label>
        ))}
      </fieldset>
      <Points
        points={points}
        laid={laid}
        chosen={chosen}
        onChoose={choose}
        onChange={change}
        onRemove={at => {
          setPoints(points.filter((_, other) => other !== at))
          choose(null)
        }}
      />
      <p className={styles.verdict} role="status">
        {laid?.problem ?? verdictOf(laid?.fit?.rms ?? null)}
      </p>
    </Panel>
  )
}

function verdictOf(rms: number | null): string {
  if (rms === null) return 'Bản vẽ đã nằm trên bản đồ. Thêm điểm để đo sai số.'
  return `Sai số trung phương ${formatNumber(rms, 2)} m.`
}

/** The picture of a page, null until it is read; what went wrong is said once. */
function usePicture({ attachment, name }: BackdropView, page: number): Picture | null {
  const [read, setRead] = useState<{ page: number; picture: Picture } | null>(null)
  useEffect(
    function readPicture() {
      let isWanted = true
      if (attachment)
        pictureOf(attachment, page, name).then(
          picture => isWanted && setRead({ page, picture }),
          error => say({ text: sentence(toProblem(error)), bad: true }),
        )
      return () => {
        isWanted = false
      }
    },
    [attachment, page, name],
  )
  return read?.page === page ? read.picture : null
}
