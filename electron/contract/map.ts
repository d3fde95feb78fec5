import type { BackdropView } from '../../db/model/backdrop/view.ts'
import type { BoundedKind, Finding } from '../../db/model/boundary/finding.ts'
import type { Polygon, Quality } from '../../db/model/boundary/shape.ts'
import type { Beside, BoundaryView } from '../../db/model/boundary/view.ts'
import type { Bounds } from '../../db/model/geometry.ts'
import type { Ask } from '../../db/model/import/verdict.ts'
import type { LayersAsk } from '../../db/model/layer/outgoing.ts'
import type { Sketch } from '../../db/model/layer/sketch.ts'
import type { PlateAsk, PlateView } from '../../db/model/plate/ask.ts'
import type { SentSet } from '../../db/model/shape/sent.ts'
import type { ShapesWanted } from '../../db/model/shape/set.ts'
import type { Themed, ThemeName } from '../../db/model/theme.ts'
import type { DatedFact, DayFigures, DayMap, Timeline } from '../../db/model/time/timeline.ts'
import type { Known, SurveyGiven, SurveyWanted } from '../../db/model/vn2000/known.ts'
import type { RawTable } from '../../db/model/vn2000/table.ts'
import type { Changed } from '../../db/store/record.ts'
import type { GroundArgs } from './ground.ts'

/** The calls of the map: what it shows and of which day, boundaries, tables of coordinates, layers, the office's own maps, maps for paper. */
export type MapCalls = {
  /** `since`: as they were at the end of a day that a meeting looks back to. */
  shapes: (args: ShapesWanted & { since?: string | null }) => SentSet[]
  theme: (args: { theme: ThemeName }) => Themed
  timeline: () => Timeline
  /** Days of the slider, read beside the store: null when the next call came before the answer. */
  dayMap: (args: { day: string; theme: ThemeName }) => DayMap | null
  dayFigures: (args: { days: string[] }) => DayFigures[] | null
  /** What papers date after one day and until another. */
  datedFacts: (args: { from: string; to: string }) => DatedFact[]
  boundary: (args: { kind: BoundedKind; key: string }) => BoundaryView
  /** Boundaries of the same kind in a box (degrees), other than the record's own: what is drawn beside it and snapped to. */
  beside: (args: { kind: BoundedKind; key: string; box: Bounds }) => Beside[]
  /** Null when a newer check, or nobody any more, is waited for. */
  checkBoundary: (args: { kind: BoundedKind; key: string; polygons: Polygon[] }) => Finding[] | null
  checkProgress: () => number | null
  stopCheck: () => boolean
  saveBoundary: (
    args: { kind: BoundedKind; key: string; polygons: Polygon[]; quality: Quality } & GroundArgs,
  ) => Changed
  surveyKnown: (args: { kind: BoundedKind; key: string }) => Known
  surveyTables: (args: { name: string; content: Uint8Array }) => RawTable[]
  saveSurvey: (args: SurveyGiven & GroundArgs) => Changed
  /** The pieces of one table, each the boundary of a record of its own: all or none. */
  saveSurveys: (args: { parts: SurveyGiven[] } & GroundArgs) => { batch: string | null }
  /** The corners of a boundary as a file; null when nobody chose where. */
  surveyFile: (args: SurveyWanted) => { file: string | null }
  /** Maps that the office brings, from the top. */
  backdrops: () => BackdropView[]
  /** Asks for tile archives. */
  addTiles: () => { added: string[] }
  /** Asks where a lost archive lies now. */
  findTiles: (args: { backdrop: string }) => { batch: string | null }
  orderBackdrops: (args: { backdrops: string[] }) => { batch: string | null }
  /** One sheet of an ask, and what to know before it is printed; null when there is none. */
  plate: (args: { ask: PlateAsk; number: number }) => PlateView | null
  /** Asks where, and writes all sheets of an ask, or only one by its number; no files when the person thinks better of it. */
  savePlates: (args: { ask: PlateAsk; format: 'pdf' | 'png'; only: number | null }) => { files: string[] }
  plateProgress: () => { done: number; all: number } | null
  stopPlates: () => boolean
  importSketch: (args: Ask) => Sketch | null
  exportLayers: (args: LayersAsk) => { file: string | null; records: number; notes: string[] }
  exportProgress: () => { done: number; all: number } | null
  stopExport: () => boolean
}
