import { figureOf } from '../../../db/model/dossier.ts'
import type { RecordOf } from '../../../db/model/record/kinds.ts'
import { drawBoundary } from '../../map/task.ts'
import link from '../../ui/link.module.css'
import { StatusIcon } from '../../ui/sign/StatusIcon.tsx'
import { useDesk } from '../desk.ts'
import { EditHere } from '../figure/EditHere.tsx'
import { FigureButton } from '../figure/FigureButton.tsx'
import { statusOf } from '../ladder/steps.ts'
import table from './table.module.css'

/** The phases in one table: status, area, occupancy; under each who builds it and what else is known. */
export function Phases() {
  const { phases } = useDesk().dossier
  if (phases.length === 0) return null
  return (
    <>
      <table className={`${table.table} ${table.phases}`}>
        <thead>
          <tr>
            <th scope="col">Giai đoạn</th>
            <th scope="col" className={table.right}>
              ha
            </th>
            <th scope="col" className={table.right}>
              Lấp đầy
            </th>
          </tr>
        </thead>
        {phases.map(phase => (
          <Phase key={phase.id} phase={phase} />
        ))}
      </table>
      <EditHere place="phases" />
    </>
  )
}

function Phase({ phase }: { phase: RecordOf<'phase'> }) {
  const { dossier, today } = useDesk()
  const of = (field: string) => figureOf(dossier, 'phase', phase, field, today)
  const area = of('area_ha')
  return (
    <tbody>
      <tr>
        <th scope="row">
          <FigureButton figure={of('name')} place="phases" />
          <span className={table.status}>
            <StatusIcon status={statusOf(phase.status)} size={14} />
            <FigureButton figure={of('status')} place="phases" />
          </span>
        </th>
        <td className={table.right}>
          {/* The head of the column says the unit. */}
          <FigureButton figure={{ ...area, info: { ...area.info, unit: undefined } }} place="phases" gap="–" />
        </td>
        <td className={table.right}>
          <FigureButton figure={of('occupancy_pct')} place="phases" gap="–" />
        </td>
      </tr>
      <tr className={table.more}>
        <td colSpan={3}>
          <p>
            Chủ đầu tư: <FigureButton figure={of('developer')} place="phases" />
            {' · '}
            <button type="button" className={link.link} onClick={() => drawBoundary('phase', phase.id)}>
              {phase.shape ? 'ranh giới' : 'vẽ ranh giới'}
              <span className="visually-hidden"> {phase.name}</span>
            </button>
            {phase.note === null && ' · '}
            {phase.note === null && <FigureButton figure={of('note')} place="phases" gap="ghi chú" />}
          </p>
          {phase.note !== null && (
            <p>
              <FigureButton figure={of('note')} place="phases" />
            </p>
          )}
        </td>
      </tr>
    </tbody>
  )
}
