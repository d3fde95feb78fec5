import { figureOf } from '../../../db/model/dossier.ts'
import { adviceOf } from '../advice.ts'
import { useDesk } from '../desk.ts'
import { underline } from '../difference.ts'
import { EditHere } from '../figure/EditHere.tsx'
import { FigureButton } from '../figure/FigureButton.tsx'
import { Section } from './Section.tsx'
import styles from './section.module.css'

/** Who is paid for what: the two prices are never one figure. */
const prices = [
  { field: 'land_rent_vnd', why: 'chủ đầu tư hạ tầng trả Nhà nước' },
  { field: 'sublease_vnd', why: 'doanh nghiệp trả chủ đầu tư hạ tầng' },
] as const

export function Land() {
  const { dossier, today } = useDesk()
  return (
    <Section name="land" title="Đất và giá thuê">
      <dl className={styles.lines}>
        {prices.map(({ field, why }) => {
          const figure = figureOf(dossier, 'zone', dossier.zone, field, today)
          const advice = figure.state === 'gap' ? adviceOf(field, dossier) : underline(figure, dossier, today)
          return (
            <div key={field} className={styles.price}>
              <dt>
                {figure.info.label.vi}
                <p className={styles.small}>{why}</p>
              </dt>
              <dd>
                <FigureButton figure={figure} place="land" />
                {advice && <p className={styles.small}>{advice}</p>}
              </dd>
            </div>
          )
        })}
      </dl>
      <EditHere place="land" />
    </Section>
  )
}
