import type { Line, SiteVerdict } from '../../db/model/readiness/verdict.ts'
import { siteName } from '../../db/model/readiness/words.ts'
import { api } from '../api.ts'
import { RecordForm } from '../form/record/RecordForm.tsx'
import { refresh, say, useAtlas } from '../state.ts'

type Props = { line: Line; site: Pick<SiteVerdict, 'zone' | 'phase'>; onClose: () => void }

/** The office's word by hand on one condition of one site: with its paper it counts, without one it is only said. */
export function ConfirmForm({ line, site, onClose }: Props) {
  const today = useAtlas(state => state.overview?.today)
  return (
    <RecordForm
      kind="proof"
      title={`Xác nhận: ${line.rule.name}, ${siteName(site)}`}
      verb="Ghi xác nhận"
      fields={[['met', 'date'], 'agency', 'note']}
      initial={{ met: 'yes', date: today }}
      labels={{ agency: 'Cơ quan đang giữ, nếu chưa đạt', note: 'Ghi chú, người cho biết' }}
      ground={{ question: 'Căn cứ văn bản nào?', needed: true }}
      onSave={async ({ fields, source, why }) => {
        const { met, date, agency, note } = fields as { met: 'yes' | 'no' | 'na' } & Record<string, string | null>
        const said = [note, why].filter(Boolean).join('. ') || null
        await api.confirm({
          ...{ rule: line.rule.id, zone: site.zone.id, phase: site.phase?.id ?? null, met, document: source },
          ...{ date: date ?? null, agency: agency ?? null, note: said },
        })
        await refresh()
        onClose()
        say({ text: `Đã ghi xác nhận "${line.rule.name}"`, detail: siteName(site), undo: true })
      }}
      onCancel={onClose}
    />
  )
}
