import { figureOf } from '../../../db/model/dossier.ts'
import { useDesk } from '../desk.ts'
import { EditHere } from '../figure/EditHere.tsx'
import { FigureButton } from '../figure/FigureButton.tsx'
import { Part } from './Section.tsx'
import table from './table.module.css'

/** How far the zone lies from what an investor asks for, as papers report it. */
export function Distances() {
  const { dossier, today } = useDesk()
  if (dossier.distances.length === 0) return null
  return (
    <Part title="Khoảng cách theo báo cáo">
      <table className={table.table}>
        <thead className="visually-hidden">
          <tr>
            <th scope="col">Đến</th>
            <th scope="col">km</th>
          </tr>
        </thead>
        <tbody>
          {dossier.distances.map(distance => (
            <tr key={distance.id}>
              <th scope="row">
                {distance.place}
                {distance.note && <p className={table.small}>{distance.note}</p>}
              </th>
              <td className={table.right}>
                <FigureButton figure={figureOf(dossier, 'distance', distance, 'km', today)} place="distances" />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <EditHere place="distances" />
    </Part>
  )
}
