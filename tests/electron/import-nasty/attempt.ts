import { expect } from 'vitest'
import type { Ask, Draft, Verdict } from '../../../db/model/import/verdict.ts'
import { Problem, sentence } from '../../../db/model/text/problem.ts'
import { preview } from '../../../db/store/import/preview.ts'
import { writeImport } from '../../../db/store/import/run.ts'
import { addRecord } from '../../../db/store/record.ts'
import { verify } from '../../../db/store/verify.ts'
import { readFile } from '../../../electron/layers/read/read.ts'
import { aStore, aZone, byTest } from '../../db/fixture.ts'

/** What came of an import: the sentence that refused it (null when it went in), what was previewed, and the data as it is now. */
export type Outcome = { said: string | null; verdict: Verdict | null; drafts: Draft[]; isSame: boolean }
type Asked = Partial<Ask> & { isPartial?: boolean }

function aRegister() {
  const db = aStore()
  const zone = aZone(db, { code: 'KCN-A', name: 'KCN Thạnh Lộc', area_ha: 100 }).id
  aZone(db, { code: 'KCN-B', name: 'KCN Thuận Yên', area_ha: 140 })
  addRecord(db, 'plot', { code: 'L-CU', zone, area_ha: 5 }, byTest)
  addRecord(db, 'tenant', { code: 'T-1', name: 'Công ty A' }, byTest)
  const plan = addRecord(db, 'plan', { code: 'P-1', name: 'Đợt 1', zone }, byTest).record.id
  addRecord(db, 'plan', { code: 'P-2', name: 'Đợt 2', zone }, byTest)
  addRecord(db, 'household', { code: 'H-CU', zone, plan, name: 'Trần Thị Mẫu', identity: '091000000001' }, byTest)
  return db
}

/** Imports a file as the window and the command do: read by its content, previewed, written whole or not at all. */
export async function attempt(
  name: string,
  bytes: Uint8Array | Promise<Uint8Array>,
  asked: Asked = {},
): Promise<Outcome> {
  const { isPartial = false, ...ask } = asked
  const db = aRegister()
  const before = db.serialize()
  const out: Outcome = { said: null, verdict: null, drafts: [], isSame: true }
  try {
    const source = await readFile(name, await bytes)
    const previewed = preview(db, source(ask), { kind: 'plot', zone: 'KCN-A', ...ask })
    Object.assign(out, previewed)
    expect(db.serialize().equals(before), 'a preview writes nothing').toBe(true)
    writeImport(db, previewed, { ground: byTest, isPartial })
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    out.said = sentence(error)
  }
  out.isSame = db.serialize().equals(before)
  if (!out.isSame) expect(verify(db)).toEqual({ ok: true, problems: [] })
  return out
}

/** A file that is refused whole, in these words, and leaves every byte of the data as it was. */
export async function refuses(name: string, bytes: Uint8Array | Promise<Uint8Array>, words: string, asked: Asked = {}) {
  const outcome = await attempt(name, bytes, asked)
  // A figure and its unit stand together by a no-break space, which cannot be seen in a test.
  expect(outcome.said?.replaceAll('\u00a0', ' ')).toBe(words)
  expect(outcome.isSame).toBe(true)
  return outcome
}

/** The fields of the records that went in. */
export async function takes(name: string, bytes: Uint8Array | Promise<Uint8Array>, asked: Asked = {}) {
  const outcome = await attempt(name, bytes, asked)
  expect(outcome.said).toBeNull()
  expect(outcome.isSame).toBe(false)
  const fields = outcome.drafts.map(draft => {
    const { zone: _, ...own } = draft.fields
    return own
  })
  return { ...outcome, fields }
}
