import type { FieldInfo } from '../../db/model/record/field.ts'
import { showValue } from '../../db/model/text/show.ts'
import styles from './form.module.css'
import { useTitle } from './titles.ts'

/** What stands in the data file now, struck, under the new value. */
export function OldValue({ info, value }: { info: FieldInfo; value: unknown }) {
  const title = useTitle(info.to, info.to ? value : null)
  const words = info.kind === 'shape' ? 'ranh giới' : info.to ? title : showValue(info, value)
  return (
    <p className={styles.help}>
      Đang ghi: <s>{words.length > 160 ? `${words.slice(0, 160)}…` : words}</s>
    </p>
  )
}
