import { Menu } from '@mantine/core'
import { Plus, X } from 'lucide-react'
import { useMemo } from 'react'
import type { ZoneSummary } from '../../db/model/dossier.ts'
import { statuses } from '../../db/model/sign/status.ts'
import { inOrder } from '../../db/model/text/order.ts'
import { themes } from '../../db/model/theme.ts'
import { StatusIcon } from '../ui/sign/StatusIcon.tsx'
import { type Filter, placesOf } from './rows.ts'
import styles from './ZoneList.module.css'

type Props = { zones: ZoneSummary[]; filter: Filter; change: (filter: Filter) => void }

/** One row of filters: by unit (old and new names) and by status. */
export function Filters({ zones, filter, change }: Props) {
  const { words } = themes.status
  return (
    <div className={styles.chips}>
      {filter.unit ? (
        <Chip word={filter.unit} clear={() => change({ ...filter, unit: null })} />
      ) : (
        <Menu position="bottom-start" width={240} shadow="md" withInitialFocusPlaceholder={false}>
          <Menu.Target>
            <button type="button" className={styles.offer}>
              <Plus size={13} aria-hidden /> Địa bàn
            </button>
          </Menu.Target>
          <Menu.Dropdown mah={360} style={{ overflowY: 'auto' }}>
            <Places zones={zones} pick={unit => change({ ...filter, unit })} />
          </Menu.Dropdown>
        </Menu>
      )}
      {filter.status ? (
        <Chip word={words[filter.status]} clear={() => change({ ...filter, status: null })} />
      ) : (
        <Menu position="bottom-start" width={220} shadow="md" withInitialFocusPlaceholder={false}>
          <Menu.Target>
            <button type="button" className={styles.offer}>
              <Plus size={13} aria-hidden /> Tình trạng
            </button>
          </Menu.Target>
          <Menu.Dropdown>
            {statuses.map(status => (
              <Menu.Item
                key={status}
                leftSection={<StatusIcon status={status} size={15} />}
                onClick={() => change({ ...filter, status })}
              >
                {words[status]}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
    </div>
  )
}

/** The units that zones lie in or lay in; gathered when the menu is opened. */
function Places({ zones, pick }: { zones: ZoneSummary[]; pick: (unit: string) => void }) {
  const places = useMemo(() => [...new Set(zones.flatMap(placesOf))].sort(inOrder), [zones])
  return places.map(place => (
    <Menu.Item key={place} onClick={() => pick(place)}>
      {place}
    </Menu.Item>
  ))
}

function Chip({ word, clear }: { word: string; clear: () => void }) {
  return (
    <button type="button" className={styles.set} aria-label={`Bỏ lọc ${word}`} onClick={clear}>
      <span>{word}</span>
      <X size={13} aria-hidden />
    </button>
  )
}
