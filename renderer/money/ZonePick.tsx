import { Select } from '@mantine/core'
import { foldAccents } from '../../db/model/text/fold.ts'
import form from '../form/form.module.css'
import { useAtlas } from '../state.ts'
import { overPanels } from '../ui/layers.ts'
import { lookAtZone, useZone } from './zone.ts'

/** Which zone is planned; found by typing, with or without accents. */
export function ZonePick() {
  const zones = useAtlas(state => state.overview?.zones) ?? []
  const zone = useZone()
  return (
    <Select
      aria-label="Khu, cụm"
      w={340}
      classNames={{ input: form.input }}
      data={zones.map(each => ({ value: each.id, label: each.name }))}
      value={zone?.id ?? null}
      onChange={id => id && lookAtZone(id)}
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
