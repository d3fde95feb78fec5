import { Select } from '@mantine/core'
import type { ZoneSummary } from '../../../db/model/dossier.ts'
import { foldAccents } from '../../../db/model/text/fold.ts'
import { overPanels } from '../../ui/layers.ts'
import form from '../form.module.css'

type Props = { zones: readonly ZoneSummary[]; zone: ZoneSummary | null; width: number; onPick: (zone: string) => void }

/** Which zone is looked at; found by typing, with or without accents. */
export function ZonePicker({ zones, zone, width, onPick }: Props) {
  return (
    <Select
      aria-label="Khu, cụm"
      w={width}
      classNames={{ input: form.input }}
      data={zones.map(each => ({ value: each.id, label: each.name }))}
      value={zone?.id ?? null}
      onChange={id => id && onPick(id)}
      allowDeselect={false}
      searchable
      limit={60}
      nothingFoundMessage="Không có khu, cụm nào tên như vậy"
      filter={({ options, search, limit }) =>
        options
          .filter(each => 'label' in each && foldAccents(each.label).includes(foldAccents(search.trim())))
          .slice(0, limit)
      }
      comboboxProps={{ zIndex: overPanels }}
    />
  )
}
