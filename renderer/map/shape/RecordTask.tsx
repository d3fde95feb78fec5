import { useEffect, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import type { ShapeKind } from '../../../db/model/shape/set.ts'
import { RecordPanel } from '../../register/record/RecordPanel.tsx'
import { isReadOnly, show, useAtlas } from '../../state.ts'
import { Button } from '../../ui/Button.tsx'
import { lookAgain, useTask } from '../task.ts'
import { chooseShape } from './chosen.ts'

type Props = { kind: ShapeKind; record: string }

/** All that the register says of a shape, figure by figure with its paper, beside the map; a press on another shape turns the page. */
export function RecordTask({ kind, record }: Props) {
  const side = useTask(state => state.side)
  const isPast = useAtlas(isReadOnly)
  const selected = useAtlas(state => state.selected)
  const [editing, setEditing] = useState<string | null>(null)
  const before = useRef(selected)

  useEffect(
    function giveWayToDossier() {
      if (before.current !== selected) lookAgain()
      before.current = selected
    },
    [selected],
  )

  if (!side) return null
  return createPortal(
    <RecordPanel
      key={record}
      {...{ kind, record, editing }}
      isFixed={isPast}
      tools={<Button onClick={() => show({ is: 'register', kind, record })}>Mở trong sổ</Button>}
      onEdit={setEditing}
      onClose={() => chooseShape(null)}
    />,
    side,
  )
}
