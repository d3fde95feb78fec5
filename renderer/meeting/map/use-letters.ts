import { useEffect, useState } from 'react'
import { hasLetters, loadLetters } from '../../map/drawing/measure.ts'

/** Once the map's letters can be measured: names that are placed before would be placed anew. */
export function useLetters(): boolean {
  const [isReady, setReady] = useState(hasLetters)
  useEffect(
    function waitForLetters() {
      let isHere = true
      if (!isReady) void loadLetters().then(() => isHere && setReady(true))
      return () => {
        isHere = false
      }
    },
    [isReady],
  )
  return isReady
}
