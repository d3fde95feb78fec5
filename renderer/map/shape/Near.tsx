import { useCallback, useEffect, useMemo, useState } from 'react'
import type { ZoneSummary } from '../../../db/model/dossier.ts'
import { indexOf } from '../../../db/model/shape/hit.ts'
import type { MapStyle } from '../../../db/model/sign/colour.ts'
import { ShapeLayer, type Shown } from '../painter/ShapeLayer.tsx'
import { useTheme } from '../theme/shown.ts'
import { useTellSide } from '../turned/sides.ts'
import type { Frame } from '../view/frame.ts'
import { countedIn, nearIn } from './counted.ts'
import { nothingNear, useInView } from './in-view.ts'
import { Pointed } from './Pointed.tsx'
import { ShapeTable } from './ShapeTable.tsx'
import { useLooks } from './use-looks.ts'
import { useShapes } from './use-shapes.ts'

type Props = { frame: Frame; drawn: Frame; zones: ZoneSummary[]; style: MapStyle }

/** Boundaries of zones, phases, plans, plots and parcels: painted, named, pointed at. Read from disk when the map first comes near enough to show one. */
export function Near({ frame, drawn, zones, style }: Props) {
  const wanted = useShapes(drawn)
  const wantedLooks = useLooks(wanted, zones)
  // The picture comes first: what is pointed at, counted and named follows it.
  const [{ sets, looks }, show] = useState<Shown>({ sets: wanted, looks: wantedLooks })
  const setShown = useCallback(
    (next: Shown) => show(last => (last.sets === next.sets && last.looks === next.looks ? last : next)),
    [],
  )
  const reading = useTheme(theme => theme.reading)
  const indexes = useMemo(() => sets.map(indexOf), [sets])
  useTellSide('after', sets, reading)

  useEffect(
    function tellLegend() {
      useInView.setState({
        counted: countedIn(indexes, frame, reading),
        left: sets.reduce((sum, set) => sum + set.left, 0),
        heavy: sets.reduce((sum, set) => sum + set.heavy, 0),
      })
    },
    [indexes, sets, frame, reading],
  )

  useEffect(
    function askForNames() {
      useInView.setState({ near: nearIn(indexes, looks, frame) })
    },
    [indexes, looks, frame],
  )

  useEffect(function leaveNothing() {
    return () => useInView.setState({ counted: [], left: 0, heavy: 0, near: nothingNear })
  }, [])

  return (
    <>
      <ShapeLayer frame={drawn} sets={wanted} looks={wantedLooks} style={style} onPicture={setShown} />
      <Pointed indexes={indexes} looks={looks} frame={frame} zones={zones} />
      <ShapeTable indexes={indexes} looks={looks} frame={frame} zones={zones} />
    </>
  )
}
