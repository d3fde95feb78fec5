import type L from 'leaflet'
import { useEffect, useMemo, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { compareBoundaries } from '../../../db/model/boundary/compare.ts'
import { type Polygon, polygonsOf, type Shape } from '../../../db/model/boundary/shape.ts'
import { formatNumber } from '../../../db/model/text/number.ts'
import { api } from '../../api.ts'
import { Panel } from '../../ui/panel/Panel.tsx'
import { useRead } from '../../use-read.ts'
import { type Swipe, swipe } from '../drawn/swipe.ts'
import { differenceWords } from '../outline/words.ts'
import styles from './boundary.module.css'

type Props = {
  map: L.Map
  title: string
  /** The version at the left, and what it is called. */
  left: { claim: string; name: string }
  /** What it is held against: the one in use, or what is being drawn. */
  right: { polygons: Polygon[]; name: string }
  onBack: () => void
}

/** Two versions of a boundary on the map, parted by a line that is drawn over it, and what they differ by to the square metre. */
export function Compare({ map, title, left, right, onBack }: Props) {
  const claims = useRead(`claim ${left.claim}`, () => api.list({ kind: 'claim', where: { id: left.claim } }))
  const before = useMemo(() => polygonsOf((claims?.[0]?.value ?? null) as Shape | null), [claims])
  const found = useMemo(() => compareBoundaries(before, right.polygons), [before, right.polygons])
  const [share, setShare] = useState(0.5)
  const drawn = useRef<Swipe | null>(null)
  const line = useRef(share)
  line.current = share

  useEffect(
    function drawBoth() {
      if (before.length === 0) return
      const made = swipe(map, { left: before, right: right.polygons })
      made.set(line.current)
      drawn.current = made
      return () => {
        drawn.current = null
        made.leave()
      }
    },
    [map, before, right.polygons],
  )
  useEffect(
    function moveLine() {
      drawn.current?.set(share)
    },
    [share],
  )

  const ha = (value: number) => `${formatNumber(value, 4)}\u00a0ha`
  return (
    <>
      <Panel title={title} onClose={onBack}>
        <p className={styles.lead}>
          Kéo thanh trên bản đồ, hoặc dùng phím mũi tên: bên trái là {left.name}, bên phải là {right.name}.
        </p>
        <dl className={styles.compared}>
          <div>
            <dt data-side="left">{left.name}</dt>
            <dd>{ha(found.a)}</dd>
          </div>
          <div>
            <dt data-side="right">{right.name}</dt>
            <dd>{ha(found.b)}</dd>
          </div>
          <div>
            <dt>Chênh diện tích</dt>
            <dd>{differenceWords(found.b - found.a)}</dd>
          </div>
          <div>
            <dt>Chỉ có ở bên trái</dt>
            <dd>{ha(found.onlyA)}</dd>
          </div>
          <div>
            <dt>Chỉ có ở bên phải</dt>
            <dd>{ha(found.onlyB)}</dd>
          </div>
        </dl>
      </Panel>
      {createPortal(
        <div className={styles.swipe}>
          <div className={styles.swipeLine} style={{ left: `${share * 100}%` }} aria-hidden>
            <span className={styles.swipeName} data-side="left">
              {left.name}
            </span>
            <span className={styles.swipeName} data-side="right">
              {right.name}
            </span>
          </div>
          <input
            type="range"
            min={0}
            max={100}
            value={Math.round(share * 100)}
            aria-label="Đường chia hai bản ranh giới"
            // biome-ignore lint/a11y/noAutofocus: the person has just asked for the line
            autoFocus
            onChange={event => setShare(Number(event.currentTarget.value) / 100)}
          />
        </div>,
        map.getContainer().closest('section') ?? document.body,
      )}
    </>
  )
}
