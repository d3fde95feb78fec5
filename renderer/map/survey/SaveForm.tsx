import type { BoundedKind, Finding } from '../../../db/model/boundary/finding.ts'
import { formatNumber } from '../../../db/model/text/number.ts'
import type { SurveyGiven } from '../../../db/model/vn2000/known.ts'
import type { Reading } from '../../../db/model/vn2000/read.ts'
import { api } from '../../api.ts'
import { GroundPanel } from '../../form/ground/GroundPanel.tsx'
import { Areas } from './Areas.tsx'
import type { Parted } from './parted.ts'
import styles from './survey.module.css'

type Props = {
  of: { kind: BoundedKind; key: string }
  title: string
  given: Pick<SurveyGiven, 'table' | 'meridian' | 'swap' | 'marks'>
  reading: Reading
  onSaved: () => void
  onBack: () => void
}

/** On whose word the corners are kept, and of which day. */
export function SaveForm({ of, title, given, reading, onSaved, onBack }: Props) {
  const doubts = reading.findings.filter(({ level }) => level === 'warn').length
  return (
    <GroundPanel
      title={`Lưu ranh giới ${title}`}
      said={`Đã nhập ranh giới ${title}`}
      save={ground => api.saveSurvey({ ...of, ...given, ...ground })}
      onSaved={onSaved}
      onBack={onBack}
    >
      <Areas reading={reading} />
      {doubts > 0 && <p className={styles.note}>Còn {doubts} chỗ cần xem ở bước trước; ranh giới vẫn lưu được.</p>}
      <p className={styles.lead}>Lưu với chất lượng “đo đạc”, kèm nguyên bảng đã dán. Hoàn tác được.</p>
    </GroundPanel>
  )
}

type ManyProps = {
  parted: Parted[]
  around: ReadonlyMap<number, Finding[]>
  swap: boolean
  onSaved: () => void
  onBack: () => void
}

/** The same for the pieces of one table, each the boundary of a record of its own. */
export function SaveMany({ parted, around, swap, onSaved, onBack }: ManyProps) {
  const chosen = parted.flatMap(({ land, reading, record }) => (record ? [{ land, reading, record }] : []))
  const doubts = [...around.values()].flat().length
  const parts = chosen.map(
    ({ land, reading, record }): SurveyGiven => ({
      ...{ kind: record.kind, key: record.key, table: land.table, meridian: reading.meridian, swap, marks: land.marks },
    }),
  )
  return (
    <GroundPanel
      title={`Lưu ${chosen.length} ranh giới`}
      said={`Đã nhập ${chosen.length} ranh giới`}
      save={ground => api.saveSurveys({ parts, ...ground })}
      onSaved={onSaved}
      onBack={onBack}
    >
      <ul className={styles.kept}>
        {chosen.map(({ reading, record }) => (
          <li key={record.key}>
            {record.label}
            <strong>{formatNumber(Math.round(reading.areaM2) / 10_000)} ha</strong>
          </li>
        ))}
      </ul>
      {doubts > 0 && (
        <p className={styles.note}>Còn {doubts} chỗ chồng, hở hoặc nằm ngoài ở bước trước; ranh giới vẫn lưu được.</p>
      )}
      {chosen.length < parted.length && (
        <p className={styles.note}>{parted.length - chosen.length} mảnh chưa chọn lô: không nhập.</p>
      )}
      <p className={styles.lead}>Lưu với chất lượng “đo đạc”, mỗi lô kèm phần bảng của nó. Hoàn tác một lần.</p>
    </GroundPanel>
  )
}
