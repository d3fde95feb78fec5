import type L from 'leaflet'
import { memo } from 'react'
import type { ZoneSummary } from '../../db/model/dossier.ts'
import { themes } from '../../db/model/theme.ts'
import { useTheme } from './theme/shown.ts'
import { useBounds } from './view/bounds.ts'
import { areaWords } from './words.ts'

/** Rows read aloud at most: past that the list at the left, with its filters, is the better way. */
const most = 60

/** The zones in view as a table for screen readers. */
export const ZoneTable = memo(function ZoneTable({ map, zones }: { map: L.Map; zones: ZoneSummary[] }) {
  const reading = useTheme(state => state.reading)
  const bounds = useBounds(map)
  const visible = zones.filter(({ point }) => point && bounds.contains([point[1], point[0]]))
  const rest = visible.length > most ? `, ${most} khu đầu` : ''
  return (
    <div className="visually-hidden">
      <table>
        <caption>
          Các khu đang thấy trên bản đồ: {visible.length}
          {rest}
        </caption>
        <thead>
          <tr>
            <th scope="col">Khu</th>
            <th scope="col">{themes[reading.theme].label.vi}</th>
            <th scope="col">Diện tích</th>
            <th scope="col">Đơn vị hành chính</th>
          </tr>
        </thead>
        <tbody>
          {visible.slice(0, most).map(zone => (
            <tr key={zone.id}>
              <th scope="row">{zone.name}</th>
              <td>{[reading.word(reading.classOf(zone)), reading.noteOf(zone.id)].filter(Boolean).join(', ')}</td>
              <td>{areaWords(zone)}</td>
              <td>{zone.unit || 'chưa có số liệu'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
})
