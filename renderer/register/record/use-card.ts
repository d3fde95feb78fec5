import { useEffect, useState } from 'react'
import type { KindName } from '../../../db/model/record/kinds.ts'
import type { ResultOf } from '../../../electron/contract.ts'
import { api } from '../../api.ts'
import { attempt, useAtlas } from '../../state.ts'

/** A record with what its papers say, and every change that was made to it. */
export type Card = { card: ResultOf<'card'>; lines: ResultOf<'history'> }

/** Read again after every change; null until it is there. `onGone` is called when the record is no longer there: it was removed, or taken back. */
export function useCard(kind: KindName, record: string, onGone: () => void): Card | null {
  const [read, setRead] = useState<Card | null>(null)
  const saved = useAtlas(state => state.overview?.saved?.at)
  const day = useAtlas(state => state.day)
  // biome-ignore lint/correctness/useExhaustiveDependencies: `saved` and `day` say that the data is another
  useEffect(
    function readCard() {
      let isWanted = true
      const both = async () => {
        // A record that was taken away is no refusal to speak of: its panel closes.
        if ((await api.list({ kind, where: { id: record } })).length === 0) return onGone()
        const [card, lines] = await Promise.all([api.card({ kind, key: record }), api.history({ kind, key: record })])
        if (isWanted) setRead({ card, lines })
      }
      void attempt(both)
      return () => {
        isWanted = false
      }
    },
    [kind, record, saved, day],
  )
  return read
}
