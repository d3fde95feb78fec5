import { momentWords } from '../../../db/model/backup/backup.ts'
import { formatNumber } from '../../../db/model/text/number.ts'
import type { WayBack } from '../../../db/model/update/told.ts'
import { Button } from '../../ui/Button.tsx'
import styles from '../care.module.css'

type Props = { way: WayBack; version: string; onGo: () => void; onBack: () => void }

/** What going to the kept program comes to, before anything is done. */
export function Back({ way, version, onGo, onBack }: Props) {
  return (
    <section className={styles.inside} aria-label="Quay lại bản đã giữ">
      <h3>
        Bản {version} về bản {way.version}
      </h3>
      {way.opens ? (
        <p>Tệp dữ liệu mở được bằng bản {way.version}: không mất thao tác nào.</p>
      ) : (
        <Lost way={way} version={version} />
      )}
      <p className={styles.gap}>
        Dữ liệu được sao lại trước. Bản {version} được giữ, nên đổi lại được. Xong, chương trình tự mở lại.
      </p>
      <div className={styles.buttons}>
        <Button look="primary" onClick={onGo}>
          Dùng bản {way.version}
        </Button>
        <Button onClick={onBack}>Thôi</Button>
      </div>
    </section>
  )
}

/** The older program does not open the file as it is: it opens the backup of before, and what came after is left in the file that is set aside. */
function Lost({ way, version }: Pick<Props, 'way' | 'version'>) {
  const { backup } = way
  if (!backup)
    return (
      <p>
        Tệp dữ liệu đã được bản {version} nâng cấu trúc: bản {way.version} không mở được, và bản sao tạo trước khi cập
        nhật không còn. Bản {way.version} mở lên sẽ hỏi tệp khác.
      </p>
    )
  const all = backup.since.length + backup.more
  return (
    <>
      <p>
        Tệp dữ liệu đã được bản {version} nâng cấu trúc: bản {way.version} không mở được tệp này. Mở lên, chương trình
        mời trở lại bản sao lúc {momentWords(backup.at, new Date())}; tệp hiện nay được giữ nguyên bên cạnh.
      </p>
      {all === 0 ? (
        <p>Từ lúc đó chưa có thao tác nào: không mất gì.</p>
      ) : (
        <>
          <p>{formatNumber(all, 0)} thao tác từ lúc đó không có trong bản sao:</p>
          <ul>
            {backup.since.map(each => (
              <li key={each.id}>
                {momentWords(each.at, new Date())} {each.name}
              </li>
            ))}
            {backup.more > 0 && <li>và {formatNumber(backup.more, 0)} thao tác nữa</li>}
          </ul>
        </>
      )}
    </>
  )
}
