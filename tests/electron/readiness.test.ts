import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { dispatch } from '../../electron/dispatch.ts'
import { handlers } from '../../electron/handlers.ts'
import { readiness } from '../../electron/headless/readiness.ts'
import { type Office, openOffice } from '../../electron/office.ts'
import { aFolder } from '../db/fixture.ts'

const root = join(import.meta.dirname, '../..')

function anOffice(): Office {
  const office = openOffice(root, join(aFolder(), 'a.atlas'), 'Người thử')
  onTestFinished(() => office.close())
  return office
}

const ask = async (office: Office, call: string, args?: unknown) => {
  const reply = structuredClone(await dispatch(handlers, office, call, structuredClone(args)))
  return (reply.ok ? reply.value : reply.problem) as never
}

const run = (office: Office, ...rest: string[]) =>
  readiness.readiness?.run(office, { name: 'readiness', rest, options: {} }, {} as never) as {
    value: unknown
    text?: string
  }

describe('readiness from outside', () => {
  test('one zone by its code, with its phases: verdict, rules, papers and agencies', () => {
    const { value, text } = run(anOffice(), 'KCN-THANH-LOC')
    expect(value).toMatchObject([{ phase: null }, { phase: 'KCN-THANH-LOC-1' }, { phase: 'KCN-THANH-LOC-2' }])
    const second = (value as { rules: object[] }[])[2]
    expect(second).toMatchObject({
      ...{ zone: 'KCN-THANH-LOC', name: 'KCN Thạnh Lộc, giai đoạn 2', verdict: 'not_yet', asked: 11, proven: 1 },
      word: 'Chưa đủ để công bố',
    })
    expect(second?.rules).toContainEqual(
      expect.objectContaining({
        ...{ rule: 'KCN-QH-CHI-TIET', need: 'must', state: 'met', byHand: false, agency: null },
        paper: { code: 'QD-1755-2007', name: 'QĐ 1755/QĐ-UBND', date: '2007-09-13' },
      }),
    )
    expect(second?.rules).toContainEqual(
      expect.objectContaining({
        ...{ rule: 'VON-BOI-THUONG', state: 'unknown', paper: null },
        agency: { name: 'Sở Kế hoạch và Đầu tư tỉnh Kiên Giang', today: 'Sở Tài chính tỉnh An Giang' },
      }),
    )
    expect(text).toContain('nay là Sở Tài chính tỉnh An Giang')
  })

  test('without a zone every zone and phase is judged; an unknown zone is refused by name', () => {
    const office = anOffice()
    const { value } = run(office)
    expect((value as object[]).length).toBe(
      office.db().prepare('SELECT (SELECT count(*) FROM zone) + (SELECT count(*) FROM phase)').pluck().get(),
    )
    expect(() => run(office, 'KHU-KHONG-CO')).toThrow('E_RECORD_MISSING')
  })
})

describe('readiness in the window', () => {
  test('a word by hand changes the mark of its cell, and undo takes it back', async () => {
    const office = anOffice()
    const rule = office.db().prepare("SELECT id FROM rule WHERE code = 'GIA-THUE-DAT'").pluck().get() as string
    const zone = office.db().prepare("SELECT id FROM zone WHERE code = 'KCN-XEO-RO'").pluck().get() as string
    const mark = async () => {
      const sheet = (await ask(office, 'readiness')) as {
        rows: { zone: { id: string }; marks: Record<string, object> }[]
      }
      return sheet.rows.find(row => row.zone.id === zone)?.marks[rule]
    }
    expect(await mark()).toEqual({ state: 'unknown', sign: 'unk', isByHand: false })
    await ask(office, 'confirm', { rule, zone, met: 'yes', date: '2026-11-20', document: 'TB-670-2022' })
    expect(await mark()).toEqual({ state: 'met', sign: 'xong', isByHand: true })
    await ask(office, 'undo', {})
    expect(await mark()).toEqual({ state: 'unknown', sign: 'unk', isByHand: false })
  })

  test('a search names an investor under confidentiality by its code alone', async () => {
    const office = anOffice()
    const fields = { name: 'Tập đoàn Kín Đáo', sectors: 'Sản xuất pin Kín Đáo', status: 'talking' }
    await ask(office, 'add', { kind: 'investor', fields: { ...fields, code: 'NDT-01', confidential: true } })
    await ask(office, 'add', { kind: 'investor', fields: { ...fields, code: 'NDT-02', name: 'Công ty Kín Đáo' } })
    const hits = (await ask(office, 'search', { text: 'kin dao', kind: 'investor' })) as {
      title: string
      snippet: string
    }[]
    expect(hits.map(hit => hit.title).sort()).toEqual(['Công ty Kín Đáo', 'Nhà đầu tư NDT-01'])
    expect(JSON.stringify(hits.filter(hit => hit.title.includes('NDT-01')))).not.toContain('Kín Đáo')
  })

  test('refusals come back as sentences of their own', async () => {
    const office = anOffice()
    expect(await ask(office, 'confirm', { rule: 'DAU-MOI', zone: 'KCN-XEO-RO', met: 'yes' })).toMatchObject({
      code: 'E_PROOF_EMPTY',
    })
    expect(await ask(office, 'compare', { sites: [{ zone: 'KCN-XEO-RO' }] })).toMatchObject({
      code: 'E_COMPARE_COUNT',
      params: { count: '1' },
    })
    expect(await ask(office, 'investor', { investor: 'NDT-99' })).toMatchObject({ code: 'E_RECORD_MISSING' })
  })
})
