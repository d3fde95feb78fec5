import { useState } from 'react'
import type { Ladder } from '../../../db/model/record/ladder.ts'
import { isReadOnly, useAtlas } from '../../state.ts'
import { useDesk } from '../desk.ts'
import styles from './ladder.module.css'
import { MoveForm } from './MoveForm.tsx'

/** Puts the zone, or one of its phases, on a ladder that it has not begun. */
export function BeginLadder({ about }: { about: readonly Ladder['about'][] }) {
  const { dossier } = useDesk()
  const isPastDay = useAtlas(isReadOnly)
  const [isOpen, setOpen] = useState(false)
  if (isPastDay || dossier.zone.id === '') return null
  if (!isOpen)
    return (
      <p className={styles.begin}>
        <button type="button" className={styles.fold} style={{ marginLeft: 0 }} onClick={() => setOpen(true)}>
          Thêm trình tự cho khu hoặc một giai đoạn
        </button>
      </p>
    )
  return (
    <MoveForm
      subject={{ zone: dossier.zone.id }}
      from={null}
      type={dossier.zone.type}
      about={about}
      phases={dossier.phases}
      onClose={() => setOpen(false)}
    />
  )
}
