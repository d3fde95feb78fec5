import type { FieldInfo } from '../model/record/field.ts'
import { fieldsOf } from '../model/record/kind.ts'
import { type KindName, kindNames, kindOf } from '../model/record/kinds.ts'
import type { Db } from './db.ts'

/** Registers of many rows: they have a search index of their own, so that a hundred thousand lots do not stand in the way of ten zones. */
export const registers: readonly KindName[] = ['plot', 'household']

/** The SQL of all TEMP triggers, made from the model: history of every write, and the search and place indexes in step with it. */
export function triggersOf(name: KindName): string {
  const fields = fieldsOf(kindOf(name))
  const pairs = fields
    .map(([field]) => `SELECT '${field}' AS field, old.${field} AS before, new.${field} AS after`)
    .join(' UNION ALL ')
  const indexed = !kindOf(name).silent
  return `
  ${triggerOf.added(name)} ${triggerOf.removed(name)}
  CREATE TEMP TRIGGER ${name}_set AFTER UPDATE ON main.${name} BEGIN
    SELECT RAISE(ABORT, 'id is fixed') WHERE old.id IS NOT new.id;
    INSERT INTO history (batch, kind, record, field, old, new)
      SELECT batch(), '${name}', new.id, field, before, after FROM (${pairs}) WHERE before IS NOT after;
  END;
  ${indexed ? triggerOf.entered(name) + triggerOf.left(name) + reindexed(name) : ''}
  ${isOnlyPlaced(name) ? placed(name) : ''}
  ${hasShape(name) ? outlined(name) : ''}
  ${renamed(name)}`
}

/** A row of a kind whole, as the log keeps it. */
export function jsonOf(name: KindName, row: string): string {
  return `json_object(${fieldsOf(kindOf(name))
    .map(([field]) => `'${field}', ${row}.${field}`)
    .join(', ')})`
}

const isNow = (name: KindName, row: string) =>
  `NOT EXISTS (SELECT 1 FROM unindexed WHERE kind = '${name}' AND above < ${row}.id AND upto >= ${row}.id)`

/**
 * The triggers of a record that comes or goes whole, which rest while many do: see `log/together.ts`. A new record is in the search index
 * at once and a removed one out of it, unless it is one of many that wait: see `later.ts`.
 */
export const triggerOf = {
  added: (name: KindName) => `CREATE TEMP TRIGGER IF NOT EXISTS ${name}_added AFTER INSERT ON main.${name} BEGIN
    INSERT INTO history (batch, kind, record, new) VALUES (batch(), '${name}', new.id, ${jsonOf(name, 'new')});
  END;`,
  removed: (name: KindName) => `CREATE TEMP TRIGGER IF NOT EXISTS ${name}_removed AFTER DELETE ON main.${name} BEGIN
    INSERT INTO history (batch, kind, record, old) VALUES (batch(), '${name}', old.id, ${jsonOf(name, 'old')});
  END;`,
  entered: (
    name: KindName,
  ) => `CREATE TEMP TRIGGER IF NOT EXISTS ${name}_entered AFTER INSERT ON main.${name} WHEN ${isNow(name, 'new')} BEGIN
    INSERT INTO entry (kind, record, title, body, west, south, east, north) SELECT '${name}', ${entryOf(name, 'new')};
  END;`,
  left: (
    name: KindName,
  ) => `CREATE TEMP TRIGGER IF NOT EXISTS ${name}_left AFTER DELETE ON main.${name} WHEN ${isNow(name, 'old')} BEGIN
    DELETE FROM entry WHERE kind = '${name}' AND record = old.id;
  END;`,
}

/** Few figures are in the search index: only an edit of what stands in the entry writes it again. */
function reindexed(name: KindName): string {
  const shown = fieldsOf(kindOf(name)).filter(([field, info]) => inEntry(name, field, info))
  return `CREATE TEMP TRIGGER ${name}_indexed AFTER UPDATE OF ${shown.map(([field]) => field).join(', ')} ON main.${name} BEGIN
    UPDATE entry SET (record, title, body, west, south, east, north) = (SELECT ${entryOf(name, 'new')}) WHERE kind = '${name}' AND record = new.id;
  END;`
}

/** Whether the records of a kind are found on the map and not by their words. */
export const isOnlyPlaced = (name: KindName) => kindOf(name).silent === true && hasShape(name)
const hasShape = (name: KindName) => 'shape' in kindOf(name).fields

