import { ChartColumn, Plus } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import type { Series } from '../../../db/model/enterprise/production.ts'
import { api } from '../../api.ts'
import { RecordForm } from '../../form/record/RecordForm.tsx'
import { isReadOnly, refresh, say, useAtlas } from '../../state.ts'
import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Panel } from '../../ui/panel/Panel.tsx'
import { Room, RoomMain } from '../../ui/room/Room.tsx'
import { RoomHead } from '../../ui/room/RoomHead.tsx'
import { useRead } from '../../use-read.ts'
import styles from '../enterprise.module.css'
import { useSide } from '../use-side.ts'
import { DerivedTable } from './DerivedTable.tsx'
import { Scope } from './Scope.tsx'

/** Production by period as papers print it (the notice's figures first), what follows from it, and the years of which nothing is known. */
export function Production({ tabs }: { tabs: ReactNode }) {
  const all = useRead('production', () => api.production())
  const today = useAtlas(state => state.overview?.today ?? '')
  const isPast = useAtlas(isReadOnly)
  const { side, setSide, close } = useSide()
  const [chosen, setChosen] = useState<string | null>(null)
  if (!all) return <Room label="Sản xuất" isBusy />
  const { series, derived, papers } = all
  const scopes = [...new Set(series.map(each => each.scope))]
  const add = (
    <Button
      look="primary"
      icon={<Plus size={15} strokeWidth={1.75} aria-hidden />}
      onClick={() => setSide({ is: 'new' })}
    >
      Thêm số liệu kỳ
    </Button>
  )
  return (
    <Room label="Sản xuất" onClose={side.is === 'none' ? null : close}>
      <RoomMain>
        <RoomHead
          title="Doanh nghiệp"
          about="Số liệu sản xuất theo kỳ, mỗi số theo một văn bản. Số tính ra không lưu và luôn ghi là tính ra."
          tabs={tabs}
        >
          {!isPast && add}
        </RoomHead>
        <div className={styles.scroll}>
          {series.length === 0 && (
            <EmptyState
              icon={<ChartColumn size={26} strokeWidth={1.75} />}
              title="Chưa có số liệu sản xuất"
              why="Thêm số liệu từng kỳ theo văn bản để so được với kế hoạch và cùng kỳ."
            />
          )}
          {scopes.map(scope => (
            <Scope
              key={scope}
              {...{ scope, papers, today }}
              series={series.filter(each => each.scope === scope)}
              chosen={chosen}
              onChoose={setChosen}
            >
              <DerivedTable derived={derived.filter(each => isOf(each.documents, series, scope))} papers={papers} />
            </Scope>
          ))}
        </div>
      </RoomMain>
      {side.is === 'new' && (
        <Panel title="Số liệu kỳ mới" onClose={close}>
          <RecordForm
            kind="statistic"
            title="Thêm số liệu kỳ"
            verb="Thêm số liệu kỳ"
            fields={[
              'indicator',
              'scope',
              'document',
              ['period', 'as_of'],
              ['value', 'unit'],
              ['rounded', 'certainty'],
              ['zone', 'enterprise'],
              'note',
            ]}
            initial={{ scope: scopes[0] ?? '' }}
            labels={{ scope: 'Phạm vi: tỉnh, khu, nhóm khu', document: 'Theo văn bản nào?' }}
            onSave={async ({ fields }) => {
              const { record } = await api.add({
                kind: 'statistic',
                fields,
                source: String(fields.document ?? '') || null,
              })
              await refresh()
              close()
              say({ text: 'Đã thêm số liệu kỳ', detail: String(record.indicator), undo: true })
            }}
            onCancel={close}
          />
        </Panel>
      )}
    </Room>
  )
}

/** What is worked out stands under the scope whose papers it comes from. */
function isOf(documents: string[], series: Series[], scope: string): boolean {
  return series.some(
    each =>
      each.scope === scope && each.figures.some(figure => figure.unit !== '%' && documents.includes(figure.document)),
  )
}
