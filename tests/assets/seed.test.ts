import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { checkPatch, checkRecord } from '../../db/model/record/check.ts'
import { certainty } from '../../db/model/record/claim.ts'
import { fieldsOf } from '../../db/model/record/kind.ts'
import { isKind, type KindName, kindOf } from '../../db/model/record/kinds.ts'
import { type Ladder, ladder, ladderFor } from '../../db/model/record/ladder.ts'

type Claim = { value: unknown; document: string; as_of?: string; certainty: string; quote?: string }
type Row = Record<string, unknown>

const assets = join(import.meta.dirname, '../../assets')
const filesOf = (folder: string) => readdirSync(join(assets, folder)).filter(name => name.endsWith('.json'))
const textOf = (folder: string, name: string) => readFileSync(join(assets, folder, name), 'utf8')

const parts = filesOf('seed').map(name => ({ name, json: JSON.parse(textOf('seed', name)) as Record<string, unknown> }))
const ladders = filesOf('ladders').map(name => ({ name, json: JSON.parse(textOf('ladders', name)) as Ladder }))

const rows = new Map<KindName, Row[]>()
for (const { json } of parts)
  for (const [kind, list] of Object.entries(json))
    if (isKind(kind)) rows.set(kind, [...(rows.get(kind) ?? []), ...(list as Row[])])

const of = (kind: KindName): Row[] => rows.get(kind) ?? []
const codes = (kind: KindName) => new Set(of(kind).map(row => row.code as string))
const find = (kind: KindName, code: string): Row => {
  const found = of(kind).find(row => row.code === code)
  if (!found) throw new Error(`no ${kind} ${code}`)
  return found
}
const isClaims = (value: unknown): value is Claim[] =>
  Array.isArray(value) && value.every(each => typeof each === 'object' && each !== null && 'value' in each)
const first = (value: unknown) => (isClaims(value) ? value[0]?.value : value)
const plain = (row: Row): Row => Object.fromEntries(Object.entries(row).map(([name, value]) => [name, first(value)]))
const every = (): [KindName, Row][] =>
  [...rows].flatMap(([kind, list]) => list.map((row): [KindName, Row] => [kind, row]))
const label = (kind: string, row: Row) => `${kind} ${row.code ?? JSON.stringify(row)}`
/** The words of every record that breaks a rule, so that a failure names the record. */
const broken = (rule: (kind: KindName, row: Row) => string[]) =>
  every().flatMap(([kind, row]) => rule(kind, row).map(why => `${label(kind, row)}: ${why}`))
const refs = (kind: KindName) => fieldsOf(kindOf(kind)).filter(([, info]) => info.kind === 'ref')

