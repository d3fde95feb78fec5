import { type Backup, countsWords, momentWords } from '../../db/model/backup/backup.ts'
import styles from './care.module.css'

type Props = {
  label: string
  backups: Backup[]
  chosen: string | null
  onChoose: (file: string) => void
  /** What stands at the right of a backup: how it differs, or why it was made. */
  note: (backup: Backup) => string
}

/** Backups to choose one of, newest first. */
export function BackupList({ label, backups, chosen, onChoose, note }: Props) {
  return (
    <fieldset className={styles.list} aria-label={label}>
      {backups.map(each => (
        <label key={each.file} className={styles.backup} data-chosen={each.file === chosen || undefined}>
          <input
            type="radio"
            name="backup"
            checked={each.file === chosen}
            onChange={() => onChoose(each.file)}
            aria-label={`Bản sao ${whenWords(each.at)}`}
          />
          <span className={styles.words}>
            <b>{whenWords(each.at)}</b>
            <span>{countsWords(each.contents)}</span>
          </span>
          <span className={styles.note}>{note(each)}</span>
        </label>
      ))}
    </fieldset>
  )
}

/** "Hôm nay, 14:00", "Hôm qua, 17:00", "20/11/2026 9:30". */
export function whenWords(at: string, now = new Date()): string {
  const yesterday = new Date(now)
  yesterday.setDate(now.getDate() - 1)
  const time = momentWords(at, new Date(at))
  if (new Date(at).toDateString() === now.toDateString()) return `Hôm nay, ${time}`
  return new Date(at).toDateString() === yesterday.toDateString() ? `Hôm qua, ${time}` : momentWords(at, now)
}

/** How much of a file that was last written at a moment (ISO) a backup of an earlier one lacks: "thiếu 5 phút cuối", "thiếu 2 giờ cuối". */
export function lackWords(backup: string, changed: string): string {
  const minutes = Math.round((Date.parse(changed) - Date.parse(backup)) / 60_000)
  if (minutes < 1) return 'thiếu chưa đến 1 phút cuối'
  if (minutes < 90) return `thiếu ${minutes} phút cuối`
  return minutes < 48 * 60
    ? `thiếu ${Math.round(minutes / 60)} giờ cuối`
    : `thiếu ${Math.round(minutes / 1440)} ngày cuối`
}
