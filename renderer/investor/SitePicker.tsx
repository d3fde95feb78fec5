import { Select } from '@mantine/core'
import { useMemo, useState } from 'react'
import { within } from '../../db/model/readiness/finding.ts'
import { foldAccents, wordsOf } from '../../db/model/text/fold.ts'
import { inOrder } from '../../db/model/text/order.ts'
import { api } from '../api.ts'
import { useAtlas } from '../state.ts'
import { overPanels } from '../ui/layers.ts'
import { useRead } from '../use-read.ts'

type Props = { label: string; onPick: (zone: string, phase: string | null) => void }

/** Picks a zone or one of its phases by name, without accents if need be; what was typed goes with the pick, for the next one. */
export function SitePicker({ label, onPick }: Props) {
  const zones = useAtlas(state => state.overview?.zones)
  const phases = useRead('phases', () => api.list({ kind: 'phase' }))
  const [typed, setTyped] = useState('')
  const data = useMemo(() => {
    const sorted = [...(zones ?? [])].sort((a, b) => inOrder(a.name, b.name))
    return sorted.flatMap(zone => [
      { value: `${zone.id}/`, label: zone.name },
      ...(phases ?? [])
        .filter(phase => phase.zone === zone.id)
        .map(phase => ({ value: `${zone.id}/${phase.id}`, label: `${zone.name}, ${within(String(phase.name))}` })),
    ])
  }, [zones, phases])
  return (
    <Select
      aria-label={label}
      placeholder="Tìm khu, giai đoạn"
      data={data}
      value={null}
      searchable
      searchValue={typed}
      onSearchChange={setTyped}
      limit={30}
      nothingFoundMessage="Không có khu nào khớp. Thử bớt chữ."
      filter={({ options, search, limit }) => {
        const words = wordsOf(foldAccents(search))
        const fits = (text: string) =>
          words.every(word => ` ${wordsOf(foldAccents(text)).join(' ')}`.includes(` ${word}`))
        return options.filter(option => 'label' in option && fits(option.label)).slice(0, limit)
      }}
      comboboxProps={{ zIndex: overPanels }}
      onChange={value => {
        const [zone = '', phase = ''] = value?.split('/') ?? []
        setTyped('')
        if (zone) onPick(zone, phase || null)
      }}
    />
  )
}