const identity = ['code', 'name', 'name_en', 'type', 'level', 'number', 'gso', 'valid_from', 'valid_to', 'place']
const sourced: KindName[] = ['zone', 'phase', 'call', 'tenant', 'distance', 'unit']

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
    const twice = [...rows].flatMap(([kind, list]) => {
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

describe('figures and their papers', () => {
  test('a figure or a statement about a place, a call or a tenant is a list of claims', () => {
    const loose = broken((kind, row) => {
      if (!sourced.includes(kind)) return []
      const allowed = new Set([
        ...identity.filter(name => kind === 'distance' || name !== 'place'),
        ...refs(kind).map(([name]) => name),
      ])
      return Object.entries(row).flatMap(([field, value]) =>
        allowed.has(field) || (isClaims(value) && value.length > 0) ? [] : [field],
      )
    })
    expect(loose).toEqual([])
  })

  test('every claim names a paper that is there and says how sure we are', () => {
    const papers = codes('document')
    expect(
      broken((_, row) =>
        Object.entries(row).flatMap(([field, value]) =>
          isClaims(value)
            ? value
                .filter(each => !papers.has(each.document) || !Object.hasOwn(certainty, each.certainty))
                .map(() => field)
            : [],
        ),
      ),
    ).toEqual([])
  })

  test('every claim has only the known keys and a date that is on the calendar', () => {
    expect(
      broken((_, row) =>
        Object.values(row).flatMap(value =>
          isClaims(value)
            ? value.flatMap(each => {
                const known = ['value', 'document', 'as_of', 'certainty', 'quote']
                const strange = Object.keys(each).filter(key => !known.includes(key))
                if (each.as_of) checkPatch('claim', { as_of: each.as_of })
                return strange
              })
            : [],
        ),
      ),
    ).toEqual([])
  })

  test('no figure is a zero that stands for a gap', () => {
    expect(
      broken((_, row) =>
        Object.entries(row).flatMap(([field, value]) =>
          isClaims(value) && value.some(each => each.value === 0) ? [field] : [],
        ),
      ),
    ).toEqual([])
  })

  test('where papers differ both values stand, the better one first', () => {
    const values = (kind: KindName, code: string, field: string) =>
      (find(kind, code)[field] as Claim[]).map(each => each.value)
    expect(values('phase', 'KCN-THANH-LOC-1', 'area_ha')).toEqual([150, 150, 152])
    expect((find('phase', 'KCN-THANH-LOC-1').area_ha as Claim[])[0]?.document).toBe('KH-66-2017')
    expect(new Set(values('zone', 'KCN-THUAN-YEN', 'area_ha'))).toEqual(new Set([133.95, 134, 141]))
    expect(values('zone', 'KCN-THUAN-YEN', 'area_ha')[0]).toBe(133.95)
    const km = (place: string) =>
      (of('distance').find(row => row.place === place)?.km as Claim[]).map(each => each.value)
    expect(km('Trung tâm Rạch Giá')).toEqual([6, 8, 10])
    expect(km('Sân bay Rạch Giá')).toEqual([5, 2])
    const revenue = of('statistic').filter(row => row.indicator === 'Doanh thu' && row.period === 'Năm 2019')
    expect(revenue.map(row => row.value)).toEqual([7304, 7150])
  })

  test('what was not found stays a gap', () => {
    const park = find('zone', 'KCN-THANH-LOC')
    for (const field of ['land_rent_vnd', 'sublease_vnd', 'workers', 'approved_ha', 'wastewater', 'shape'])
      expect(park[field], field).toBeUndefined()
    for (const code of ['CCN-BINH-AN', 'CCN-VINH-HOA-HUNG-NAM'])
      expect(find('zone', code).area_ha, code).toBeUndefined()
    expect(JSON.stringify(parts)).not.toMatch(/5[.,]?000 ?m3/)
  })

  test('the doubtful areas and populations of the data set are not shown', () => {
    expect(find('unit', 'AG-XA-CHAU-THANH').area_km2).toBeUndefined()
    expect(find('unit', 'AG-XA-CHAU-THANH').population).toBeUndefined()
  })

  test('every point lies in the country, longitude first', () => {
    const points = broken((_, row) =>
      ['point', 'seat'].flatMap(field => {
        const at = first(row[field]) as [number, number] | undefined
        return at && !(at[0] > 103 && at[0] < 106 && at[1] > 9 && at[1] < 11) ? [field] : []
      }),
    )
    expect(points).toEqual([])
  })
})

describe('the notice', () => {
  const directives = of('directive').filter(row => row.document === 'TB-670-2022')
  const who = (number: number, role: string) =>
    of('assignment')
      .filter(row => row.directive === `TB670-${number}` && row.role === role)
      .map(row => row.agency ?? row.name)
  const zonesOf = (number: number) =>
    of('target')
      .filter(row => row.directive === `TB670-${number}` && row.zone)
      .map(row => row.zone)

  test('has exactly seven directives, in order, without a deadline or a status', () => {
    expect(directives.map(row => row.number)).toEqual([1, 2, 3, 4, 5, 6, 7])
    expect(directives.filter(row => row.due || row.status || row.result)).toEqual([])
    expect(directives.filter(row => !row.text || !row.product)).toEqual([])
  })

  test('names who leads each of them by the agency of 2022', () => {
    expect([1, 2, 3, 4, 5, 6, 7].map(number => who(number, 'lead'))).toEqual([
      ['SCT-KG'],
      ['SKHDT-KG'],
      ['UBND-H-CHAU-THANH', 'UBND-H-GO-QUAO'],
      ['BQLKKT-KG'],
      ['STC-KG', 'STNMT-KG'],
      ['SKHDT-KG'],
      ['SLDTBXH-KG'],
    ])
    expect(who(2, 'support').slice(0, 3)).toEqual(['STC-KG', 'SCT-KG', 'BQLKKT-KG'])
    expect(who(5, 'support')).toEqual([])
    expect(who(6, 'support')).toEqual(['STC-KG'])
  })

  test('ties the directives to the zones that it names', () => {
    expect([1, 2, 7].flatMap(zonesOf)).toEqual([])
    expect(zonesOf(3)).toEqual(['CCN-BINH-AN', 'CCN-VINH-HOA-HUNG-NAM'])
    expect(zonesOf(4)).toHaveLength(5)
    expect(zonesOf(5)).toEqual(['KCN-THANH-LOC'])
    expect(zonesOf(6)).toEqual(['NO-THANH-LOC'])
  })

  test('keeps the wording, and cites five papers', () => {
    const wording = (number: number) => directives.find(row => row.number === number)?.text
    expect(wording(5)).toMatch(
      /^Sở Tài chính, Sở Tài nguyên và Môi trường nghiên cứu, tham mưu .* kêu gọi nhà đầu tư\.$/,
    )
    expect(wording(6)).toContain('hoặc thực hiện phân kỳ đầu tư theo khả năng cân đối của ngân sách.')
    const cited = of('citation')
      .filter(row => row.document === 'TB-670-2022')
      .map(row => find('document', row.cited as string).number)
    expect(cited).toEqual(['1199/QĐ-UBND', '414/GM-UBND', '110/KH-UBND', '40/KH-UBND', '22-CTr/TU'])
    expect(find('document', 'TB-670-2022')).toMatchObject({
      number: '670/TB-VP',
      date: '2022-07-25',
      type: 'notice',
      urgency: 'express',
    })
  })

  test('gives the figures of the first half of 2022 as printed', () => {
    const figures = of('statistic')
      .filter(row => row.document === 'TB-670-2022')
      .map(row => [row.value, row.unit])
    expect(figures).toEqual([
      [25743.76, 'tỷ đồng'],
      [50.38, '%'],
      [13.65, '%'],
      [10.71, '%'],
      [94.48, '%'],
    ])
  })
})

describe('the zones', () => {
  const ofType = (type: string) =>
    of('zone')
      .filter(row => row.type === type)
      .map(row => row.code)

  test('are five parks, the clusters of both districts among the rest, and one housing area', () => {
    expect(ofType('kcn')).toEqual(['KCN-THANH-LOC', 'KCN-THUAN-YEN', 'KCN-XEO-RO', 'KCN-TAC-CAU', 'KCN-KIEN-LUONG-II'])
    expect(ofType('ccn')).toEqual(expect.arrayContaining(['CCN-BINH-AN', 'CCN-VINH-HOA-HUNG-NAM']))
    expect(ofType('housing')).toEqual(['NO-THANH-LOC'])
  })

  test('have an old and a new unit that the reform ties together', () => {
    const after = new Map<string, unknown[]>()
    for (const row of of('merger'))
      after.set(row.before as string, [...(after.get(row.before as string) ?? []), row.after])
    const parent = (code: unknown) => find('unit', code as string).parent
    const untied = of('zone').filter(({ unit, unit_before }) => {
      if (!unit || !unit_before) return false
      const communes = [
        unit_before,
        ...of('unit')
          .filter(row => row.parent === unit_before)
          .map(row => row.code),
      ] as string[]
      return parent(unit) !== 'AG' || !communes.some(code => after.get(code)?.includes(unit))
    })
    expect(untied.map(row => row.code)).toEqual([])
  })

  test('calls are counted in whole đồng', () => {
    expect(of('call').map(row => [row.code, first(row.capital_vnd)])).toEqual([
      ['KG-NO-THANH-LOC', 3_695_000_000_000],
      ['KG-KCN-XEO-RO', 3_610_000_000_000],
      ['KG-KCN-THANH-LOC-2', 1_800_000_000_000],
      ['KG-NHIET-DIEN-XEO-RO', 18_600_000_000_000],
    ])
  })
})

describe('the reform of 1/7/2025', () => {
  test('every old unit ends the day before, has one successor, and every new unit starts on the day', () => {
    const before = of('merger').map(row => row.before)
    const low = ['commune', 'ward', 'town']
    const old = of('unit').filter(row => (row.code as string).startsWith('KG-') && low.includes(row.level as string))
    expect(old.filter(row => row.valid_to !== '2025-06-30').map(row => row.code)).toEqual([])
    expect(old.filter(row => before.filter(code => code === row.code).length !== 1).map(row => row.code)).toEqual([])
    const fresh = of('unit').filter(row => (row.code as string).startsWith('AG-') && row.code !== 'AG-CU')
    expect(fresh.filter(row => row.valid_from !== '2025-07-01').map(row => row.code)).toEqual([])
  })

  test('the homonyms Thạnh Lộc and Bình An keep apart', () => {
    const successor = (code: string) => of('merger').find(row => row.before === code)?.after
    expect(successor('KG-CT-XA-THANH-LOC')).toBe('AG-XA-THANH-LOC')
    expect(successor('KG-GR-XA-THANH-LOC')).toBe('AG-XA-THANH-HUNG')
    expect(successor('KG-CT-XA-BINH-AN')).toBe('AG-XA-BINH-AN')
    expect(successor('KG-KL-XA-BINH-AN')).toBe('AG-XA-KIEN-LUONG')
  })

  test('the leads of the notice can be followed to an agency of today', () => {
    const next = (code: string) =>
      of('succession')
        .filter(row => row.before === code)
        .map(row => row.after as string)
    const today = (code: string): string[] => (next(code).length ? next(code).flatMap(today) : [code])
    expect(today('SKHDT-KG')).toEqual(['STC-AG'])
    expect(today('STNMT-KG')).toEqual(['SNNMT-AG'])
    expect(today('SLDTBXH-KG')).toEqual(['SNV-AG'])
    expect(today('BQLKKT-KG')).toEqual(['BQLKKT-AG'])
    expect(today('UBND-H-CHAU-THANH')).toEqual(['UBND-X-THANH-LOC', 'UBND-X-CHAU-THANH', 'UBND-X-BINH-AN', 'UBND-AG'])
    expect(today('UBND-H-GO-QUAO')).toHaveLength(5)
  })
})

describe('the ladders', () => {
  test('fit their schema, are named like their file and rest on papers that are there', () => {
    for (const { name, json } of ladders) {
      expect(ladder.safeParse(json).error?.issues ?? [], name).toEqual([])
      expect(`${json.code}.json`).toBe(name)
      expect(
        json.documents.filter(code => !codes('document').has(code)),
        name,
      ).toEqual([])
      const steps = json.steps.map(step => step.code)
      expect(
        steps.filter((code, at) => steps.indexOf(code) !== at),
        name,
      ).toEqual([])
    }
  })

  test('of clearance give six steps their short words', () => {
    const words = ['Kiểm đếm', 'Phương án', 'Phê duyệt', 'Chi trả', 'Thu hồi', 'Bàn giao']
    const clearance = ladders.filter(({ json }) => json.about === 'clearance')
    expect(clearance.map(({ json }) => json.code)).toEqual(['clearance-2013', 'clearance-2024', 'clearance-2026'])
    for (const { json } of clearance) {
      const short = json.steps.flatMap(step => step.short ?? [])
      expect(new Set(short), json.code).toEqual(new Set(words))
      expect(short, json.code).toHaveLength(6)
    }
  })

  test('change on the day the law changed', () => {
    const all = ladders.map(({ json }) => json)
    const at = (about: Ladder['about'], type: string, day: string) => ladderFor(all, about, type, day)?.code ?? null
    expect(at('clearance', 'housing', '2022-07-25')).toBe('clearance-2013')
    expect(at('clearance', 'housing', '2024-07-31')).toBe('clearance-2013')
    expect(at('clearance', 'kcn', '2024-08-01')).toBe('clearance-2024')
    expect(at('clearance', 'kcn', '2025-12-31')).toBe('clearance-2024')
    expect(at('clearance', 'kcn', '2026-01-01')).toBe('clearance-2026')
    expect(at('establishment', 'ccn', '2024-04-30')).toBeNull()
    expect(at('establishment', 'ccn', '2026-09-14')).toBe('ccn-2024')
    expect(at('establishment', 'ccn', '2026-09-15')).toBe('ccn-2026')
    expect(at('establishment', 'kcn', '2026-11-22')).toBe('kcn-2022')
    expect(at('investment', 'kcn', '2026-02-28')).toBe('investment-2020')
    expect(at('investment', 'kcn', '2026-03-01')).toBe('investment-2025')
    for (const type of ['kcn', 'ccn', 'housing']) expect(at('planning', type, '2026-11-22')).toBe(`planning-${type}`)
  })

  test('have as many steps as the papers say', () => {
    const count = Object.fromEntries(ladders.map(({ json }) => [json.code, json.steps.length]))
    expect(count).toMatchObject({
      'kcn-2022': 14,
      'ccn-2024': 11,
      'ccn-2026': 11,
      'clearance-2024': 12,
      'clearance-2026': 12,
      'investment-2025': 9,
      'planning-kcn': 6,
    })
  })

  test('hold every step of progress, for a zone of a type that they serve', () => {
    const wrong = of('progress').filter(row => {
      const { json } = ladders.find(each => each.json.code === row.ladder) ?? {}
      const type = find('zone', row.zone as string).type as 'kcn'
      return !json?.steps.some(step => step.code === row.step) || (json.types && !json.types.includes(type))
    })
    expect(wrong).toEqual([])
  })

  test('tell the planning of KCN Thạnh Lộc: three papers, then a wait', () => {
    const told = of('progress').filter(row => row.zone === 'KCN-THANH-LOC' && row.ladder === 'planning-kcn')
    expect(told.map(row => [row.step, row.status, row.date, row.document])).toEqual([
      ['policy', 'done', '2005-11-16', 'CV-1840-2005'],
      ['agreement', 'done', '2006-07-26', 'CV-1490-2006'],
      ['detailed', 'done', '2007-09-13', 'QD-1755-2007'],
      ['provincial', 'wait', '2023-11-03', 'QD-1289-2023'],
    ])
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
