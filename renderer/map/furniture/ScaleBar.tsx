import type L from 'leaflet'
import { Fragment } from 'react'
import { drawScaleBar } from '../../../db/model/map/furniture.ts'
import { metresPerPxAt, projectAt } from '../../../db/model/map/project.ts'
import { creditsOf, useBackdrops } from '../backdrop/use-backdrops.ts'
import { useBounds } from '../view/bounds.ts'
import styles from './furniture.module.css'

/** What the built-in map is and whence: assets/basemap/SOURCES.md. */
const credits = ['Bản đồ định hướng.', 'Bờ biển, sông: GSHHG 2.3.7.', 'Địa danh: GeoNames.', 'Đường: sơ đồ.']

/** The scale in km, and what the built-in map can be trusted with. */
export function ScaleBar({ map }: { map: L.Map }) {
  const brought = creditsOf(useBackdrops(state => state.list))
  const { lat, lng } = useBounds(map).getCenter()
  const { x: width, y: height } = map.getSize()
  const metresPerPx = metresPerPxAt(map.getZoom(), lat)
  const projection = projectAt([lng, lat], metresPerPx, { width: Math.max(1, width), height: Math.max(1, height) })
  const face = { family: 'Be Vietnam Pro', size: 11, weight: 500 } as const
  const { svg, box } = drawScaleBar(projection, { x: 10, y: 28 }, face, 'light', 'vi')
  return (
    <div className={styles.foot} data-furniture>
      {/* The markup is drawn by our own pure function from numbers. */}
      <svg
        className={styles.scale}
        width={box.width}
        height={30}
        role="img"
        aria-label="Thước tỷ lệ"
        // biome-ignore lint/security/noDangerouslySetInnerHtml: see above
        dangerouslySetInnerHTML={{ __html: svg }}
      />
      <p className={styles.note}>
        {[...credits, ...brought.map(each => `${each}.`)].map(credit => (
          <Fragment key={credit}>
            <span>{credit}</span>{' '}
          </Fragment>
        ))}
      </p>
    </div>
  )
}
