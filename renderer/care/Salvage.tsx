import { useEffect, useState } from 'react'
import { countsWords, momentWords } from '../../db/model/backup/backup.ts'
import { type Difference, isAnything, type Salvaged, salvageSentences } from '../../db/model/backup/salvage.ts'
import { kindOf } from '../../db/model/record/kinds.ts'
import { formatNumber } from '../../db/model/text/number.ts'
import { api } from '../api.ts'
import { attempt } from '../state.ts'
import { Button } from '../ui/Button.tsx'
import { StatusIcon } from '../ui/sign/StatusIcon.tsx'
import styles from './care.module.css'

type Props = { read: Salvaged | null; isChosen: boolean; onRead: (read: Salvaged) => void; onChoose: () => void }

/** The damaged file itself as a way back: read row by row when somebody asks for it, then one more thing to choose. */
export function Salvage({ read, isChosen, onRead, onChoose }: Props) {
  const [part, setPart] = useState<number | null>(null)
  const isReading = part !== null
  useEffect(
    function askHowFar() {
      if (!isReading) return
      const timer = setInterval(async () => {
        const done = await api.salvageProgress().catch(() => null)
        setPart(now => (now === null ? null : (done ?? now)))
      }, 300)
      return () => clearInterval(timer)
    },
    [isReading],
  )
  const start = async () => {
    setPart(0)
    const found = await attempt(() => api.salvage())
    setPart(null)
    if (found) onRead(found)
  }
  return (
    <section aria-label="Đọc lại từ tệp hỏng" className={styles.salvage}>
      <h2>Đọc lại từ tệp hỏng</h2>
      {read && isAnything(read) && (
        <label className={styles.backup} data-chosen={isChosen || undefined}>
          <input
            type="radio"
            name="backup"
            checked={isChosen}
            onChange={onChoose}
            aria-label="Dữ liệu đọc lại từ tệp hỏng"
          />
          <span className={styles.words}>
            <b>{read.newest ? `Đến thao tác lúc ${momentWords(read.newest, new Date())}` : 'Không rõ thời điểm'}</b>
            <span>{countsWords(read.contents)}</span>
          </span>
        </label>
      )}
      {read && !isAnything(read) && <p className={styles.gap}>Trong tệp hỏng không đọc được hồ sơ nào.</p>}
      {!read && !isReading && (
        <>
          <p className={styles.gap}>Đọc từng dòng còn lại, để so với bản sao trước khi chọn. Tệp hỏng không bị đổi.</p>
          <Button onClick={() => void start()}>Đọc thử tệp hỏng</Button>
        </>
      )}
      {isReading && (
        <p className={styles.reading}>
          <progress aria-label="Đang đọc tệp hỏng" max={1} value={part} />
          <Button look="quiet" onClick={() => void attempt(() => api.stopSalvage())}>
            Dừng
          </Button>
        </p>
      )}
    </section>
  )
}

/** What was read of the damaged file, how far it can be relied on, and how it differs from the newest backup. */
export function Reading({ read }: { read: Salvaged }) {
  const all = read.differences ?? []
  const odd = all.filter(each => each.differing + each.onlyRead + each.onlyKept > 0)
  return (
    <>
      {salvageSentences(read).map((words, at) => (
        <p key={words} className={styles.line}>
          <StatusIcon status={at === 0 && read.isSealed ? 'xong' : 'wait'} size={16} />
          <span>{words}</span>
        </p>
      ))}
      {odd.length > 0 && (
        <table className={styles.differences}>
          <caption>So với bản sao mới nhất</caption>
          <thead>
            <tr>
              <th scope="col">Sổ</th>
              <th scope="col">Giống</th>
              <th scope="col">Khác</th>
              <th scope="col">Chỉ tệp hỏng</th>
              <th scope="col">Chỉ bản sao</th>
            </tr>
          </thead>
          <tbody>
            {odd.map(each => (
              <Line key={each.kind} difference={each} />
            ))}
          </tbody>
        </table>
      )}
      {read.differences && (
        <p className={styles.gap}>
          {odd.length === 0
            ? 'Mọi hồ sơ giống bản sao mới nhất.'
            : `${formatNumber(all.length - odd.length, 0)} sổ khác giống bản sao mới nhất.`}
        </p>
      )}
    </>
  )
}

function Line({ difference: { kind, same, differing, onlyRead, onlyKept } }: { difference: Difference }) {
  return (
    <tr>
      <th scope="row">{kindOf(kind).label.vi}</th>
      {[same, differing, onlyRead, onlyKept].map((count, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the columns stand still
        <td key={at} data-some={at > 0 && count > 0 ? true : undefined}>
          {formatNumber(count, 0)}
        </td>
      ))}
    </tr>
  )
}
