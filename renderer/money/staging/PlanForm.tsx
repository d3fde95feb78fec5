import type { SiteBlock, SiteView } from '../../../db/store/money/site.ts'
import { api } from '../../api.ts'
import { RecordForm } from '../../form/record/RecordForm.tsx'
import { refresh, say } from '../../state.ts'
import { shortName } from './paint.ts'
import styles from './staging.module.css'

type Props = { view: SiteView; block: SiteBlock | null; onClose: () => void }

const fields = ['code', 'name', ['area_ha', 'households'], 'cost_vnd', 'road', 'beside']

/** A new round of a zone, or what is known of one: figures, whether it touches a road, and beside which it lies. */
export function PlanForm({ view, block, onClose }: Props) {
  const others = view.blocks.filter(each => each.code !== block?.code).map(each => each.code)
  return (
    <aside className={styles.form} aria-label={block ? `Sửa ${block.name}` : 'Thêm đợt'}>
      <RecordForm
        key={block?.plan ?? 'new'}
        kind="plan"
        fields={fields as (string | [string, string])[]}
        initial={
          block
            ? initialOf(block)
            : { code: `${view.zone.code}-D${view.blocks.length + 1}`, name: `Đợt ${view.blocks.length + 1}` }
        }
        title={block ? `Sửa ${shortName(block)}` : `Thêm đợt của ${view.zone.name}`}
        verb={block ? 'Lưu đợt' : 'Thêm đợt'}
        labels={{ road: 'Giáp đường', beside: 'Giáp các đợt (mã, cách nhau dấu cách)' }}
        ground={{ question: 'Căn cứ văn bản nào?', needed: block !== null }}
        onSave={async ({ fields: values, source, why }) => {
          if (block) await api.set({ kind: 'plan', key: block.plan, fields: changedIn(block, values), source, why })
          else await api.add({ kind: 'plan', fields: { ...values, zone: view.zone.id }, source, why })
          await refresh()
          say({ text: block ? `Đã lưu ${block.name}` : `Đã thêm ${String(values.name)}`, undo: true })
          onClose()
        }}
        onCancel={onClose}
      >
        <p className={styles.hint}>
          {others.length > 0 ? `Mã các đợt khác: ${others.join(', ')}. ` : ''}
          Có ranh giới thì phần giáp nhau được đo từ ranh giới.
        </p>
      </RecordForm>
    </aside>
  )
}

const initialOf = ({ own, code, name, road }: SiteBlock) => ({ code, name, road, ...own })

/** Only what was changed is written, so that a figure keeps its paper when another is set right. */
function changedIn(block: SiteBlock, values: Record<string, unknown>): Record<string, unknown> {
  const before: Record<string, unknown> = initialOf(block)
  return Object.fromEntries(Object.entries(values).filter(([name, value]) => value !== (before[name] ?? null)))
}
