import type { RecordOf } from '../../db/model/record/kinds.ts'
import { folderOf, placeOf, stateOf } from '../files/state.ts'
import { readContent } from '../lock/content.ts'
import type { Sources } from '../protocol.ts'
import type { Store } from '../thread/link.ts'
import { tileDesk } from './desk.ts'

/** What the office brought, by the records that name it: tiles of its maps and files kept with its papers. `script` reads tiles on a thread of its own. */
export function brought(store: Store, script: URL): Required<Pick<Sources, 'tile' | 'kept'>> {
  const read = tileDesk(script)
  const places = new Map<string, Promise<string | null>>()
  /** ms for which a place is believed: a map that was found elsewhere is drawn from there soon. */
  const trust = 1000

  function placeOfMap(backdrop: string): Promise<string | null> {
    const known = places.get(backdrop)
    if (known) return known
    const place = one<RecordOf<'backdrop'>>(store, 'backdrop', backdrop).then(record => record?.path ?? null)
    places.set(backdrop, place)
    setTimeout(() => places.delete(backdrop), trust)
    return place
  }

  return {
    async tile(backdrop, address) {
      const file = await placeOfMap(backdrop)
      return file ? read(file, address) : null
    },
    async kept(attachment) {
      const [record, startup] = await Promise.all([
        one<RecordOf<'attachment'>>(store, 'attachment', attachment),
        store.call('startup', undefined),
      ])
      if (!record || !startup.ok) return null
      const file = placeOf(folderOf((startup.value as { file: string }).file), record.hash)
      // What is not as it was when it was attached is not shown for it.
      if ((await stateOf(file, record.hash)) !== 'kept') return null
      return { bytes: await readContent(file), media: record.media ?? 'application/octet-stream' }
    },
  }
}

async function one<R>(store: Store, kind: 'backdrop' | 'attachment', id: string): Promise<R | null> {
  const reply = await store.call('list', { kind, where: { id } })
  return reply.ok ? ((reply.value as R[])[0] ?? null) : null
}
