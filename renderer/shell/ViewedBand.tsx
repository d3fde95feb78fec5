import { momentWords } from '../../db/model/backup/backup.ts'
import type { Viewed } from '../../db/model/overview.ts'
import { api } from '../api.ts'
import { attempt, opened } from '../state.ts'
import styles from './App.module.css'

/** Says that the file is only looked at, why, and of when; and the ways on. */
export function ViewedBand({ viewed }: { viewed: Viewed }) {
  const again = () => void attempt(() => api.viewData()).then(startup => startup && opened(startup))
  const edit = () => void attempt(() => api.editData()).then(startup => startup && opened(startup))
  return (
    <section className={styles.viewed} aria-label="Chỉ xem">
      <b>Chỉ xem.</b>
      <span>
        {reasonOf(viewed)} Đây là tệp như lúc {momentWords(viewed.at, new Date())}; ở đây không sửa được.
      </span>
      <button type="button" onClick={again}>
        Xem lại mới nhất
      </button>
      <button type="button" onClick={edit}>
        Mở để sửa
      </button>
    </section>
  )
}

function reasonOf({ why: { code, params } }: Viewed): string {
  if (code === 'E_DATA_ELSEWHERE') return `Tệp đang mở ở máy ${params.host ?? 'khác'} (${params.by ?? 'người khác'}).`
  if (code === 'E_DISK_FULL') return 'Ổ đĩa chứa tệp đã đầy.'
  return code === 'E_DATA_BUSY' ? 'Chương trình khác đang ghi tệp.' : 'Thư mục của tệp chỉ cho đọc.'
}
