import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { z } from 'zod'
import { infoOf } from '../../../db/model/record/kind.ts'
import { kinds, type RecordOf } from '../../../db/model/record/kinds.ts'
import { Problem } from '../../../db/model/text/problem.ts'
import type { Db } from '../../../db/store/db.ts'
import { find, get } from '../../../db/store/table.ts'
import { addTiles, backdropsOf, moveTiles, orderBackdrops } from '../../../db/store/tiles/backdrop.ts'
import type { HandlersOf } from '../../dispatch.ts'
import { folderOf, glance } from '../../files/state.ts'
import type { Office } from '../../office.ts'
import { openArchive } from '../../tiles/archive.ts'
import { none, words } from '../args.ts'

/** Maps that the office brings: which there are, how each stands on this machine, where a lost one is found again, their order. */
export const backdrop: HandlersOf<'backdrops' | 'addTiles' | 'findTiles' | 'orderBackdrops'> = {
  backdrops: {
    args: none,
    run: office =>
      Promise.all(
        backdropsOf(office.db()).map(async each => ({ ...each, state: await stateOf(office, office.db(), each) })),
      ),
  },
  addTiles: {
    args: none,
    run: async office => {
      const files = (await office.desk?.chooseTiles(true)) ?? []
      const found = await Promise.all(files.map(inspect))
      return { added: found.map(each => String(addTiles(office.db(), each, { by: office.by }).record.name)) }
    },
  },
  findTiles: {
    args: z.strictObject({ backdrop: words }),
    run: async (office, args) => {
      const was = get(office.db(), 'backdrop', args.backdrop)
      const [file] = (await office.desk?.chooseTiles(false)) ?? []
      if (!file) return { batch: null }
      const found = await inspect(file)
      if (found.facts.form !== was.form)
        throw new Problem('E_TILES_OTHER', {
          ...{ name: was.name, file: basename(file), found: wordOf(found.facts.form), was: wordOf(was.form) },
        })
      return { batch: moveTiles(office.db(), was.id, found, { by: office.by }).batch }
    },
  },
  orderBackdrops: {
    args: z.strictObject({ backdrops: z.array(words).max(200) }),
    run: (office, { backdrops }) => orderBackdrops(office.db(), backdrops, office.by),
  },
}

const wordOf = (form: RecordOf<'backdrop'>['form']): string =>
  infoOf(kinds.backdrop.fields.form).choices?.[form]?.vi ?? form

/** What an archive on this machine says of itself. Throws E_TILES_MISSING, E_TILES_TYPE, E_TILES_READ. */
async function inspect(path: string) {
  const archive = await openArchive(path)
  await archive.close()
  const { size } = await stat(path)
  return { path, bytes: size, facts: archive.facts }
}

async function stateOf(office: Office, db: Db, { path, bytes, attachment }: RecordOf<'backdrop'>) {
  const kept = attachment ? find(db, 'attachment', attachment) : null
  if (kept) return glance(folderOf(office.file), kept)
  const found = path ? await stat(path).catch(() => null) : null
  if (!found) return 'missing'
  return bytes === null || bytes === found.size ? 'kept' : 'altered'
}
