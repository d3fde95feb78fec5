import { useEffect, useState } from 'react'
import { api } from '../api.ts'

/** ms between two questions. */
const asked = 200

/** "120 trên 300 phiếu" while a paper of many sheets is made; null while there is nothing to count. */
export function useSheets(isMaking: boolean): string | null {
  const [words, setWords] = useState<string | null>(null)
  useEffect(
    function watchSheets() {
      if (!isMaking) return
      const watch = setInterval(async () => {
        const progress = await api.sheetProgress().catch(() => null)
        setWords(progress && progress.all > 0 ? `${progress.done} trên ${progress.all} phiếu` : null)
      }, asked)
      return () => {
        clearInterval(watch)
        setWords(null)
      }
    },
    [isMaking],
  )
  return words
}
