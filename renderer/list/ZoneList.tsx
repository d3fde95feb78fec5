import { useVirtualizer } from '@tanstack/react-virtual'
import { ListFilter, PanelLeftOpen } from 'lucide-react'
import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react'
import type { ZoneSummary } from '../../db/model/dossier.ts'
import { useZones } from '../map/time/time.ts'
import { select, useAtlas } from '../state.ts'
import { FilterInput } from '../ui/FilterInput.tsx'
import { Filters } from './Filters.tsx'
import { groupWord, matching, noFilter, rowsOf } from './rows.ts'
import { TypeSwitch } from './TypeSwitch.tsx'
import { useFold } from './use-fold.ts'
import styles from './ZoneList.module.css'
import { ZoneRow } from './ZoneRow.tsx'

const none: ZoneSummary[] = []

/** Every zone by type, filtered by words, place and status. */
export function ZoneList() {
  const { overview, selected } = useAtlas()
  const [filter, setFilter] = useState(noFilter)
  const [active, setActive] = useState<string | null>(null)
  const deferred = useDeferredValue(filter)
  const all = useZones(overview?.zones ?? none)
  const zones = useMemo(() => matching(all, deferred), [all, deferred])
  const rows = useMemo(() => rowsOf(zones, deferred.type), [zones, deferred.type])
  const panel = useRef<HTMLElement>(null)
  const scroller = useRef<HTMLDivElement>(null)
  const { canFold, isOpen, button, toggle } = useFold(panel, scroller)
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: at => (rows[at]?.is === 'heading' ? 29 : 36),
    getItemKey: at => keyOf(rows[at]),
    overscan: 8,
    // A first guess of the height: measuring before the first paint would lay out the whole page twice.
    initialRect: { width: 0, height: 640 },
  })
  const lit = active ?? selected
  const position = rows.findIndex(row => row.is === 'zone' && row.zone.id === lit)

  useEffect(
    function showSelected() {
      const at = rows.findIndex(row => row.is === 'zone' && row.zone.id === selected)
      if (at >= 0) virtual.scrollToIndex(at, { align: 'auto' })
      setActive(null)
    },
    [selected, rows, virtual],
  )

  const move = (by: number) => {
    let at = position
    do at += by
    while (rows[at]?.is === 'heading')
    const row = rows[at]
    if (row?.is !== 'zone') return
    setActive(row.zone.id)
    virtual.scrollToIndex(at, { align: 'auto' })
  }
  const press = (event: React.KeyboardEvent) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      move(event.key === 'ArrowDown' ? 1 : -1)
    } else if ((event.key === 'Enter' || event.key === 'm' || event.key === 'M') && lit) {
      // The list may fold at once: the same key must not press the button that takes its place.
      event.preventDefault()
      select(lit)
    }
  }

  return (
    <>
      {canFold && (
        <button ref={button} type="button" className={styles.rail} aria-expanded={isOpen} onClick={toggle}>
          <PanelLeftOpen size={16} strokeWidth={1.75} aria-hidden />
          <span>Danh sách {zones.length} khu, cụm</span>
        </button>
      )}
      <nav ref={panel} className={styles.panel} aria-label="Danh sách khu, cụm" hidden={!isOpen} data-over={canFold}>
        <div className={styles.head}>
          <FilterInput
            icon={ListFilter}
            label="Lọc theo tên, xã cũ hoặc mới"
            hint="Lọc theo tên, xã cũ, mới"
            typed={filter.text}
            onType={text => setFilter({ ...filter, text })}
          />
          <TypeSwitch zones={zones} type={filter.type} onPick={type => setFilter({ ...filter, type })} />
          <Filters zones={overview?.zones ?? []} filter={filter} change={setFilter} />
        </div>
        <div
          ref={scroller}
          className={styles.scroller}
          role="listbox"
          aria-label="Khu, cụm"
          aria-activedescendant={position >= 0 ? `zone-${lit}` : undefined}
          tabIndex={0}
          onKeyDown={press}
        >
          <div className={styles.all} style={{ height: virtual.getTotalSize() }}>
            {virtual.getVirtualItems().map(item => {
              const row = rows[item.index]
              const style = { transform: `translateY(${item.start}px)`, height: item.size }
              if (row?.is === 'heading')
                return (
                  <div key={item.key} className={styles.heading} style={style} role="presentation">
                    <span>{groupWord[row.type]}</span>
                    {item.index === 0 && <span className={styles.unit}>diện tích, ha</span>}
                  </div>
                )
              return (
                row && (
                  <ZoneRow
                    key={item.key}
                    zone={row.zone}
                    style={style}
                    isActive={row.zone.id === lit}
                    isSelected={row.zone.id === selected}
                  />
                )
              )
            })}
          </div>
          {overview && rows.length === 0 && (
            <div className={styles.empty}>
              <p>Không có khu nào khớp với bộ lọc.</p>
              <button type="button" onClick={() => setFilter(noFilter)}>
                Bỏ lọc
              </button>
            </div>
          )}
        </div>
      </nav>
    </>
  )
}

function keyOf(row: ReturnType<typeof rowsOf>[number] | undefined): string {
  return row?.is === 'zone' ? row.zone.id : (row?.type ?? '')
}
