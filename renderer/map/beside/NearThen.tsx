import { useEffect, useMemo } from 'react'
import type { ZoneSummary } from '../../../db/model/dossier.ts'
import { indexOf } from '../../../db/model/shape/hit.ts'
import { ShapeLayer } from '../painter/ShapeLayer.tsx'
import { nearIn } from '../shape/counted.ts'
import { nothingNear, useInView } from '../shape/in-view.ts'
import { useLooks } from '../shape/use-looks.ts'
import { useShapes } from '../shape/use-shapes.ts'
import { useReading } from '../time/time.ts'
import { useTellSide } from '../turned/sides.ts'
import type { Frame } from '../view/frame.ts'

type Props = { frame: Frame; drawn: Frame; zones: ZoneSummary[]; pane: string }

/** The boundaries of the earlier of two days, only to be seen; named as they were called then. */
export function NearThen({ frame, drawn, zones, pane }: Props) {
  const sets = useShapes(drawn)
  const looks = useLooks(sets, zones)
  useTellSide('before', sets, useReading())
  const indexes = useMemo(() => sets.map(indexOf), [sets])
  useEffect(
    function askForNames() {
      useInView.setState({ before: nearIn(indexes, looks, frame) })
    },
    [indexes, looks, frame],
  )
  useEffect(function leaveNothing() {
    return () => useInView.setState({ before: nothingNear })
  }, [])
  return <ShapeLayer frame={drawn} sets={sets} looks={looks} style="light" pane={pane} />
}
