import { isWhole } from '../../../db/model/clearance/award.ts'
import { balanceOf, type LineView, type Sheet } from '../../../db/model/clearance/sheet.ts'
import { infoOf } from '../../../db/model/record/kind.ts'
import { kinds } from '../../../db/model/record/kinds.ts'
import { formatDay } from '../../../db/model/text/day.ts'
import { formatNumber } from '../../../db/model/text/number.ts'
import { api } from '../../api.ts'
import { attempt, isReadOnly, refresh, say, useAtlas } from '../../state.ts'
import { Button } from '../../ui/Button.tsx'
import { Listed } from './Listed.tsx'
import styles from './sheet.module.css'

const names = [
  'category',
  'name',
  'parcel',
  'quantity',
  'measure',
  'price',
  'coefficient',
  'fixed_vnd',
  'document',
  'note',
]
const categories = infoOf(kinds.award.fields.category).choices ?? {}
const whyDay = {
  priced: 'ngày ghi trong phương án',
  approved: 'ngày phê duyệt phương án',
  today: 'hôm nay, phương án chưa ghi ngày phê duyệt',
}

/** The award line by line, each explained; its sum beside what the list says, what was paid, and what is left. */
export function Award({ sheet }: { sheet: Sheet }) {
  const { household, lines, pricedOn } = sheet
  return (
    <>
      <Sums sheet={sheet} />
      <Listed
        title="Bồi thường, hỗ trợ"
        addWord="Thêm khoản"
        aside={`giá ${formatDay(pricedOn.day)}`}
        kind="award"
        names={names}
        rows={lines}
        draw={drawLine}
        nameOf={line => `khoản ${line.name}`}
        given={{ household: household.id }}
        none="chưa có khoản nào"
      />
      {lines.length > 0 && (
        <p className={styles.small}>
          Áp giá của ngày {formatDay(pricedOn.day)}: {whyDay[pricedOn.why]}. Mỗi khoản làm tròn đến đồng, nửa đồng trở
          lên tính một đồng.
        </p>
      )}
    </>
  )
}

const drawLine = (line: LineView) => (
  <>
    <p className={styles.lineHead}>
      <span>
        <b>{line.name}</b> <span className={styles.small}>{categories[line.category]?.vi}</span>
      </span>
      {line.vnd === null ? <i className="gap">chưa tính được</i> : <span>{formatNumber(line.vnd)} đồng</span>}
    </p>
    <p className={line.vnd === null ? styles.why : styles.how}>{line.how}</p>
    {line.by && <p className={styles.small}>{line.by}</p>}
    {line.note && <p className={styles.small}>{line.note}</p>}
  </>
)

function Sums({ sheet }: { sheet: Sheet }) {
  const { household, total, payments } = sheet
  const { paidVnd, leftVnd } = balanceOf(sheet)
  const recorded = household.compensation_vnd
  const computed = isWhole(total) ? total.vnd : null
  const off = recorded !== null && computed !== null ? computed - recorded : 0
  return (
    <dl className={styles.sums}>
      <Sum word="Danh sách ghi" vnd={recorded} gap="chưa ghi" />
      <Sum
        word="Tính lại"
        vnd={computed}
        gap={total.lines === 0 ? 'chưa có khoản nào' : `${total.gaps} trên ${total.lines} khoản chưa tính được`}
      />
      {total.gaps > 0 && total.vnd !== null && <Sum word="Cộng các khoản tính được" vnd={total.vnd} gap="" />}
      <Sum word="Đã chi trả" vnd={payments.length > 0 ? paidVnd : null} gap="chưa chi" />
      <Sum word="Còn phải chi" vnd={leftVnd} gap="chưa rõ" isStrong />
      {(off !== 0 || (recorded === null && computed !== null)) && (
        <Differs sheet={sheet} off={off} recorded={recorded} computed={computed ?? 0} />
      )}
    </dl>
  )
}

function Sum({ word, vnd, gap, isStrong }: { word: string; vnd: number | null; gap: string; isStrong?: boolean }) {
  return (
    <div data-strong={isStrong || undefined}>
      <dt>{word}</dt>
      <dd>{vnd === null ? <i className="gap">{gap}</i> : `${formatNumber(vnd)} đồng`}</dd>
    </div>
  )
}

type DiffersProps = { sheet: Sheet; off: number; recorded: number | null; computed: number }

/** "Danh sách ghi …, tính lại …, lệch …", and the way to take the computed figure. */
function Differs({ sheet, off, recorded, computed }: DiffersProps) {
  const isPastDay = useAtlas(isReadOnly)
  async function adopt(): Promise<void> {
    const done = await attempt(() => api.adoptAwards({ households: [sheet.household.id] }))
    if (!done) return
    await refresh()
    say({ text: `Số bồi thường của hộ ${sheet.household.code} là ${formatNumber(computed)} đồng`, undo: true })
  }
  return (
    <div className={styles.differs}>
      <dt className="visually-hidden">So hai số</dt>
      <dd>
        {recorded === null
          ? `Danh sách chưa ghi số, các khoản cộng được ${formatNumber(computed)} đồng.`
          : `Danh sách ghi ${formatNumber(recorded)} đồng, tính lại ${formatNumber(computed)} đồng, lệch ${off > 0 ? '+' : '−'}${formatNumber(Math.abs(off))} đồng.`}
        {!isPastDay && (
          <Button look="quiet" onClick={() => void adopt()}>
            Lấy số tính lại
          </Button>
        )}
      </dd>
    </div>
  )
}
