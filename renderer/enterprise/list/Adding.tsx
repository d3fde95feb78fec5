import { Plus } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import type { KindName } from '../../../db/model/record/kinds.ts'
import { RecordForm, type Saved } from '../../form/record/RecordForm.tsx'
import { isReadOnly, refresh, say, useAtlas } from '../../state.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import { PanelPart } from '../../ui/panel/Panel.tsx'

type Props = {
  title: string
  /** "báo cáo kỳ": what one more is. */
  noun: string
  kind: KindName
  fields: (string | [string, string])[]
  initial?: Record<string, unknown>
  labels?: Record<string, string>
  ground?: { question: string; needed: boolean }
  add: (saved: Saved) => Promise<unknown>
  /** Whose it is, for the toast. */
  of: string
  children: ReactNode
}

/** A part of the enterprise's panel to which one more record can be added in place. */
export function Adding({ title, noun, kind, fields, initial, labels, ground, add, of, children }: Props) {
  const [isAdding, setAdding] = useState(false)
  const isPast = useAtlas(isReadOnly)
  return (
    <PanelPart
      title={title}
      aside={!isPast && <IconButton icon={Plus} label={`Thêm ${noun}`} onClick={() => setAdding(!isAdding)} />}
    >
      {isAdding && (
        <RecordForm
          {...{ kind, fields, initial, labels, ground }}
          title={`Thêm ${noun}`}
          verb={`Thêm ${noun}`}
          onSave={async saved => {
            await add(saved)
            await refresh()
            setAdding(false)
            say({ text: `Đã thêm ${noun}`, detail: of, undo: true })
          }}
          onCancel={() => setAdding(false)}
        />
      )}
      {children}
    </PanelPart>
  )
}
