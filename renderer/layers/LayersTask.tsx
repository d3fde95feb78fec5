import { useState } from 'react'
import { type KindName, kindOf } from '../../db/model/record/kinds.ts'
import { formatNumber } from '../../db/model/text/number.ts'
import { ImportDrawer } from '../import/ImportDrawer.tsx'
import { refresh, say } from '../state.ts'
import { useFocusBack } from '../ui/use-focus-back.ts'
import { ExportDrawer } from './ExportDrawer.tsx'
import styles from './layers.module.css'

const kinds: KindName[] = ['plot', 'zone', 'phase', 'plan', 'household']

/** Layers in and out, over the map. */
export function LayersTask({ way, onClose }: { way: 'in' | 'out'; onClose: () => void }) {
  const [kind, setKind] = useState<KindName>('plot')
  useFocusBack()
  return (
    <div className={styles.over}>
      {way === 'out' ? (
        <ExportDrawer kinds={['zone', 'phase', 'plot']} onClose={onClose} />
      ) : (
        <div className={styles.column}>
          <label className={styles.kinds}>
            Lớp là
            <select value={kind} onChange={event => setKind(event.target.value as KindName)}>
              {kinds.map(each => (
                <option key={each} value={each}>
                  {kindOf(each).label.vi}
                </option>
              ))}
            </select>
          </label>
          <ImportDrawer
            key={kind}
            kind={kind}
            onClose={onClose}
            onDone={(batch, written) => {
              onClose()
              void refresh()
              say({
                text: `Đã nhập ${formatNumber(written)} ${kindOf(kind).label.vi.toLowerCase()}`,
                undo: batch !== null,
              })
            }}
          />
        </div>
      )}
    </div>
  )
}
