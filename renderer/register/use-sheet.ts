import { useEffect, useState } from 'react'
import type { KindName } from '../../db/model/record/kinds.ts'
import { api } from '../api.ts'
import { attempt, useAtlas } from '../state.ts'
import { type Sheet, sheetOf, takeIn } from './sheet/sheet.ts'

/** Enough to fill any screen: the table stands while the rest is read. */
const firstPage = 600
/** Takes the main process some 20 ms. */
const nextPage = 4_000
/** ms in which the first rows are drawn before more come: taking those in would hold the picture up. */
const firstDraw = 60

/** The rows of a kind with some of its fields, read again after every change of the data; null until the first are there. */
export function useSheet(kind: KindName, fields: readonly string[]): Sheet | null {
  const [sheet, setSheet] = useState<Sheet | null>(null)
  const saved = useAtlas(state => state.overview?.saved?.at)
  const day = useAtlas(state => state.day)
  const wanted = fields.join(' ')
  // biome-ignore lint/correctness/useExhaustiveDependencies: `saved` and `day` say that the data is another
  useEffect(
    function readSheet() {
      let isWanted = true
      void attempt(() =>
        read(
          kind,
          wanted.split(' '),
          part => isWanted && setSheet(part),
          () => isWanted,
        ),
      )
      return () => {
        isWanted = false
      }
    },
    [kind, wanted, saved, day],
  )
  return sheet?.kind === kind ? sheet : null
}

/** Reads a kind page by page; shows the first page and then all of it, so that a table of many pages is drawn twice and not twenty times. */
async function read(
  kind: KindName,
  fields: string[],
  onPart: (sheet: Sheet) => void,
  isWanted: () => boolean,
): Promise<void> {
  let page = await api.rows({ kind, fields, limit: firstPage })
  const sheet = sheetOf(kind, page)
  onPart({ ...sheet, ids: [...sheet.ids] })
  if (page.next !== null) await new Promise(resolve => setTimeout(resolve, firstDraw))
  while (page.next !== null && isWanted()) {
    page = await api.rows({ kind, fields, after: page.next, limit: nextPage })
    takeIn(sheet, page)
  }
  if (sheet.total > firstPage || sheet.ids.length > firstPage) onPart({ ...sheet })
}
