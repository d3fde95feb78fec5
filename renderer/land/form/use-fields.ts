import { useState } from 'react'
import { infoOf } from '../../../db/model/record/kind.ts'
import { type KindName, kindOf } from '../../../db/model/record/kinds.ts'
import { type Reading, readTyped } from '../../form/reading.ts'

export type Fields = ReturnType<typeof useFields>

/** What is typed for some fields of a kind, and how it reads. `values` is null while one of them cannot be read. */
export function useFields(kind: KindName, names: readonly string[], first: Record<string, string> = {}) {
  const [typed, setTyped] = useState(first)
  const infos = Object.fromEntries(names.map(name => [name, infoOf(kindOf(kind).fields[name])]))
  const readings: [string, Reading][] = names.map(name => {
    const info = infos[name]
    return [name, info ? readTyped(name, info, typed[name] ?? '') : { value: null }]
  })
  const wrong = readings.find(([, reading]) => 'problem' in reading)?.[0] ?? null
  const values = wrong
    ? null
    : Object.fromEntries(readings.map(([name, reading]) => [name, 'value' in reading ? reading.value : null]))
  return {
    ...{ names, infos, typed, values },
    readings: Object.fromEntries(readings),
    /** The label of the first field that cannot be read yet; null when all can. */
    missing: wrong && (infos[wrong]?.label.vi ?? wrong),
    put: (left: Record<string, string>) => setTyped(left),
    type: (name: string, text: string) => setTyped(now => ({ ...now, [name]: text })),
  }
}
