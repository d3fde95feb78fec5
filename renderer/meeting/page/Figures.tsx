import type { FigureView } from '../../../db/model/meeting/figure.ts'
import styles from './page.module.css'

/** Digits past which a figure is set smaller, so that three stand side by side. */
const wide = 9

/** The key figures: large, each with its unit, its source and, when it is old, its day; a gap is said. */
export function Figures({ figures, isSmall = false }: { figures: readonly FigureView[]; isSmall?: boolean }) {
  return (
    <dl className={styles.figures} data-small={isSmall || undefined}>
      {figures.map(figure => (
        <div key={figure.key} className={styles.figure}>
          <dt>{figure.label}</dt>
          <dd>
            {figure.text === null ? (
              <span className={styles.gap} data-blocking={figure.isBlocking || undefined}>
                chưa có số liệu
              </span>
            ) : (
              <span className={styles.value} data-wide={figure.text.length > wide || undefined}>
                {figure.text}
                {figure.unit && <span className={styles.unit}> {figure.unit}</span>}
              </span>
            )}
          </dd>
          <dd className={styles.source} data-old={figure.old !== null || undefined}>
            {sourceWords(figure)}
          </dd>
        </div>
      ))}
    </dl>
  )
}

/** "QĐ 1755/QĐ-UBND"; "số liệu 30/7/2021, cũ"; the exact sum where the large figure is rounded. */
function sourceWords({ text, source, old, exact }: FigureView): string {
  if (text === null) return ''
  const said = old ? `số liệu ${old}, cũ` : null
  return [exact && `đúng ${exact}`, said, source ?? 'chưa ghi nguồn'].filter(Boolean).join(' · ')
}
