import { momentWords } from '../../db/model/backup/backup.ts'
import { type Admission, admissionWords } from '../../db/model/people/person.ts'
import styles from './people.module.css'

/** Deeds that somebody should look at. */
const odd: ReadonlySet<Admission['what']> = new Set<Admission['what']>(['failed', 'unrecovered', 'recovered'])

/** Who came in, who failed, who saw personal data; newest first. */
export function AdmissionLog({ log }: { log: Admission[] }) {
  return (
    <section aria-labelledby="people-log">
      <h2 id="people-log">Nhật ký đăng nhập</h2>
      <p className={styles.gap}>
        Không sửa, không xóa được trong chương trình; mở che trong phòng họp và giấy tờ ghi ở sổ Lần mở che.
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls must be reached by the keyboard */}
      <ol className={styles.log} aria-labelledby="people-log" tabIndex={0}>
        {log.map((line, at) => (
          <li key={`${line.at} ${at.toString()}`} data-odd={odd.has(line.what) || undefined}>
            <time dateTime={line.at}>{momentWords(line.at, new Date())}</time>
            <span>
              <b>{line.name}</b> {admissionWords[line.what]}
              {line.about && `: ${line.about}`}
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
}
