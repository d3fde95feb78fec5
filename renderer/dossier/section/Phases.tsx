import { figureOf } from '../../../db/model/dossier.ts'
import { StatusIcon } from '../../ui/StatusIcon.tsx'
import { useDesk } from '../desk.ts'
import { EditHere } from '../figure/EditHere.tsx'
import { FigureButton } from '../figure/FigureButton.tsx'
import { statusOf } from '../ladder/steps.ts'
import { Part } from './Section.tsx'
import table from './table.module.css'

/** The phases in one table: area, occupancy, status, developer. */
export function Phases() {
  const { dossier, today } = useDesk()
  const { phases } = dossier
  if (phases.length === 0) return null
  return (
    <Part title="Giai đoạn">
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col">Tên</th>
            <th scope="col" className={table.right}>
              ha
            </th>
            <th scope="col" className={table.right}>
              Lấp đầy
            </th>
            <th scope="col">Tình trạng</th>
          </tr>
        </thead>
        <tbody>
          {phases.map(phase => {
            const of = (field: string) => figureOf(dossier, 'phase', phase, field, today)
            const area = of('area_ha')
            return (
              <tr key={phase.id}>
                <th scope="row">{phase.name}</th>
                <td className={table.right}>
                  <FigureButton figure={{ ...area, info: { ...area.info, unit: undefined } }} place="phases" gap="–" />
                </td>
                <td className={table.right}>
                  <FigureButton figure={of('occupancy_pct')} place="phases" gap="–" />
                </td>
                <td>
                  <StatusIcon status={statusOf(phase.status)} size={14} />{' '}
                  <FigureButton figure={of('status')} place="phases" gap="–" />
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
      {phases.map(phase => (
        <dl key={phase.id} className={table.notes}>
          {(['developer', 'note'] as const).map(field => {
            const figure = figureOf(dossier, 'phase', phase, field, today)
            return (
              <div key={field}>
                <dt>
                  {field === 'note' ? 'Ghi chú' : 'Chủ đầu tư'} {phase.name.replace(/^giai đoạn /i, 'GĐ')}
                </dt>
                <dd>
                  <FigureButton figure={figure} place="phases" />
                </dd>
              </div>
            )
          })}
        </dl>
      ))}
      <EditHere place="phases" />
    </Part>
  )
}

/** How far the zone lies from what an investor asks for. */
export function Distances() {
  const { dossier, today } = useDesk()
  if (dossier.distances.length === 0) return null
  return (
    <Part title="Khoảng cách">
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
