import type { KeptState } from '../paper/view.ts'
import type { RecordOf } from '../record/kinds.ts'

/**
 * How a map of the office stands on this machine. `kept`: its file is there. `missing`: the stick is out or the file was moved.
 * `altered`: another file, of another size, lies in its place.
 */
export type BackdropView = RecordOf<'backdrop'> & { state: KeptState }
