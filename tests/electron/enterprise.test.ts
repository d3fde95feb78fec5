import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readXlsx } from 'hucre/xlsx'
import { describe, expect, onTestFinished, test } from 'vitest'
import { sentence } from '../../db/model/text/problem.ts'
import { dispatch } from '../../electron/dispatch.ts'
import { handlers } from '../../electron/handlers.ts'
import { formPaper } from '../../electron/headless/form.ts'
import { type Desk, openOffice } from '../../electron/office.ts'
import { aFolder } from '../db/fixture.ts'

const root = join(import.meta.dirname, '../..')

/** The calls of a window on a seeded file; `saved` is what the shell was asked to write. */
function aWindow() {
  const office = openOffice(root, join(aFolder(), 'a.atlas'), 'Người thử')
  onTestFinished(() => office.close())
  const saved: { name: string; bytes: Uint8Array }[] = []
  office.desk = {
    saveFile: async (name, bytes) => {
      saved.push({ name, bytes })
      return `/noi-luu/${name}`
    },
  } as Partial<Desk> as Desk
  const call = async (name: string, args?: unknown, day?: string) => {
    const reply = structuredClone(await dispatch(handlers, office, name, structuredClone(args), day))
    if (!reply.ok) throw new Error(sentence(reply.problem))
    // biome-ignore lint/suspicious/noExplicitAny: what a call answers is looked at field by field
    return reply.value as any
  }
  return { office, call, saved }
}

describe('from a difficulty to the table of the steering group', () => {
  test('a project becomes an enterprise, its difficulty calls for an invitation, an answer and an end close it', async () => {
    const { call } = aWindow()
    const { record } = await call('adoptTenant', { tenant: 'TN-TBS' })
    const hitch = { code: 'VM-1', name: 'Thiếu điện', enterprise: record.id, since: '2026-01-05', agency: 'SCT-AG' }
    const { record: obstacle } = await call('add', { kind: 'obstacle', fields: hitch })
    expect((await call('group')).guests.map((guest: { name: string }) => guest.name)).toEqual([record.name])
    expect(await call('obstacles', { zone: 'KCN-THANH-LOC' })).toHaveLength(1)
    expect(await call('obstacles', { zone: 'CCN-BINH-AN' })).toHaveLength(0)
    const said = { obstacle: obstacle.id, answered: '2026-02-01', answer: 'Sẽ nâng trạm', source: 'TB-670-2022' }
    await call('answerObstacle', said)
    await call('solveObstacle', { obstacle: obstacle.id, solved: '2026-03-01', why: 'Đã đóng điện' })
    expect((await call('group')).guests).toEqual([])
    expect((await call('enterprises')).rows[0]).toMatchObject({ open: 0, projects: 1 })
    expect((await call('enterprise', { enterprise: record.code })).obstacles[0]).toMatchObject({ state: 'solved' })
  })

  test('a gap of arguments is refused before anything is written', async () => {
    const { call } = aWindow()
    await expect(call('answerObstacle', { obstacle: 'x', answered: 'hôm qua', answer: 'a' })).rejects.toThrow(
      'answered',
    )
    await expect(call('form', { form: '01', period: 'quý 2' })).rejects.toThrow('Không đọc được kỳ "quý 2"')
    await expect(call('adoptTenant', { tenant: 'TN-KHONG-CO' })).rejects.toThrow()
  })
})

describe('an official form', () => {
  test('is shown and saved with the same figures', async () => {
    const { call, saved } = aWindow()
    const wanted = { form: '04', period: '2026-H1' }
    const shown = await call('form', wanted)
    expect(await call('saveForm', wanted)).toEqual({ file: '/noi-luu/Bieu 04 2026-H1.xlsx' })
    const { sheets } = await readXlsx(saved[0]?.bytes ?? new Uint8Array())
    const printed = sheets[0]?.rows.flatMap(row => (typeof row[3] === 'number' ? [row[3]] : []))
    expect(printed).toEqual(shown.blocks[0].rows.flatMap((row: { value: number | null }) => row.value ?? []))
  })

  test('is written without a window, with what it lacks', async () => {
    const { office } = aWindow()
    const out = join(aFolder(), 'bieu.xlsx')
    const given = { name: 'paper', rest: ['bieu-04'], options: { out, period: '2026-H1' } }
    const { value } = await formPaper(office, given)
    expect(value).toMatchObject({ file: out, period: '2026-H1', due: '2026-06-30' })
    expect((value as { missing: unknown[] }).missing.length).toBeGreaterThan(5)
    expect(existsSync(`${out}.moi`)).toBe(false)
    expect(readFileSync(out).subarray(0, 2).toString()).toBe('PK')
    await expect(formPaper(office, { ...given, rest: ['bieu-09'] })).rejects.toThrow('E_FORM_UNKNOWN')
    await expect(formPaper(office, { ...given, options: {} })).rejects.toThrow('E_USAGE')
  })
})
