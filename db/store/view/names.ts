import { agencyInEnglish } from '../../model/brief/english/agencies.ts'
import type { Names } from '../../model/brief/english/names.ts'
import { longName } from '../../model/brief/words.ts'
import { infoOf } from '../../model/record/kind.ts'
import { kinds } from '../../model/record/kinds.ts'
import { type Db, sql } from '../db.ts'

/** Names of the register with their English forms: agencies by their own or that of their kind (without one too), zones and calls by their own, units by the word of their level. */
export function englishNames(db: Db): Names {
  const recorded = sql(
    db,
    `SELECT name, name_en FROM agency UNION SELECT short, name_en FROM agency WHERE short IS NOT NULL AND length(short) > 8
     UNION SELECT name, name_en FROM zone WHERE name_en IS NOT NULL
     UNION SELECT name, name_en FROM call WHERE name_en IS NOT NULL`,
  )
    .raw()
    .all() as Names
  const own = recorded.flatMap(([name, english]): Names => {
    // A paper names a department or an authority without its province.
    const bare = /^((?:Sở|Ban Quản lý) .+?) tỉnh /u.exec(name)?.[1]
    return [[name, english ?? agencyInEnglish(name)], ...(bare ? ([[bare, agencyInEnglish(bare)]] as Names) : [])]
  })
  const levels = infoOf(kinds.unit.fields.level).choices ?? {}
  const units = sql(db, 'SELECT name, level FROM unit').raw().all() as [name: string, level: string][]
  const named = units.flatMap(([name, level]): Names => {
    const word = levels[level]
    const bare = word && new RegExp(`^${word.vi} (.+)$`, 'iu').exec(name)?.[1]
    if (!word || !bare) return []
    const english = `${bare} ${word.en}`
    return [
      [`${word.vi} ${bare}`, english],
      [`UBND ${word.vi} ${bare}`, agencyInEnglish(`UBND ${word.vi} ${bare}`)],
      [`${word.vi.charAt(0).toLocaleUpperCase('vi')}${word.vi.slice(1)} ${bare}`, english],
    ]
  })
  const long = own.map(([name, english]): Names[number] => [longName(name), english])
  return [...long, ...own, ...named]
}
