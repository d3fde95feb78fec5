import { useState } from 'react'
import type { ZoneSummary } from '../../../db/model/dossier.ts'
import { foldAccents } from '../../../db/model/text/fold.ts'
import { formatNumber } from '../../../db/model/text/number.ts'
import { api } from '../../api.ts'
import { useAtlas } from '../../state.ts'
import { Panel } from '../../ui/panel/Panel.tsx'
import { useRead } from '../../use-read.ts'
import { lookAgain, take } from '../task.ts'
import styles from './boundary.module.css'

/** Plots offered at once; a word typed finds the rest. */
const most = 60

/** Of what the boundary is drawn: the selected zone, one of its phases or plots. */
export function Subject({ zones }: { zones: ZoneSummary[] }) {
  const selected = useAtlas(state => state.selected)
  const [typed, setTyped] = useState('')
  const zone = zones.find(each => each.id === selected)
  const of = { zone: selected ?? '' }
  const phases = useRead(selected && `phases ${selected}`, () => api.list({ kind: 'phase', where: of }))
  const plots = useRead(selected && `plots ${selected}`, () =>
    api.list({ kind: 'plot', where: { ...of, ended: null } }),
  )
  const word = foldAccents(typed.trim())
  const found = (plots ?? []).filter(plot => foldAccents(String(plot.code)).includes(word))
  const row = (
    kind: 'zone' | 'phase' | 'plot',
    record: { id: string; shape?: unknown; area_ha?: unknown },
    name: string,
  ) => (
    <li key={record.id}>
      <button type="button" onClick={() => take({ is: 'boundary', of: { kind, key: record.id } })}>
        <span className={styles.subject}>{name}</span>
        <span className={styles.known}>
          {record.shape ? 'đã có ranh giới' : 'chưa có ranh giới'}
          {typeof record.area_ha === 'number' && `, ${formatNumber(record.area_ha)} ha`}
        </span>
      </button>
    </li>
  )
  return (
    <Panel title="Vẽ ranh giới" label="Vẽ ranh giới" onClose={lookAgain}>
      {!zone && <p className={styles.lead}>Chọn một khu ở danh sách hoặc trên bản đồ.</p>}
      {zone && (
        <>
          <ul className={styles.subjects} aria-label="Khu và giai đoạn">
            {row('zone', zone, zone.name)}
            {(phases ?? []).map(phase => row('phase', phase, String(phase.name)))}
          </ul>
          {plots && plots.length > 0 && (
            <>
              <label className={styles.find}>
                Tìm lô
                <input value={typed} onChange={event => setTyped(event.currentTarget.value)} />
              </label>
              <ul className={styles.subjects} aria-label="Lô đất">
                {found.slice(0, most).map(plot => row('plot', plot, `Lô ${plot.code}`))}
                {found.length > most && <li className={styles.lead}>và {found.length - most} lô khác, gõ mã để tìm</li>}
                {found.length === 0 && <li className="gap">không có lô nào mang mã này</li>}
              </ul>
            </>
          )}
        </>
      )}
    </Panel>
  )
}
