import { useEffect, useState } from 'react'
import { type AnyRecord, isKind, type KindName, kindOf } from '../../db/model/record/kinds.ts'
import { api } from '../api.ts'
import { attempt } from '../state.ts'

/** What a record is called on screen, by the description of its kind. */
export function nameOf(kind: KindName, record: AnyRecord): string {
  const field = kindOf(kind).title.find(name => record[name] !== null && record[name] !== undefined)
  return field ? String(record[field]) : record.id
}

/** The name of the record that a ref points to; "" while it is read, or when there is none. */
export function useTitle(kind: string | undefined, id: unknown): string {
  const [title, setTitle] = useState('')
  useEffect(
    function readTitle() {
      if (!kind || !isKind(kind) || typeof id !== 'string' || id === '') return setTitle('')
      let isCurrent = true
      void attempt(() => api.list({ kind, where: { id } })).then(records => {
        const [record] = records ?? []
        if (isCurrent && record) setTitle(nameOf(kind, record))
      })
      return () => {
        isCurrent = false
      }
    },
    [kind, id],
  )
  return title
}
