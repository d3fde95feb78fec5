import { useCallback, useEffect, useRef, useState } from 'react'
import type { Concluded } from '../../../db/model/conclusion/conclusion.ts'
import { api } from '../../api.ts'
import { drop, keep } from '../../form/kept.ts'
import { attempt } from '../../state.ts'
import { useRead } from '../../use-read.ts'
import { type Line, linesOf, openedBehind, savedAbove, withEnd } from './lines.ts'

/** What a sentence that is being typed is kept as, for after a crash. */
export const keyOf = (meeting: string): string => `conclusion/${meeting}`

/** The conclusions of a meeting while they are typed; each line is written when it is left. `told` hears of every change. */
export function useConclusions(meeting: string, agenda: string | null, told: () => void) {
  /** Writes begun and ended: what was read while they went on is older than what is on screen. */
  const writes = useRef(0)
  const read = useRead(`concluded ${meeting}`, async () => {
    const since = writes.current
    return { since, concluded: await api.concluded({ meeting }) }
  })
  const [concluded, setConcluded] = useState<Concluded | null>(null)
  const [lines, setLines] = useState<Line[]>([])
  /** Which line the keyboard goes to next. */
  const [wanted, setWanted] = useState<number | null>(null)
  /** The lines as they are this moment: what is typed or written meanwhile waits for no rendering. */
  const now = useRef(lines)
  const put = useCallback((next: Line[]) => {
    now.current = next
    setLines(next)
  }, [])
  // One write at a time, so that a line is never written twice.
  const queue = useRef<Promise<unknown>>(Promise.resolve())

  const take = useCallback(
    (next: Concluded) => {
      setConcluded(next)
      const isFirst = now.current.length === 0
      put(linesOf(next.conclusions, now.current, agenda))
      if (isFirst) setWanted(now.current.at(-1)?.key ?? null)
    },
    [agenda, put],
  )
  useEffect(
    function takeRead() {
      if (read?.since === writes.current) take(read.concluded)
    },
    [read, take],
  )

  const inTurn = useCallback(
    (work: () => Promise<unknown>) => {
      writes.current += 1
      queue.current = queue.current.then(async () => {
        const done = await attempt(work)
        const next = await attempt(() => api.concluded({ meeting }))
        writes.current += 1
        if (next) take(next)
        if (done !== undefined) told()
      })
      return queue.current
    },
    [meeting, take, told],
  )

  const save = (key: number) =>
    inTurn(async () => {
      const line = now.current.find(each => each.key === key)
      if (!line || line.number !== null || line.text.trim() === line.saved.trim()) return undefined
      if (line.text.trim() === '') return line.id === null ? undefined : api.dropConclusion({ conclusion: line.id })
      const { id, agenda, text } = line
      const { record } = await api.writeConclusion({
        ...{ key: id, meeting, agenda, text, after: savedAbove(now.current, key) },
      })
      drop(keyOf(meeting))
      const saved = String(record.text)
      put(
        now.current.map(each =>
          each.key === key ? { ...each, id: record.id, saved, text: each.text === text ? saved : each.text } : each,
        ),
      )
      return record
    })

  return {
    meeting,
    concluded,
    lines,
    wanted,
    type: (key: number, text: string) => {
      put(now.current.map(line => (line.key === key ? { ...line, text } : line)))
      keep(keyOf(meeting), 'Câu kết luận đang gõ', JSON.stringify(text))
    },
    save,
    enter: (key: number) => {
      void save(key)
      const opened = openedBehind(now.current, key, agenda)
      put(opened.lines)
      setWanted(opened.key)
    },
    step: (key: number, by: -1 | 1) => {
      const next = now.current[now.current.findIndex(line => line.key === key) + by]
      if (next) setWanted(next.key)
    },
    move: (key: number, by: -1 | 1) => {
      const line = now.current.find(each => each.key === key)
      if (line?.id) void inTurn(() => api.moveConclusion({ conclusion: line.id ?? '', by }))
      setWanted(key)
    },
    leaveOut: (key: number) => {
      const at = now.current.findIndex(line => line.key === key)
      const { id } = now.current[at] ?? { id: null }
      const before = now.current[at - 1]
      put(
        withEnd(
          now.current.filter(line => line.key !== key),
          agenda,
        ),
      )
      if (before) setWanted(before.key)
      if (id) void inTurn(() => api.dropConclusion({ conclusion: id }))
    },
    reached: useCallback(() => setWanted(null), []),
    settled: () => queue.current,
  }
}
