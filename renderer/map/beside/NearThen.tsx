import type { ZoneSummary } from '../../../db/model/dossier.ts'
import { ShapeLayer } from '../painter/ShapeLayer.tsx'
import { useLooks } from '../shape/use-looks.ts'
import { useShapes } from '../shape/use-shapes.ts'
import { useReading } from '../time/time.ts'
import { useTellSide } from '../turned/sides.ts'
import type { Frame } from '../view/frame.ts'

/** The boundaries of the earlier of two days, only to be seen. */
export function NearThen({ frame, zones, pane }: { frame: Frame; zones: ZoneSummary[]; pane: string }) {
  const sets = useShapes(frame)
  const looks = useLooks(sets, zones)
  useTellSide('before', sets, useReading())
  return <ShapeLayer frame={frame} sets={sets} looks={looks} style="light" pane={pane} />
}
