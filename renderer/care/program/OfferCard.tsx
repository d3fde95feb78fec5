import { formatDay } from '../../../db/model/text/day.ts'
import { formatNumber } from '../../../db/model/text/number.ts'
import type { Offer } from '../../../db/model/update/told.ts'
import { Button } from '../../ui/Button.tsx'
import styles from '../care.module.css'

type Props = { offer: Offer; version: string; onInstall: () => void; onBack: () => void }

/** What an update brings and who signed it, before anything is done. */
export function OfferCard({ offer, version, onInstall, onBack }: Props) {
  return (
    <section className={styles.inside} aria-label="Bản cập nhật">
      <h3>
        Bản {version} lên bản {offer.version}
      </h3>
      <dl className={styles.facts}>
        <dt>Tệp</dt>
        <dd>
          {offer.name}, {formatNumber(offer.bytes / 2 ** 20, 0)} MB
        </dd>
        <dt>Phát hành</dt>
        <dd>{formatDay(offer.date)}</dd>
        <dt>Ký bởi</dt>
        <dd>
          {offer.signer.name}; dấu khóa {offer.signer.mark}
        </dd>
        <dt>Có gì mới</dt>
        <dd>{offer.notes.length === 0 ? 'Không ghi.' : offer.notes.map(each => <p key={each}>{each}</p>)}</dd>
      </dl>
      <p className={styles.gap}>
        Chữ ký đúng, tệp còn nguyên. Dữ liệu được sao lại và mở thử trước.{' '}
        {offer.isInstaller
          ? `Sau đó chương trình đóng và bộ cài đặt mở ra. Muốn dùng lại bản ${version} thì chạy bộ cài của bản đó; dữ liệu giữ nguyên.`
          : `Bản ${version} được giữ để quay lại. Cài xong, chương trình tự mở lại.`}
      </p>
      <div className={styles.buttons}>
        <Button look="primary" onClick={onInstall}>
          Cài bản {offer.version}
        </Button>
        <Button onClick={onBack}>Thôi</Button>
      </div>
    </section>
  )
}
