import { checkPatch } from '../../db/model/record/check.ts'
import { fieldsOf } from '../../db/model/record/kind.ts'
import { type AnyRecord, type KindName, kindNames, kindOf } from '../../db/model/record/kinds.ts'
import { indexAll } from '../../db/store/later.ts'
import { historyOf } from '../../db/store/log/history.ts'
import { batches, redo, undo } from '../../db/store/log/undo.ts'
import { addRecord, removeRecord, setRecord } from '../../db/store/record.ts'
import { search } from '../../db/store/search.ts'
import { asKind, get, list, titleOf } from '../../db/store/table.ts'
import { shown } from '../../db/store/view/shown.ts'
import { findable } from '../people/shown.ts'
import { type Command, changed, countOf, fieldsIn, groundOf, onDay, reverted } from './given.ts'

/** Reading, changing and taking back records of any kind. */
export const record: Record<string, Command> = {
  kinds: { words: [0, 0], run: () => ({ value: Object.fromEntries(kindNames.map(name => [name, describe(name)])) }) },
  list: {
    words: [1, 1],
    run: (office, { rest: [word = ''], options }) => {
      const kind = asKind(word)
      const { id, ...fields } = fieldsIn(kind, options.where ?? [], office)
      const where = { ...checkPatch(kind, fields), ...(id === undefined ? {} : { id }) }
      const records: AnyRecord[] = list(onDay(office, options).db(), kind, where)
      return {
        value: records,
        text: records.map(record => [record.code ?? record.id, titleOf(kind, record)].join('\t')).join('\n'),
      }
    },
  },
  show: {
    words: [2, 2],
    run: (office, { rest: [word = '', key = ''], options }) => {
      const on = onDay(office, options)
      return { value: shown(on.db(), asKind(word), key, on.today()) }
    },
  },
  add: {
    words: [1, Number.POSITIVE_INFINITY],
    run: (office, { rest: [word = '', ...pairs], options }) => {
      const kind = asKind(word)
      return changed(addRecord(office.db(), kind, fieldsIn(kind, pairs, office), groundOf(office, options)))
    },
  },
  set: {
    words: [3, Number.POSITIVE_INFINITY],
    run: (office, { rest: [word = '', key = '', ...pairs], options }) => {
      const kind = asKind(word)
      return changed(setRecord(office.db(), kind, key, fieldsIn(kind, pairs, office), groundOf(office, options)))
    },
  },
  remove: {
    words: [2, 2],
    run: (office, { rest: [word = '', key = ''], options }) =>
      changed(removeRecord(office.db(), asKind(word), key, groundOf(office, options))),
  },
  history: {
    words: [2, 2],
    run: (office, { rest: [word = '', key = ''] }) => {
      const kind = asKind(word)
      return { value: historyOf(office.db(), kind, get(office.db(), kind, key).id) }
    },
  },
  batches: { words: [0, 0], run: office => ({ value: batches(office.db()) }) },
  undo: {
    words: [0, 1],
    run: (office, { rest: [batch], options }) => reverted(undo(office.db(), options.by ?? office.by, batch)),
  },
  redo: { words: [0, 0], run: (office, { options }) => reverted(redo(office.db(), options.by ?? office.by)) },
  search: {
    words: [1, Number.POSITIVE_INFINITY],
    run: (office, { rest, options }) => {
      indexAll(office.db())
      const limit = countOf('limit', options.limit, 20)
      const hits = findable(office, search(office.db(), rest.join(' '), { limit }))
      return { value: hits, text: hits.map(hit => [hit.kind, hit.title, hit.snippet].join('\t')).join('\n') }
    },
  },
}

function describe(name: KindName) {
  const kind = kindOf(name)
  return { label: kind.label, fields: fieldsOf(kind).map(([field, info]) => ({ name: field, ...info })) }
}
