import { useEffect, useState } from 'react'

/** The time (ms), told anew every second. */
export function useNow(): number {
  const [now, setNow] = useState(Date.now)
  useEffect(function tick() {
    const timer = setInterval(() => setNow(Date.now()), 1000)
    return () => clearInterval(timer)
  }, [])
  return now
}
