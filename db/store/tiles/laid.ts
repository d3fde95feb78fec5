import { readControl } from '../../model/backdrop/control.ts'
import type { LaidMap } from '../../model/backdrop/laid.ts'
import type { Bounds } from '../../model/map/project.ts'
import type { RecordOf } from '../../model/record/kinds.ts'
import type { Db } from '../db.ts'
import { find } from '../table.ts'
import { backdropsOf } from './backdrop.ts'

/** A map as the register knows it, before its file is looked for; of a scan, the hash of the kept file. */
export type KnownMap = LaidMap & { bytes: number | null; hash: string | null }

/** The maps of the office that the screen shows, from the top. Whether their files are there is for who reads disks to say. */
export const laidMaps = (db: Db): KnownMap[] =>
  backdropsOf(db)
    .filter(({ shown }) => shown)
    .map(each => laid(db, each))

function laid(db: Db, backdrop: RecordOf<'backdrop'>): KnownMap {
  const { id, name, form, path, attribution, control } = backdrop
  const kept = backdrop.attachment ? find(db, 'attachment', backdrop.attachment) : null
  const paper = kept ? find(db, 'document', kept.document) : null
  return {
    ...{ id, name, form, file: path, state: 'missing', media: kept?.media ?? null, hash: kept?.hash ?? null },
    bytes: kept ? kept.bytes : backdrop.bytes,
    ...{ page: backdrop.page ?? 1, control: readControl(control), opacity: (backdrop.opacity_pct ?? 100) / 100 },
    zoom: { from: backdrop.zoom_from ?? 0, to: backdrop.zoom_to ?? (form === 'vector' ? 14 : 18) },
    bounds: backdrop.bounds as Bounds | null,
    credit: attribution ?? (paper ? `${name}, kèm ${paper.number ?? paper.title}` : name),
  }
}
