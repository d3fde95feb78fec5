import { useState } from 'react'
import type { KindName } from '../../../db/model/record/kinds.ts'
import type { ResultOf } from '../../../electron/contract.ts'
import { Change } from '../../dossier/register/Change.tsx'
import { step, useAtlas } from '../../state.ts'
import { Button } from '../../ui/Button.tsx'

type Props = { kind: KindName; record: string; lines: ResultOf<'history'> }

/** How many changes stand before the rest is asked for. */
const first = 6

/** Who changed what, when, and on whose word, newest first; the last deed of all can be taken back here. */
export function RecordHistory({ kind, record, lines }: Props) {
  const [isWhole, setWhole] = useState(false)
  const undo = useAtlas(state => (state.day === null ? (state.overview?.undo?.batch ?? null) : null))
  const newest = lines.findIndex(line => line.batch === undo)
  return (
    <>
      <ol>
        {lines.slice(0, isWhole ? undefined : first).map((line, at) => (
          <Change
            key={`${line.batch}/${line.field}`}
            entry={{ kind, record, about: null, line }}
            onUndo={at === newest ? () => void step('undo') : null}
          />
        ))}
      </ol>
      {lines.length > first && (
        <Button look="quiet" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
          {isWhole ? 'Thu gọn' : `Thêm ${lines.length - first} lần sửa trước`}
        </Button>
      )}
    </>
  )
}
