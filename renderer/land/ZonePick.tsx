import { Select } from '@mantine/core'
import { foldAccents } from '../../db/model/text/fold.ts'
import form from '../form/form.module.css'
import { overPanels } from '../ui/layers.ts'
import styles from './land.module.css'
import { lookAtGround, useGround, useGrounds } from './zone.ts'

/** Which park or cluster is looked at; found by typing, with or without accents. */
export function ZonePick() {
  const grounds = useGrounds()
  const ground = useGround()
  return (
    <Select
      aria-label="Khu, cụm"
      className={styles.pick}
      classNames={{ input: form.input }}
      data={grounds.map(zone => ({ value: zone.id, label: zone.name }))}
      value={ground?.id ?? null}
      onChange={zone => zone && lookAtGround(zone)}
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
