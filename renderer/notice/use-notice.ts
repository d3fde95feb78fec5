import { useCallback, useEffect, useRef, useState } from 'react'
import type { Charset } from '../../db/model/cell/charset.ts'
import type { Notice } from '../../db/model/notice/notice.ts'
import { toProblem } from '../../db/model/text/problem.ts'
import { api } from '../api.ts'
import { attempt } from '../state.ts'
import { draftOf, type NoticeDraft } from './draft.ts'

/** Where the reading stands. `edition` tells one reading from the next. */
export type Stage =
  | { is: 'empty' }
  | { is: 'reading'; file: string | null; done: number; all: number }
  | { is: 'read'; notice: Notice; draft: NoticeDraft; edition: number }

const asked = 200
const piece = 4 * 1024 * 1024

/** A paper that comes in: handed over, read, corrected. What was being read is left when the room is. */
export function useNotice() {
  const [stage, setStage] = useState<Stage>({ is: 'empty' })
  const edition = useRef(0)
  const isWaiting = stage.is === 'empty'
  useEffect(() => () => void api.closeNotice().catch(() => undefined), [])
  useEffect(
    function startReader() {
      if (isWaiting) void api.readyNotice().catch(() => undefined)
    },
    [isWaiting],
  )

  const read = useCallback(async (file: string | null, open: () => Promise<unknown>, charset: Charset | null) => {
    setStage({ is: 'reading', file, done: 0, all: 0 })
    const watch = setInterval(async () => {
      const progress = await api.noticeProgress().catch(() => null)
      if (progress) setStage(now => (now.is === 'reading' ? { ...now, ...progress } : now))
    }, asked)
    const notice = await attempt(async () => {
      await open()
      return api.readNotice({ charset }).catch(dropStopped)
    })
    clearInterval(watch)
    edition.current += 1
    setStage(notice ? { is: 'read', notice, draft: draftOf(notice), edition: edition.current } : { is: 'empty' })
  }, [])

  return {
    stage,
    openFile: useCallback((file: File) => read(file.name, () => sendFile(file), null), [read]),
    openText: (text: string) =>
      read(null, () => api.openNotice({ name: null, content: new TextEncoder().encode(text), isLast: true }), null),
    readAgain: (notice: Notice, charset: Charset) => read(notice.file, async () => true, charset),
    change: (draft: NoticeDraft) => setStage(now => (now.is === 'read' ? { ...now, draft } : now)),
    stop: () => void api.closeNotice(),
    leave: () => setStage({ is: 'empty' }),
  }
}

/** Stopped by the person: nothing to tell. */
function dropStopped(error: unknown): undefined {
  if (toProblem(error).code !== 'E_NOTICE_STOPPED') throw error
  return undefined
}

/** Hands a file over in pieces, so that none of them holds the window up. */
async function sendFile(file: File): Promise<void> {
  for (let at = 0; ; at += piece) {
    const content = new Uint8Array(await file.slice(at, at + piece).arrayBuffer())
    const isLast = at + piece >= file.size
    await api.openNotice({ name: file.name, content, isLast })
    if (isLast) return
  }
}
