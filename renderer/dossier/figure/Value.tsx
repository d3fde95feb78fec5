import type { Figure } from '../../../db/model/dossier.ts'
import { showParts } from '../../../db/model/text/show.ts'
import { useTitle } from '../../form/titles.ts'
import styles from './figure.module.css'

/** A figure's value in words, its unit small. The caller draws gaps. */
export function Value({ figure: { info, value } }: { figure: Pick<Figure, 'info' | 'value'> }) {
  const title = useTitle(info.to, info.to ? value : null)
  if (info.kind === 'shape') return <>đã có ranh giới</>
  const { text, unit } = info.to ? { text: title, unit: undefined } : showParts(info, value)
  return (
    <>
      {text}
      {unit && <span className={styles.turn}> </span>}
      {unit && <span className={styles.unit}>{unit}</span>}
    </>
  )
}
