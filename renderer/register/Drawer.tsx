import type { KeyboardEvent } from 'react'
import type { KindName } from '../../db/model/record/kinds.ts'
import { formatNumber } from '../../db/model/text/number.ts'
import { ImportDrawer } from '../import/ImportDrawer.tsx'
import { ExportDrawer } from '../layers/ExportDrawer.tsx'
import { refresh, say } from '../state.ts'
import { useFocusBack } from '../ui/use-focus-back.ts'
import styles from './Register.module.css'
import { AddForm } from './record/AddForm.tsx'
import { RecordPanel } from './record/RecordPanel.tsx'
import { wordFor } from './sheet/nouns.ts'

/** What lies at the right of the table beside a record that is open. */
export type Aside = 'none' | 'add' | 'import' | 'layers'

type Props = {
  kind: KindName
  record: string | null
  aside: Aside
  /** The field of the record that is edited. */
  editing: string | null
  isFixed: boolean
  onOpen: (record: string | null) => void
  onEdit: (field: string | null) => void
  onClose: () => void
}

/** What lies at the right of the table: the open record, a new one, or the import. */
export function Drawer(props: Props) {
  const { record, aside } = props
  if (aside === 'none' && !record) return null
  return <Opened key={aside === 'none' ? record : aside} {...props} />
}

function Opened({ kind, record, aside, editing, isFixed, onOpen, onEdit, onClose }: Props) {
  useFocusBack()
  function press(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || event.nativeEvent.isComposing || event.defaultPrevented) return
    event.preventDefault()
    onClose()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape closes from anywhere in the drawer; the cross does too
    <div className={styles.drawer} onKeyDown={press}>
      {aside === 'import' && (
        <ImportDrawer
          kind={kind}
          onClose={onClose}
          onDone={(batch, written) => {
            onClose()
            void refresh()
            say({ text: `Đã nhập ${formatNumber(written)} ${wordFor(kind)}`, undo: batch !== null })
          }}
        />
      )}
      {aside === 'layers' && <ExportDrawer kinds={[kind]} onClose={onClose} />}
      {aside === 'add' && <AddForm kind={kind} onAdded={onOpen} onClose={onClose} />}
      {aside === 'none' && record && <RecordPanel {...{ kind, record, editing, isFixed, onEdit, onClose }} />}
    </div>
  )
}
