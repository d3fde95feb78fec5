import { useEffect, useState } from 'react'
import type { DirectiveRow } from '../../db/model/directive/room.ts'
import { toProblem } from '../../db/model/text/problem.ts'
import type { DirectiveDetail } from '../../db/store/directive/detail.ts'
import { api } from '../api.ts'
import { attempt, useAtlas } from '../state.ts'

/** Every directive, read again after each change and for each day that is looked at; null until they are there. */
export function useDirectives(): DirectiveRow[] | null {
  const [rows, setRows] = useState<DirectiveRow[] | null>(null)
  const change = useChange()
  // biome-ignore lint/correctness/useExhaustiveDependencies: `change` says that the data or the day is another
  useEffect(
    function readRows() {
      let isWanted = true
      void attempt(() => api.directives()).then(read => {
        if (isWanted && read) setRows(read)
      })
      return () => {
        isWanted = false
      }
    },
    [change],
  )
  return rows
}

/** What the drawer needs beside the row; null until it is there. */
export function useDetail(directive: string): DirectiveDetail | null {
  const [detail, setDetail] = useState<{ of: string; detail: DirectiveDetail } | null>(null)
  const change = useChange()
  // biome-ignore lint/correctness/useExhaustiveDependencies: `change` says that the data or the day is another
  useEffect(
    function readDetail() {
      let isWanted = true
      void attempt(() => api.directive({ directive }).catch(gone)).then(read => {
        if (isWanted && read) setDetail({ of: directive, detail: read })
      })
      return () => {
        isWanted = false
      }
    },
    [directive, change],
  )
  return detail?.of === directive ? detail.detail : null
}

function useChange(): string {
  return useAtlas(state => `${state.overview?.saved?.at} ${state.day}`)
}

/** A record whose adding was just taken back is not there to be read: nothing to tell. */
function gone(error: unknown): undefined {
  if (toProblem(error).code !== 'E_RECORD_MISSING') throw error
  return undefined
}
