import type { Land } from '../../../db/store/land/plots.ts'
import { api } from '../../api.ts'
import { kept } from '../../form/kept.ts'
import { DrawerForm } from '../form/DrawerForm.tsx'
import { FieldRows } from '../form/FieldRows.tsx'
import { useFields } from '../form/use-fields.ts'

const names = ['code', 'area_ha', 'status', 'use', 'tenant', 'note'] as const

/** A new plot of the zone that is looked at. */
export function NewPlot({ land, onClose }: { land: Land; onClose: () => void }) {
  const fields = useFields('plot', names, { use: 'industrial', status: 'ready' })
  const draft = kept(`plot/${land.zone.id}:new`, `Thêm lô đất, ${land.zone.name}`, fields.typed, fields.put)
  return (
    <DrawerForm
      title="Thêm lô đất"
      about={land.zone.name}
      verb="Thêm lô"
      missing={fields.missing && `Ghi ${fields.missing.toLowerCase()} để lưu`}
      ground="none"
      said={`Đã thêm lô ${fields.typed.code ?? ''}`}
      onSave={() => api.add({ kind: 'plot', fields: { ...fields.values, zone: land.zone.id } })}
      draft={draft}
      onClose={onClose}
    >
      <FieldRows fields={fields} help={{ code: 'Đặt theo quy hoạch chi tiết, ví dụ CN1-A2.' }} />
    </DrawerForm>
  )
}