/** An entry that is a place and nothing more, for those that have a boundary. */
function placed(name: KindName): string {
  const bounds = [0, 1, 2, 3].map(side => `bound(new.shape, NULL, ${side})`).join(', ')
  const enter = `INSERT INTO entry (kind, record, title, body, west, south, east, north) SELECT '${name}', new.id, '', '', ${bounds} WHERE new.shape IS NOT NULL;`
  return `CREATE TEMP TRIGGER ${name}_placed AFTER INSERT ON main.${name} BEGIN ${enter} END;
  CREATE TEMP TRIGGER ${name}_lifted AFTER DELETE ON main.${name} BEGIN
    DELETE FROM entry WHERE kind = '${name}' AND record = old.id;
  END;
  CREATE TEMP TRIGGER ${name}_replaced AFTER UPDATE OF shape ON main.${name} BEGIN
    DELETE FROM entry WHERE kind = '${name}' AND record = old.id;
    ${enter}
  END;`
}

/** A boundary that is written anew has its outline at once, where it has an entry; one whose entry waits has it with the entry. */
function outlined(name: KindName): string {
  return `CREATE TEMP TRIGGER ${name}_outlined AFTER UPDATE OF shape ON main.${name} BEGIN
    DELETE FROM outline WHERE id = (SELECT id FROM entry WHERE kind = '${name}' AND record = new.id);
    INSERT OR IGNORE INTO outline SELECT id, outlined(new.shape) FROM entry WHERE kind = '${name}' AND record = new.id;
  END;`
}

/** Records that show another's name are found by it: when it is renamed, their entries follow. */
function renamed(name: KindName): string {
  const dependents = kindNames
    .filter(other => !kindOf(other).silent)
    .flatMap(other =>
      fieldsOf(kindOf(other))
        .filter(([, info]) => info.to === name)
        .map(([field]) => ({ other, field })),
    )
  if (dependents.length === 0) return ''
  const titles = kindOf(name).title
  const changed = titles.map(field => `old.${field} IS NOT new.${field}`).join(' OR ')
  return `CREATE TEMP TRIGGER ${name}_renamed AFTER UPDATE OF ${titles.join(', ')} ON main.${name} WHEN ${changed} BEGIN
    ${dependents
      .map(
        ({ other, field }) =>
          `UPDATE entry SET body = (SELECT ${bodyOf(other, 'other')} FROM main.${other} AS other WHERE other.id = entry.record)
           WHERE kind = '${other}' AND record IN (SELECT id FROM main.${other} WHERE ${field} = new.id);`,
      )
      .join('\n')}
  END;`
}

const searchable = new Set<FieldInfo['kind']>(['text', 'note', 'ref', 'choice'])

/** Whether a record is found by a field: by its words, and a statistic by its figure, which is all that it says. */
const isFoundBy = (name: KindName, info: FieldInfo) =>
  searchable.has(info.kind) || (name === 'statistic' && info.kind === 'number')

/** Whether a field has a part in its record's entry: in the title, in the body, or as a place. */
function inEntry(name: KindName, field: string, info: FieldInfo): boolean {
  return isFoundBy(name, info) || kindOf(name).title.includes(field) || field === 'shape' || field === 'point'
}

/** record, title, body and bounds of a row's search entry. */
export function entryOf(name: KindName, row: string): string {
  const fields = new Map(fieldsOf(kindOf(name)))
  const place = `${fields.has('shape') ? `${row}.shape` : 'NULL'}, ${fields.has('point') ? `${row}.point` : 'NULL'}`
  const isPlaced = fields.has('shape') || fields.has('point')
  // Most lots have no boundary: nothing is called for them.
  const has = ['shape', 'point'].filter(field => fields.has(field)).map(field => `${row}.${field} IS NOT NULL`)
  const bounds = [0, 1, 2, 3].map(side =>
    isPlaced ? `CASE WHEN ${has.join(' OR ')} THEN bound(${place}, ${side}) END` : 'NULL',
  )
  return `${row}.id, ${titleOf(name, row)}, ${bodyOf(name, row)}, ${bounds.join(', ')}`
}

function titleOf(name: KindName, row: string): string {
  const parts = kindOf(name).title.map(field => `${row}.${field}`)
  return parts.length > 1 ? `coalesce(${parts.join(', ')})` : (parts[0] ?? `${row}.id`)
}

function bodyOf(name: KindName, row: string): string {
  const parts = fieldsOf(kindOf(name))
    .filter(([, info]) => isFoundBy(name, info) && !info.personal)
    .filter(([field]) => !registers.includes(name) || !kindOf(name).title.includes(field))
    .map(([field, info]) => wordsIn(name, field, info, `${row}.${field}`))
  return `concat_ws(' · ', ${parts.join(', ')})`
}

/** A field as the search index reads it: the word of a choice, the name behind a ref, a number as papers print it. */
function wordsIn(name: KindName, field: string, info: FieldInfo, value: string): string {
  if (info.to) return namesOf(info.to as KindName, value)
  if (info.kind === 'choice') return `choice_word('${name}', '${field}', ${value})`
  return info.kind === 'number' ? `printed(${value})` : value
}

