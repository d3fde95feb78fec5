import type { Line, SiteVerdict } from '../../../../db/model/readiness/verdict.ts'
import type { AnyRecord } from '../../../../db/model/record/kinds.ts'
import type { Db } from '../../../../db/store/db.ts'
import { verdicts } from '../../../../db/store/readiness/world.ts'
import { addRecord } from '../../../../db/store/record.ts'
import { get } from '../../../../db/store/table.ts'
import { readLadders } from '../../../../electron/office.ts'
import { aDocument, aZone, byTest } from '../../fixture.ts'

export const today = '2026-11-22'
export const ladders = readLadders(`${import.meta.dirname}/../../../..`)

let count = 0

/** A rule that asks for the approved plan of the park, unless told otherwise. */
export function aRule(db: Db, fields: Record<string, unknown> = {}): AnyRecord {
  count += 1
  const asked = { test: 'step', params: { about: 'planning', steps: ['detailed'] }, need: 'must' }
  return addRecord(
    db,
    'rule',
    { code: `DK-${count}`, name: `Điều kiện ${count}`, number: count, ...asked, ...fields },
    byTest,
  ).record
}

export function aPhase(db: Db, zone: string, fields: Record<string, unknown> = {}): AnyRecord {
  count += 1
  return addRecord(db, 'phase', { code: `GD-${count}`, name: `Giai đoạn ${count}`, zone, ...fields }, byTest).record
}

/** A step of the planning of a park, done on the strength of a paper, unless told otherwise. */
export function aStep(db: Db, zone: string, fields: Record<string, unknown> = {}): AnyRecord {
  const step = { zone, ladder: 'planning-kcn', step: 'detailed', status: 'done', date: '2024-05-06' }
  return addRecord(db, 'progress', { ...step, ...fields }, byTest).record
}

/** A zone with one rule and nothing else known. */
export function aSite(db: Db, rule: Record<string, unknown> = {}) {
  const zone = aZone(db, { area_ha: 100 })
  return { zone, rule: aRule(db, rule), paper: aDocument(db) }
}

/** The verdict on a zone, or on one of its phases by id. */
export function verdictOn(db: Db, zone: string, phase: string | null = null): SiteVerdict {
  const found = verdicts(db, ladders, today, { zone: get(db, 'zone', zone).id })
  const verdict = found.find(each => (each.phase?.id ?? null) === phase)
  if (!verdict) throw new Error(`no verdict on ${zone}`)
  return verdict
}

/** The first line of a verdict, or the one of a rule. */
export function lineOn(
  db: Db,
  zone: string,
  { phase = null, rule }: { phase?: string | null; rule?: string } = {},
): Line {
  const { lines } = verdictOn(db, zone, phase)
  const line = rule === undefined ? lines[0] : lines.find(each => each.rule.id === rule || each.rule.code === rule)
  if (!line) throw new Error(`no line ${rule ?? ''}`)
  return line
}
