import { ChevronDown, ChevronUp, TriangleAlert } from 'lucide-react'
import { type KeyboardEvent, useId } from 'react'
import { inFullDong } from '../../../db/model/money/said.ts'
import { mostExact } from '../../../db/model/staging/exact.ts'
import { Gap } from '../../dossier/figure/Gap.tsx'
import { Bar } from '../../ui/chart/Bar.tsx'
import { budgetsIn, type Draft, readBillions, typedBillions } from './draft.ts'
import { billions, hues } from './paint.ts'
import styles from './staging.module.css'

type Props = {
  draft: Draft
  onChange: (draft: Draft) => void
  /** What is still to be paid for all blocks in order, and how many they are. */
  neededVnd: number
  count: number
  /** How near the order of a site with very many blocks comes to what no order can exceed, 0 to 1; null when it is exact. */
  share: number | null
}

/** The money of each year, what it comes to against what is needed, and the rules by which orders are followed. */
export function Budgets({ draft, onChange, neededVnd, count, share }: Props) {
  const known = budgetsIn(draft)
  const sum = known.reduce((total, { vnd }) => total + vnd, 0)
  const most = Math.max(1, ...known.map(({ vnd }) => vnd))
  const years = draft.budgets
  const [first, last] = [years[0]?.year ?? 0, years.at(-1)?.year ?? 0]
  const put = (budgets: Draft['budgets']) => onChange({ ...draft, budgets })
  const left = sum - neededVnd
  return (
    <section className={styles.side} aria-label="Ngân sách từng năm">
      <h2 className={styles.h2}>
        Ngân sách từng năm <span className={styles.unit}>tỷ đồng</span>
      </h2>
      <ul className={styles.years}>
        {years.map(({ year, typed }, i) => (
          <YearInput
            key={year}
            {...{ year, typed, most }}
            onType={next => put(years.map((each, k) => (k === i ? { ...each, typed: next } : each)))}
          />
        ))}
      </ul>
      <p className={styles.yearDeeds}>
        <button type="button" onClick={() => put([{ year: first - 1, typed: '' }, ...years])}>
          + {first - 1}
        </button>
        <button type="button" onClick={() => put([...years, { year: last + 1, typed: '' }])}>
          + {last + 1}
        </button>
        {years.length > 1 && (
          <button type="button" onClick={() => put(years.slice(0, -1))}>
            − {last}
          </button>
        )}
      </p>
      <dl className={styles.sums}>
        <dt>Cộng {known.length > 0 ? `${known.length} năm` : 'các năm'}</dt>
        <dd title={inFullDong(sum)}>{known.length > 0 ? billions(sum) : <Gap of="Ngân sách" words="–" />}</dd>
        <dt>Cần cho {count > 0 ? `${count} đợt` : 'các đợt'}</dt>
        <dd title={inFullDong(neededVnd)}>
          {count > 0 ? billions(neededVnd) : <Gap of="Kinh phí các đợt" words="–" />}
        </dd>
        {known.length > 0 && count > 0 && (
          <>
            <dt data-tone={left < 0 ? 'short' : 'over'}>{left < 0 ? 'Còn thiếu' : 'Còn dư'}</dt>
            <dd data-tone={left < 0 ? 'short' : 'over'} title={inFullDong(Math.abs(left))}>
              {billions(Math.abs(left))}
            </dd>
          </>
        )}
      </dl>
      <h2 className={styles.h2}>Quy tắc</h2>
      <ul className={styles.rules}>
        <li>Vốn dư chuyển sang năm sau</li>
        <li>Một đợt chỉ bắt đầu khi đủ vốn, không nhảy đợt</li>
        <li>Sạch nghĩa là đã bàn giao</li>
        <li>
          “Từ đường vào” {share === null ? 'thử mọi thứ tự' : `tìm trong hơn ${mostExact} đợt`}: chọn thứ tự mà khối đất
          liền mảnh nối được đường lớn nhất, cộng cả các năm; nếu bằng nhau thì xét tổng đất nối được đường, rồi tổng
          đất sạch
          {share !== null && `. Đạt ít nhất ${Math.floor(share * 100)}\u00a0% mức không thứ tự nào vượt được`}
        </li>
        <li data-tone="short">
          <TriangleAlert size={15} strokeWidth={1.75} aria-hidden /> Chưa tính trượt giá đất
        </li>
      </ul>
    </section>
  )
}

type YearProps = { year: number; typed: string; most: number; onType: (typed: string) => void }

function YearInput({ year, typed, most, onType }: YearProps) {
  const id = useId()
  const vnd = readBillions(typed)
  const add = (billion: number) => onType(typedBillions(Math.max(0, (vnd ?? 0) + billion * 1e9)))
  function press(event: KeyboardEvent): void {
    const way = event.key === 'ArrowUp' ? 1 : event.key === 'ArrowDown' ? -1 : 0
    if (way === 0 || event.nativeEvent.isComposing) return
    event.preventDefault()
    add(way * (event.shiftKey ? 10 : 1))
  }
  return (
    <li>
      <label htmlFor={id}>{year}</label>
      <span className={styles.spin} data-wrong={vnd === undefined || undefined}>
        <input
          id={id}
          type="text"
          inputMode="decimal"
          role="spinbutton"
          aria-valuenow={typeof vnd === 'number' ? vnd / 1e9 : undefined}
          aria-valuetext={typeof vnd === 'number' ? `${typed} tỷ đồng` : 'chưa ghi'}
          aria-invalid={vnd === undefined}
          placeholder="chưa ghi"
          autoComplete="off"
          value={typed}
          onChange={event => onType(event.currentTarget.value)}
          onKeyDown={press}
        />
        <span className={styles.arrows}>
          <button type="button" tabIndex={-1} aria-label={`Năm ${year}: thêm 1 tỷ`} onClick={() => add(1)}>
            <ChevronUp size={12} aria-hidden />
          </button>
          <button type="button" tabIndex={-1} aria-label={`Năm ${year}: bớt 1 tỷ`} onClick={() => add(-1)}>
            <ChevronDown size={12} aria-hidden />
          </button>
        </span>
      </span>
      {vnd === undefined ? (
        <span className={styles.wrong} role="alert">
          gõ số tỷ, ví dụ 80
        </span>
      ) : (
        <Bar parts={[{ words: `${year}`, value: vnd ?? 0, fill: hues.a }]} whole={most} height={12} />
      )}
    </li>
  )
}
