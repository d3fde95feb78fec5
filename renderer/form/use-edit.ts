import { useState } from 'react'
import type { Figure } from '../../db/model/dossier.ts'
import { readDay } from '../../db/model/text/day.ts'
import { sentence, toProblem } from '../../db/model/text/problem.ts'
import { api } from '../api.ts'
import { refresh, say, useAtlas } from '../state.ts'
import { type Draft, drafts, missingOf } from './draft.ts'
import { drop, keep } from './kept.ts'
import { readTyped, typedOf } from './reading.ts'

/** The draft of one field and what may be done with it. What was typed outlives a refusal, and a click elsewhere. */
export function useEdit({ kind, record, field, info, value }: Figure, title: string, onClose: () => void) {
  const key = `${kind}/${record}/${field}`
  const [draft, setDraft] = useState<Draft>(() => drafts.get(key) ?? emptyDraft(typedOf(info, value)))
  const [refusal, setRefusal] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)
  const reading = readTyped(field, info, draft.typed)
  const missing = missingOf(draft, reading)

  function change(part: Partial<Draft>): void {
    const next = { ...draft, ...part }
    drafts.set(key, next)
    const { selected, dossier } = useAtlas.getState()
    keep(key, [title, dossier?.zone.name].filter(Boolean).join(', '), JSON.stringify({ draft: next, zone: selected }))
    setRefusal(null)
    setDraft(next)
  }

  async function save(): Promise<void> {
    if (missing !== null || !('value' in reading) || isBusy) return
    setBusy(true)
    try {
      const { paper, why, certainty } = draft
      const ground = { source: paper?.id ?? null, why, asOf: readDay(draft.asOf), certainty }
      await api.set({ kind, key: record, fields: { [field]: reading.value }, ...ground })
      forgetDraft(key)
      await refresh()
      onClose()
      const words = `${title.charAt(0).toLowerCase()}${title.slice(1)}`
      say({ text: `Đã lưu ${words}`, detail: paper?.name ?? why ?? '', undo: true })
    } catch (thrown) {
      setRefusal(sentence(toProblem(thrown)))
      setBusy(false)
    }
  }

  function cancel(): void {
    forgetDraft(key)
    onClose()
  }

  // An input that was emptied is a gap, and says nothing; only a required one is refused.
  const speaks = draft.typed.trim() !== '' || info.required
  const wrong = refusal ?? ('problem' in reading && speaks ? reading.problem : null)
  const take = (content: string) => change((JSON.parse(content) as { draft: Draft }).draft)
  return { key, draft, reading, missing, wrong, isBusy, change, take, save, cancel }
}

function forgetDraft(key: string): void {
  drafts.delete(key)
  drop(key)
}

const emptyDraft = (typed: string): Draft => ({ typed, asOf: '', certainty: null, paper: null, why: null })
