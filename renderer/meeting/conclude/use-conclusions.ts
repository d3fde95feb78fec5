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
  const read = useRead(`concluded ${meeting}`, () => api.concluded({ meeting }))
  const [concluded, setConcluded] = useState<Concluded | null>(null)
  const [lines, setLines] = useState<Line[]>([])
  /** Which line the keyboard goes to next. */
  const [wanted, setWanted] = useState<number | null>(null)
  const now = useRef(lines)
  now.current = lines
  // One write at a time, so that a line is never written twice.
  const queue = useRef<Promise<unknown>>(Promise.resolve())

  const take = useCallback(
    (next: Concluded) => {
      setConcluded(next)
      const isFirst = now.current.length === 0
      now.current = linesOf(next.conclusions, now.current, agenda)
      setLines(now.current)
      if (isFirst) setWanted(now.current.at(-1)?.key ?? null)
    },
    [agenda],
  )
  useEffect(
    function takeRead() {
      if (read) take(read)
    },
    [read, take],
  )

  const inTurn = useCallback(
    (work: () => Promise<unknown>) => {
      queue.current = queue.current.then(async () => {
        const done = await attempt(work)
        if (done === undefined) return
        const next = await attempt(() => api.concluded({ meeting }))
        if (next) take(next)
        told()
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
      now.current = now.current.map(each =>
        each.key === key ? { ...each, id: record.id, text: String(record.text), saved: String(record.text) } : each,
      )
      return record
    })

  return {
    meeting,
    concluded,
    lines,
    wanted,
    type: (key: number, text: string) => {
      now.current = now.current.map(line => (line.key === key ? { ...line, text } : line))
      setLines(now.current)
      keep(keyOf(meeting), 'Câu kết luận đang gõ', JSON.stringify(text))
    },
    save,
    enter: (key: number) => {
      void save(key)
      const opened = openedBehind(now.current, key, agenda)
      now.current = opened.lines
      setLines(opened.lines)
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
      now.current = withEnd(
        now.current.filter(line => line.key !== key),
        agenda,
      )
      setLines(now.current)
      if (before) setWanted(before.key)
      if (id) void inTurn(() => api.dropConclusion({ conclusion: id }))
    },
    reached: useCallback(() => setWanted(null), []),
    settled: () => queue.current,
  }
}
