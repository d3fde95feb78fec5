import { CircleCheck, TriangleAlert } from 'lucide-react'
import type { PlateView } from '../../db/model/plate/ask.ts'
import styles from './PlateRoom.module.css'

/** What the sheet carries by rule, and what its reader will miss. */
export function Checks({ plate }: { plate: PlateView }) {
  if (plate.checks.length === 0) return null
  const warnings = plate.checks.filter(check => check.state === 'warn')
  const fine = plate.checks.filter(check => check.state === 'fine')
  return (
    <section className={styles.checks} aria-labelledby="plate-checks">
      <h2 id="plate-checks">Kiểm tra trước khi lưu</h2>
      <ul>
        {[...warnings, ...fine].map(({ state, text }) => (
          <li key={text} data-state={state}>
            {state === 'fine' ? (
              <CircleCheck size={16} strokeWidth={2} aria-hidden />
            ) : (
              <TriangleAlert size={16} strokeWidth={2} aria-hidden />
            )}
            <span>{text}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