/** The name of the record a ref points to, with the names of what it is part of: "Xã Thạnh Lộc Huyện Châu Thành Tỉnh Kiên Giang". */
function namesOf(to: KindName, id: string): string {
  const parent = fieldsOf(kindOf(to)).some(([field, info]) => field === 'parent' && info.to === to)
  const upper = parent && to === 'unit'
  if (!upper) return `(SELECT ${titleOf(to, 'r0')} FROM main.${to} AS r0 WHERE r0.id = ${id})`
  return `(SELECT concat_ws(' ', r0.name, r1.name, r2.name) FROM main.${to} AS r0 LEFT JOIN main.${to} AS r1 ON r1.id = r0.parent
    LEFT JOIN main.${to} AS r2 ON r2.id = r1.parent WHERE r0.id = ${id})`
}

const asEntry = 'new.id, fold_case(new.title), fold_accents(new.title), fold_case(new.body), fold_accents(new.body)'
/** A typed word with accents can only meet one with accents: a row of a register holds the others once, in the columns without. */
const asRow =
  'new.id, fold_accented(new.title), fold_accents(new.title), fold_accented(new.body), fold_accents(new.body)'
const isOf = (row: string, names: readonly KindName[]) =>
  `${row}.kind IN (${names.map(name => `'${name}'`).join(', ')})`
const inRegister = (row: string) => isOf(row, registers)
const inSearch = (row: string) => `NOT ${isOf(row, [...registers, ...kindNames.filter(isOnlyPlaced)])}`

/** Keeps one search index in step with the entries that belong to it. */
function followed(index: string, belongs: (row: string) => string, texts: string): string {
  const columns = '(rowid, title, title_plain, body, body_plain)'
  return `
  CREATE TEMP TRIGGER ${index}_added AFTER INSERT ON main.entry WHEN ${belongs('new')} BEGIN
    INSERT INTO ${index} ${columns} VALUES (${texts});
  END;
  CREATE TEMP TRIGGER ${index}_set AFTER UPDATE ON main.entry WHEN ${belongs('new')} BEGIN
    INSERT OR REPLACE INTO ${index} ${columns} VALUES (${texts});
  END;
  CREATE TEMP TRIGGER ${index}_removed AFTER DELETE ON main.entry WHEN ${belongs('old')} BEGIN
    DELETE FROM ${index} WHERE rowid = old.id;
  END;`
}

const places = `
  CREATE TEMP TRIGGER place_added AFTER INSERT ON main.entry WHEN new.west IS NOT NULL BEGIN
    INSERT INTO place (id, west, east, south, north) VALUES (new.id, new.west, new.east, new.south, new.north);
  END;
  CREATE TEMP TRIGGER place_set AFTER UPDATE ON main.entry BEGIN
    DELETE FROM place WHERE id = old.id;
    INSERT INTO place (id, west, east, south, north) SELECT new.id, new.west, new.east, new.south, new.north WHERE new.west IS NOT NULL;
  END;
  CREATE TEMP TRIGGER place_removed AFTER DELETE ON main.entry BEGIN
    DELETE FROM place WHERE id = old.id;
  END;`

/** The boundary of the record that an entry is of. */
const shapeOf = (row: string) =>
  `CASE ${row}.kind ${kindNames
    .filter(hasShape)
    .map(name => `WHEN '${name}' THEN (SELECT shape FROM main.${name} WHERE id = ${row}.record)`)
    .join(' ')} END`
const isMoved = ['west', 'south', 'east', 'north'].map(side => `new.${side} IS NOT old.${side}`).join(' OR ')

/** An outline comes and goes with its entry. What is no area has none: its NULL is passed over. */
const outlines = `
  CREATE TEMP TRIGGER outline_added AFTER INSERT ON main.entry WHEN new.west < new.east BEGIN
    INSERT OR IGNORE INTO outline SELECT new.id, outlined(${shapeOf('new')});
  END;
  CREATE TEMP TRIGGER outline_moved AFTER UPDATE ON main.entry WHEN ${isMoved} BEGIN
    DELETE FROM outline WHERE id = new.id;
    INSERT OR IGNORE INTO outline SELECT new.id, outlined(${shapeOf('new')});
  END;
  CREATE TEMP TRIGGER outline_removed AFTER DELETE ON main.entry BEGIN
    DELETE FROM outline WHERE id = old.id;
  END;`

const indexes = [followed('search', inSearch, asEntry), followed('register', inRegister, asRow), places, outlines].join(
  '',
)

/** Puts the triggers on a connection. From then on no write goes by without its history. */
export function setTriggers(db: Db): void {
  db.exec(indexes + kindNames.map(triggersOf).join('\n'))
}
