import landmarks from '../../../assets/basemap/landmarks.json'
import { awayM, awayWords, type Landmark } from '../../../db/model/geodesy/away.ts'
import type { LonLat } from '../../../db/model/map/project.ts'
import { infoOf } from '../../../db/model/record/kind.ts'
import { kindOf, type RecordOf } from '../../../db/model/record/kinds.ts'
import { basemap } from '../../map/drawing/basemap.ts'
import { useDesk } from '../desk.ts'
import { Part } from './Section.tsx'
import table from './table.module.css'

const road = basemap.lines.features.find(each => each.properties?.name === 'QL80')
const targets = [
  ...(landmarks as unknown as Landmark[]).map(({ name, at, source, certainty }) => ({
    name,
    line: at && [at],
    quality: at && certainty === 'medium' ? `vị trí gần đúng: ${source}` : source,
  })),
  {
    name: 'Quốc lộ 80',
    line: (road?.geometry.coordinates ?? null) as LonLat[] | null,
    quality: 'chỗ gần nhất của đường sơ đồ trên bản đồ dựng sẵn',
  },
]

/** What is computed from recorded points, apart from what papers report: straight lines, no roads. */
export function AsTheCrowFlies() {
  const { zone } = useDesk().dossier
  return (
    <Part title="Đường chim bay">
      <p className={table.small}>{fromWords(zone)}</p>
      <table className={table.table}>
        <thead className="visually-hidden">
          <tr>
            <th scope="col">Đến</th>
            <th scope="col">Đường chim bay</th>
          </tr>
        </thead>
        <tbody>
          {targets.map(({ name, line, quality }) => {
            const metres = line && awayM({ point: zone.point ?? null, shape: zone.shape ?? null }, line)
            return (
              <tr key={name}>
                <th scope="row">
                  {name}
                  <p className={table.small}>{quality}</p>
                </th>
                <td className={table.right}>{metres === null ? 'chưa có vị trí' : awayWords(metres)}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </Part>
  )
}

/** From where it is computed, and how well that is known. */
function fromWords({ shape, point, quality }: RecordOf<'zone'>): string {
  if (!shape && !point) return 'Khu chưa có vị trí'
  const known = quality && infoOf(kindOf('zone').fields.quality).choices?.[quality]?.vi
  return `Tính từ ${shape ? 'ranh giới' : 'điểm của khu'}, ${known ?? 'chưa rõ chất lượng vị trí'}`
}
