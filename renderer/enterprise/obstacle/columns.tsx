import { infoOf } from '../../../db/model/record/kind.ts'
import { kinds } from '../../../db/model/record/kinds.ts'
import type { ObstacleRow } from '../../../db/store/enterprise/obstacle.ts'
import type { Column } from '../../ui/rows/column.ts'
import { StatusIcon } from '../../ui/sign/StatusIcon.tsx'
import room from '../enterprise.module.css'
import { agencyWords, ageWords, classOf } from './words.ts'

export const categoryWord = (category: ObstacleRow['category']): string | null =>
  category && (infoOf(kinds.obstacle.fields.category).choices?.[category]?.vi ?? category)

/** The obstacles as a table: the age is sorted by days, the words say what is waited for. */
export const columns: Column<ObstacleRow>[] = [
  { key: 'name', label: 'Vướng gì', width: 270, value: row => row.name, grows: true, wraps: true },
  {
    key: 'whose',
    label: 'Của ai',
    width: 200,
    value: row => row.enterpriseName ?? row.zoneName,
    grows: true,
    wraps: true,
  },
  { key: 'category', label: 'Loại', width: 116, value: row => categoryWord(row.category) },
  { key: 'since', label: 'Từ ngày', width: 98, as: 'day', value: row => row.since },
  {
    ...{ key: 'days', label: 'Tình trạng', width: 262 },
    value: row => row.days,
    text: ageWords,
    render: row => (
      <span className={room.state}>
        <StatusIcon status={classOf(row)} size={14} />
        <span className={row.isSilent ? room.late : undefined}>{ageWords(row)}</span>
      </span>
    ),
  },
  { key: 'agency', label: 'Cơ quan giải quyết', width: 190, value: agencyWords, grows: true },
  { key: 'paper', label: 'Văn bản', width: 116, value: row => row.paperName },
]
