import type L from 'leaflet'
import { useMemo, useState } from 'react'
import { createPortal } from 'react-dom'
import type { BoundedKind } from '../../../db/model/boundary/finding.ts'
import type { ZoneSummary } from '../../../db/model/dossier.ts'
import { api } from '../../api.ts'
import { useAtlas } from '../../state.ts'
import { Panel } from '../../ui/panel/Panel.tsx'
import { gone, useRead } from '../../use-read.ts'
import { lookAgain, useTask } from '../task.ts'
import { Desk } from './Desk.tsx'
import type { Choice } from './parted.ts'
import styles from './survey.module.css'

type Of = { kind: BoundedKind; key: string }
type Props = { map: L.Map; zones: ZoneSummary[]; of: Of | null }

/** "Nhập tọa độ VN-2000": a table of corners becomes the boundary of a record; its panel stands beside the map. */
export function SurveyTask({ map, zones, of }: Props) {
  const side = useTask(state => state.side)
  const selected = useAtlas(state => state.selected)
  const [picked, setPicked] = useState<Of | null>(of)
  const whose = picked ?? (selected ? { kind: 'zone' as const, key: selected } : null)
  const zone = whose?.kind === 'zone' ? whose.key : selected
  const phases = useRead(zone && `survey phases ${zone}`, () => api.list({ kind: 'phase', where: { zone } }))
  const plots = useRead(zone && `survey plots ${zone}`, () => api.list({ kind: 'plot', where: { zone, ended: null } }))
  const known = useRead(whose && `survey ${whose.kind}/${whose.key}`, () =>
    whose ? api.surveyKnown(whose).catch(gone) : Promise.resolve(undefined),
  )
  const choices = useMemo(
    () => [
      ...(phases ?? []).map(phase => choiceOf('phase', phase)),
      ...(plots ?? []).map(plot => choiceOf('plot', plot)),
    ],
    [phases, plots],
  )
  if (!side) return null
  const name = zones.find(each => each.id === zone)?.name
  const picker = zone && (
    <label className={styles.whose}>
      Ranh giới của
      <select
        value={whose ? `${whose.kind}/${whose.key}` : ''}
        onChange={event => {
          const [kind = '', key = ''] = event.currentTarget.value.split('/')
          setPicked({ kind: kind as BoundedKind, key })
        }}
      >
        <option value={`zone/${zone}`}>{name}</option>
        {choices.map(({ kind, key, label }) => (
          <option key={key} value={`${kind}/${key}`}>
            {label}
          </option>
        ))}
      </select>
    </label>
  )
  return createPortal(
    whose && known ? (
      <Desk key={`${whose.kind}/${whose.key}`} map={map} of={whose} known={known} choices={choices} picker={picker} />
    ) : (
      <Panel title="Nhập tọa độ VN-2000" onClose={lookAgain}>
        {!whose && <p className={styles.lead}>Chọn một khu ở danh sách hoặc trên bản đồ.</p>}
      </Panel>
    ),
    side,
  )
}

const choiceOf = (
  kind: Choice['kind'],
  record: { id: string; code?: unknown; name?: unknown; area_ha?: unknown },
): Choice => ({
  ...{ kind, key: record.id, code: String(record.code) },
  label: kind === 'phase' ? String(record.name) : `Lô ${record.code}`,
  ha: typeof record.area_ha === 'number' ? record.area_ha : null,
})
