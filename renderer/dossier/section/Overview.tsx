import { type Dossier, type Figure, figureOf } from '../../../db/model/dossier.ts'
import { formatNumber } from '../../../db/model/text/number.ts'
import { adviceOf } from '../advice.ts'
import { keyFields, lowerFirst, useDesk } from '../desk.ts'
import { KeyFigure } from '../figure/KeyFigure.tsx'
import { Phases } from './Phases.tsx'
import { Section } from './Section.tsx'
import styles from './section.module.css'

/** The large figures, and the phases under them. */
export function Overview() {
  const { dossier, today } = useDesk()
  return (
    <Section name="overview" title="Tổng quan" hidden>
      <dl className={styles.keys}>
        {keyFields.map(field => {
          const { figure, label } = keyFigure(dossier, field, today)
          const phases = field === 'area_ha' ? phaseLine(dossier) : null
          const below = figure.state === 'gap' ? adviceOf(field, dossier) : phases
          return <KeyFigure key={field} figure={figure} label={label} below={below} />
        })}
      </dl>
      <Phases />
    </Section>
  )
}

/** A large figure of the zone; where only a phase has it, the phase's, and the label says so. */
function keyFigure(dossier: Dossier, field: string, today: string): { figure: Figure; label: string } {
  const figure = figureOf(dossier, 'zone', dossier.zone, field, today)
  const label = short[field] ?? figure.info.label.vi
  if (field !== 'occupancy_pct' || figure.value !== null) return { figure, label }
  const phase = dossier.phases.find(each => each.occupancy_pct !== null)
  if (!phase) return { figure, label }
  return { figure: figureOf(dossier, 'phase', phase, field, today), label: `Lấp đầy ${lowerFirst(phase.name)}` }
}

/** In two columns a label has room for three words. */
const short: Record<string, string> = { occupancy_pct: 'Lấp đầy', land_rent_vnd: 'Giá thuê đất' }

/** "GĐ1 150, GĐ2 100" under the area of the whole. */
function phaseLine({ phases }: Dossier): string | null {
  const parts = phases.map(
    ({ name, area_ha }) =>
      `${name.replace(/^giai đoạn /i, 'GĐ')} ${area_ha === null ? 'chưa có số liệu' : formatNumber(area_ha)}`,
  )
  return parts.length > 0 ? parts.join(', ') : null
}
