import type { ZoneSummary } from '../../../db/model/dossier.ts'
import type { MeetingPage } from '../../../db/model/meeting/page.ts'
import { statusIcon } from '../../../db/model/sign/status.ts'
import type { Reading } from '../../../db/model/themed.ts'
import { Legend } from '../map/Legend.tsx'
import { ZoneMap } from '../map/ZoneMap.tsx'
import { Drawn } from '../page/Drawn.tsx'
import sheet from '../page/page.module.css'
import { useShow } from '../show.ts'
import styles from './views.module.css'

type Props = {
  page: MeetingPage
  directive: NonNullable<MeetingPage['directive']>
  zones: readonly ZoneSummary[]
  reading: Reading
}

/** One directive in full: what, who leads and supports, by when, how it stands, and where on the map. */
export function DirectivePage({ page, directive, zones, reading }: Props) {
  const dark = useShow(show => show.room === 'dark')
  const { number, paper, summary, text, leads, supports, due, standing, remark, zones: about } = directive
  return (
    <div className={sheet.page}>
      <div className={sheet.left}>
        {page.zone ? (
          <ZoneMap zone={page.zone} zones={zones} reading={reading} id="zone" />
        ) : (
          <p className={styles.noZone}>không gắn với một khu nào</p>
        )}
        <Legend zones={zones} reading={reading} />
      </div>
      <div className={sheet.right}>
        <h1 className={sheet.title}>
          <span>
            Nhiệm vụ {number}, {paper}
          </span>
        </h1>
        <p className={styles.order}>{text ?? summary}</p>
        <dl className={styles.facts}>
          <dt>Chủ trì</dt>
          <dd>{leads || <i>chưa ghi</i>}</dd>
          <dt>Phối hợp</dt>
          <dd>{supports || <i>không ghi</i>}</dd>
          <dt>Thời hạn</dt>
          <dd data-late={standing.status === 'stuck' || undefined}>
            {due ?? <i>không quy định thời hạn</i>} {remark && `(${remark})`}
          </dd>
          <dt>Tình trạng</dt>
          <dd className={styles.standing}>
            <Drawn svg={statusIcon(standing.status, 21, { dark })} /> {standing.word}
          </dd>
          <dt>Về</dt>
          <dd>{about.join(', ') || <i>chưa ghi</i>}</dd>
        </dl>
      </div>
    </div>
  )
}
