import { describe, expect, test } from 'vitest'
import { checkPatch, checkRecord } from '../../db/model/record/check.ts'
import { isKind, type KindName } from '../../db/model/record/kinds.ts'
import { broken, codes, filesOf, isClaims, kindsInSeed, parts, plain, refs, textOf } from './read.ts'

describe('the seed and the record model', () => {
  test('every key of a seed file is a kind, or the words about the source', () => {
    const strange = parts.flatMap(({ name, json }) =>
      Object.keys(json)
        .filter(key => key !== '_source' && !isKind(key))
        .map(key => `${name}: ${key}`),
    )
    expect(strange).toEqual([])
    expect(parts.filter(({ json }) => typeof json._source !== 'string').map(({ name }) => name)).toEqual([])
  })

  test('every record fits its kind once the chosen claim is put in place', () => {
    expect(
      broken((kind, row) => {
        try {
          checkRecord(kind, plain(row))
          return []
        } catch (error) {
          return [`${error instanceof Error ? error.message : error} ${JSON.stringify(error)}`]
        }
      }),
    ).toEqual([])
  })

  test('a claim that is not chosen fits its field as well, so that it can be chosen later', () => {
    expect(
      broken((kind, row) =>
        Object.entries(row).flatMap(([field, value]) =>
          isClaims(value)
            ? value.flatMap(claim => {
                try {
                  checkPatch(kind, { [field]: claim.value })
                  return []
                } catch {
                  return [`${field} ${JSON.stringify(claim.value)}`]
                }
              })
            : [],
        ),
      ),
    ).toEqual([])
  })

  test('codes are unique within a kind', () => {
    const twice = kindsInSeed().flatMap(([kind, list]) => {
      const seen = list.flatMap(row => (typeof row.code === 'string' ? [row.code] : []))
      return seen.filter((code, at) => seen.indexOf(code) !== at).map(code => `${kind} ${code}`)
    })
    expect(twice).toEqual([])
  })

  test('every ref holds the code of a record that is there', () => {
    expect(
      broken((kind, row) =>
        refs(kind).flatMap(([field, info]) => {
          const code = row[field]
          return code === undefined || codes(info.to as KindName).has(code as string) ? [] : [`${field} ${code}`]
        }),
      ),
    ).toEqual([])
  })
})

describe('the text', () => {
  test('is composed (NFC), so that two spellings of one letter never differ', () => {
    const loose = [
      ...filesOf('seed').map(name => ['seed', name]),
      ...filesOf('ladders').map(name => ['ladders', name]),
    ].filter(([folder = '', name = '']) => textOf(folder, name) !== textOf(folder, name).normalize('NFC'))
    expect(loose).toEqual([])
  })
})
