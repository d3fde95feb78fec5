import type { ReactNode } from 'react'
import type { Board } from '../../db/model/board.ts'
import { formatMoney, formatNumber } from '../../db/model/text/number.ts'
import { type Screen, show } from '../state.ts'
import styles from './Figures.module.css'

/** The six figures that are asked for first. Each opens its records; what is not known says so. */
export function Figures({ board }: { board: Board }) {
  const { parks, clusters, money, plots, directives, occupancy } = board.sums
  const { total, unknown } = parks.areaHa
  const reported = parks.reportedHa
  const gap = reported && total !== null ? Number((reported.value - total).toFixed(4)) : 0
  const computed = plots.industrialHa ? (100 * (plots.leasedHa ?? 0)) / plots.industrialHa : null
  return (
    <div className={styles.band}>
      <Cell title="KCN theo quy hoạch" go={{ is: 'register', kind: 'zone', record: null }}>
        <Big value={parks.count} unit="khu" />
        {total === null ? <Unknown /> : <Big value={total} unit="ha" />}
        {reported && gap !== 0 ? (
          <Note tone="ochre" title={reported.documentName}>
            {reported.teller} ghi {formatNumber(reported.value)} ha, lệch {formatNumber(Math.abs(gap))}
          </Note>
        ) : (
          <Note>{unknown > 0 ? `thiếu ${unknown} khu` : 'cộng từ hồ sơ các khu'}</Note>
        )}
      </Cell>
      <Cell title="KCN đang hoạt động" go={{ is: 'map' }}>
        <Big value={parks.operating.length} unit={`trên ${parks.count} khu`} />
        <Note>{parks.operating.map(bare).join(', ') || 'chưa có khu nào'}</Note>
      </Cell>
      <Cell title="CCN đã thành lập" go={{ is: 'register', kind: 'zone', record: null }}>
        <Big value={clusters.established.length} unit={`trên ${clusters.count}`} />
        <Note>{clusters.established.map(bare).join(', ') || 'chưa có cụm nào có văn bản'}</Note>
      </Cell>
      <Cell title="Vốn bồi thường, hạ tầng" go={{ is: 'ground', part: 'money' }}>
        {money.allocated.total === null ? (
          <Unknown />
        ) : (
          <Big text={formatMoney(money.allocated.total)} unit="đã bố trí" />
        )}
        {money.needed.total === null ? (
          <Note>chưa ghi nhu cầu</Note>
        ) : (
          <Note>trên nhu cầu {formatMoney(money.needed.total)}</Note>
        )}
      </Cell>
      <Cell title="Lấp đầy đất công nghiệp" go={{ is: 'ground', part: 'plots' }}>
        {computed === null ? <Unknown /> : <Big value={Number(computed.toFixed(2))} unit="%" />}
        <Note tone={occupancy.length > 0 ? 'ochre' : undefined}>
          {occupancy.length > 0
            ? `báo cáo: ${occupancy.map(each => `${formatNumber(each.percent)} % ${bare(each.name)}`).join(', ')}`
            : 'chưa có lô đất, chưa có báo cáo'}
        </Note>
      </Cell>
      <Cell title="Nhiệm vụ được giao" go={{ is: 'directives', directive: null }}>
        <Big value={directives.total} unit="việc" />
        {directives.late > 0 ? (
          <Note tone="red">{directives.late} việc trễ hạn</Note>
        ) : (
          <Note tone={directives.undated > 0 ? 'ochre' : undefined}>
            {directives.undated === directives.total && directives.total > 0
              ? 'không việc nào có thời hạn'
              : `${directives.done} xong, ${directives.undated} chưa có thời hạn`}
          </Note>
        )}
      </Cell>
    </div>
  )
}

function Cell({ title, go, children }: { title: string; go: Screen; children: ReactNode }) {
  return (
    <button type="button" className={styles.cell} onClick={() => show(go)}>
      <span className={styles.title}>{title}</span>
      <span className={styles.value}>{children}</span>
    </button>
  )
}

function Big({ value, text, unit }: { value?: number; text?: string; unit: string }) {
  return (
    <span className={styles.big}>
      {text ?? formatNumber(value ?? 0)} <span className={styles.unit}>{unit}</span>
    </span>
  )
}

const Unknown = () => <span className={styles.gap}>chưa có số liệu</span>

function Note({ tone, title, children }: { tone?: 'red' | 'ochre'; title?: string; children: ReactNode }) {
  return (
    <span className={styles.note} data-tone={tone} title={title}>
      {children}
    </span>
  )
}

const bare = (name: string) => name.replace(/^(KCN|CCN) /, '')
