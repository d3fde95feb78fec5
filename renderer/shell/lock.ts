import { useEffect } from 'react'
import { apiOn } from '../api.ts'
import { attempt, say, useAtlas } from '../state.ts'

const api = apiOn(null)
/** ms between two looks at how long nobody has touched anything. */
const between = 10_000
const touches = ['pointerdown', 'pointermove', 'keydown', 'wheel'] as const

/** Ctrl L: nobody is in any more; the window is read anew, so that nothing of the data stays in it. */
export async function lockUp(): Promise<void> {
  const isDone = await attempt(() => api.lockUp({ isIdle: false }))
  if (isDone === false)
    say({ text: 'Máy này không hỏi ai đang làm', detail: 'Bật ở trang Người dùng máy này để khóa được.', idle: true })
}

/** Locks by itself when nobody has touched anything for as long as the office says; never in a meeting, nor while something is being worked on. */
export function useIdleLock(): void {
  const minutes = useAtlas(state => state.overview?.lockAfter ?? 0)
  useEffect(
    function watchTouches() {
      if (minutes === 0) return undefined
      let last = Date.now()
      const touch = () => {
        last = Date.now()
      }
      const look = () => {
        const isMeeting = useAtlas.getState().screen.is === 'show'
        if (!isMeeting && Date.now() - last >= minutes * 60_000) void attempt(() => api.lockUp({ isIdle: true }))
      }
      for (const each of touches) window.addEventListener(each, touch, { capture: true, passive: true })
      const timer = setInterval(look, between)
      return () => {
        clearInterval(timer)
        for (const each of touches) window.removeEventListener(each, touch, { capture: true })
      }
    },
    [minutes],
  )
}
