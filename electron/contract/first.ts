import type { Startup } from '../../db/model/overview.ts'
import type { Place } from '../../db/model/place/place.ts'

/** The first start: where the office's data file is to lie. */
export type FirstCalls = {
  proposePlace: () => Place
  /** Asks for a folder and looks at it; null when the person thinks better of it. */
  choosePlace: () => Place | null
  /** Makes the data file at a place that was shown, or opens the one that lies there. */
  beginAt: (args: { file: string }) => Startup
}
