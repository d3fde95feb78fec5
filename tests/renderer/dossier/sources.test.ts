import { expect, test } from 'vitest'
import type { Dossier } from '../../../db/model/dossier.ts'
import { checkRecord } from '../../../db/model/record/check.ts'
import type { KindName, RecordOf } from '../../../db/model/record/kinds.ts'
import { homeOf, keyFields } from '../../../renderer/dossier/desk.ts'
import { figuresOf, numberPapers } from '../../../renderer/dossier/sources.ts'

const today = '2026-11-22'

const make = <K extends KindName>(kind: K, fields: Record<string, unknown>) =>
  ({ id: String(fields.code), ...checkRecord(kind, fields) }) as RecordOf<K>

const claim = (kind: KindName, record: string, field: string, document: string) =>
  ({ ...make('claim', { kind, record, field, document, value: 1, chosen: true }), id: `${record}-${field}` }) as never

function aDossier(): Dossier {
  const zone = make('zone', { code: 'Z', name: 'KCN Thử', type: 'kcn', area_ha: 10, road: 'Đường 18 m', workers: 5 })
  const phase = make('phase', { code: 'P', zone: 'Z', name: 'Giai đoạn 1', area_ha: 10 })
  const papers = ['late', 'road', 'area', 'phase'].map(id => ({ id, type: 'decision' }))
  return {
    ...{ zone, phases: [phase], distances: [], calls: [], tenants: [], statistics: [], directives: [], ladders: [] },
    claims: [
      claim('zone', 'Z', 'road', 'road'),
      claim('phase', 'P', 'area_ha', 'phase'),
      claim('zone', 'Z', 'area_ha', 'area'),
    ],
    grounds: { 'zone/Z/workers': 'area' },
    ...{ papers, summary: {}, rate: null, office: {} },
  } as unknown as Dossier
}

test('papers are numbered in the order in which the eye meets them, each once', () => {
  expect([...numberPapers(aDossier(), today)]).toEqual([
    ['area', 1],
    ['phase', 2],
    ['road', 3],
    ['late', 4],
  ])
})

test('every field of the zone is among the figures once', () => {
  const dossier = aDossier()
  const fields = figuresOf(dossier, today)
    .filter(figure => figure.kind === 'zone')
    .map(figure => figure.field)
  expect(new Set(fields).size).toBe(fields.length)
  expect(fields).toEqual(expect.arrayContaining([...keyFields, 'road', 'telecom', 'shape', 'note']))
})

test('a figure asked for from outside opens where it stands', () => {
  const at = (kind: KindName, field: string) => homeOf({ kind, field })
  expect(at('zone', 'area_ha')).toBe('key')
  expect(at('zone', 'sublease_vnd')).toBe('land')
  expect(at('zone', 'telecom')).toBe('fields')
  expect(at('phase', 'area_ha')).toBe('phases')
  expect(at('document', 'title')).toBeNull()
})
