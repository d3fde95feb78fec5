import { X } from 'lucide-react'
import { useCallback, useState } from 'react'
import { type KindName, kindOf } from '../../../db/model/record/kinds.ts'
import { api } from '../../api.ts'
import { attempt } from '../../state.ts'
import { Marked } from '../../ui/sign/Marked.tsx'
import { besideTitle } from '../../ui/sign/snippet.ts'
import { nameOf, useTitle } from '../titles.ts'
import { Picker } from './Picker.tsx'
import picker from './picker.module.css'

type Props = {
  id: string
  kind: KindName
  /** The id of the record pointed to; "" for none. */
  value: string
  onPick: (id: string) => void
  label: string
  'aria-describedby'?: string
}

/** Picks a record of another kind by its name. */
export function RefPicker({ id, kind, value, onPick, label, ...aria }: Props) {
  const title = useTitle(kind, value)
  const [wasSet] = useState(value !== '')
  const find = useCallback(
    async (text: string) => {
      const hits = await attempt(() =>
        text.trim() === ''
          ? api
              .list({ kind })
              .then(all => all.slice(0, 20).map(each => ({ id: each.id, title: nameOf(kind, each), snippet: '' })))
          : api.search({ text, kind, limit: 12 }),
      )
      return hits ?? []
    },
    [kind],
  )
  if (value)
    return (
      <span className={picker.chosen}>
        <span className={picker.chosenName}>{title || '…'}</span>
        <button type="button" id={id} aria-label={`Bỏ ${label.toLowerCase()} ${title}`} onClick={() => onPick('')}>
          <X size={15} strokeWidth={1.75} aria-hidden />
        </button>
      </span>
    )
  return (
    <Picker
      {...aria}
      id={id}
      label={label}
      placeholder={`Tìm ${kindOf(kind).label.vi.toLowerCase()}`}
      find={find}
      autoFocus={wasSet}
      draw={(hit, typed) => (
        <>
          <span className={picker.name}>
            <Marked text={hit.title} typed={typed} />
          </span>
          <span className={picker.below}>{besideTitle(hit.snippet, hit.title)}</span>
        </>
      )}
      onPick={hit => onPick(hit.id)}
    />
  )
}
