import Database from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import type { PeopleView } from '../../../db/model/people/person.ts'
import { verify } from '../../../db/store/verify.ts'
import { handlers } from '../../../electron/handlers.ts'
import { needs } from '../../../electron/people/needs.ts'
import { adminPin, aGuarded, amounts, otherPin, secrets } from './fixture.ts'

const refusal = (code: string) => ({ ok: false, problem: { code, params: expect.anything() } })
const on = { name: 'Nguyễn Quản Trị', pin: adminPin, minutes: 10 }

test('what every call needs is said, and nothing else is', () => {
  expect(Object.keys(needs).sort()).toEqual(Object.keys(handlers).sort())
})

describe('a file that asks nobody', () => {
  test('answers everything, and tells that it asks nobody', async () => {
    const { must, call } = aGuarded()
    expect(await must('startup')).toMatchObject({ gate: null })
    expect(await must('overview')).toMatchObject({ person: null, lockAfter: null })
    expect(await must('people')).toMatchObject({ isOn: false, officers: [], log: [] })
    expect(await call('addPerson', { name: 'A', role: 'viewer', personal: false, pin: otherPin })).toEqual(
      refusal('E_PEOPLE_OFF'),
    )
  })
})

describe('a file that asks who works', () => {
  test('lets nothing out while it is locked but the names of those who may come in', async () => {
    const { office, call, must, fill } = aGuarded()
    fill()
    await must('turnOnPeople', on)
    await must('lockUp', { isIdle: false })
    expect(await must('startup')).toEqual({
      ...{ file: office.file, fresh: true, counts: null, problem: null },
      gate: { people: [{ id: expect.any(String), name: on.name, role: 'admin' }] },
    })
    const open = Object.entries(needs).flatMap(([name, need]) => (need === 'open' ? [name] : []))
    for (const name of Object.keys(handlers).filter(each => !open.includes(each)))
      expect(await call(name, {}), name).toEqual(refusal('E_LOCKED'))
  })

  test('a viewer reads and changes nothing; an editor changes; only an administrator sees to the file and to others', async () => {
    const { call, must, person, become, fill } = aGuarded()
    const { zone } = fill()
    await must('turnOnPeople', on)
    const viewer = await person('Lê Người Xem', 'viewer')
    const editor = await person('Phạm Người Sửa', 'editor')
    const edit = { kind: 'zone', key: zone, fields: { name: 'KCN Đã Đổi' }, why: 'thử' }
    await become(viewer)
    for (const [name, need] of Object.entries(needs))
      if (need === 'change' || need === 'administer') expect(await call(name, edit), name).toEqual(refusal('E_ROLE'))
    expect(await must('dossier', { zone })).toMatchObject({ zone: { name: 'KCN Che' } })
    await become(editor)
    await must('set', edit)
    const [line] = (await must('history', { kind: 'zone', key: zone })) as { by: string }[]
    expect(line?.by).toBe('Phạm Người Sửa')
    for (const [name, need] of Object.entries(needs))
      if (need === 'administer') expect(await call(name, {}), name).toEqual(refusal('E_ROLE'))
    expect(await must('people')).toMatchObject({ officers: [{ name: 'Phạm Người Sửa' }], log: [] })
  })

  test('the last administrator cannot go, nor two have one name; whoever goes comes in no more', async () => {
    const { call, must, person, become } = aGuarded()
    await must('turnOnPeople', on)
    const { me } = (await must('people')) as PeopleView
    const id = me?.id ?? ''
    const said = { name: on.name, role: 'viewer', personal: false, pin: null }
    expect(await call('setPerson', { id, ...said })).toEqual(refusal('E_PERSON_LAST'))
    expect(await call('endPerson', { id })).toEqual(refusal('E_PERSON_LAST'))
    expect(await call('addPerson', { ...said, name: 'nguyễn quản trị', pin: otherPin })).toEqual(
      refusal('E_PERSON_NAME'),
    )
    const second = await person('Võ Thứ Hai', 'admin')
    await become(second)
    await must('endPerson', { id })
    await must('lockUp', { isIdle: false })
    expect(await call('comeIn', { officer: id, pin: adminPin })).toEqual(refusal('E_PERSON_GONE'))
    // The record of a person is no record to be written by hand.
    await must('comeIn', { officer: second, pin: otherPin })
    expect(await call('set', { kind: 'officer', key: second, fields: { role: 'viewer' } })).toEqual(
      refusal('E_OFFICER_FIXED'),
    )
    expect(await call('undo', {})).toMatchObject({ ok: false })
  })

  test('another file, or a file put back, is another house: who was in is in no more', async () => {
    const { office, call, must } = aGuarded()
    await must('turnOnPeople', on)
    office.reopen(office.file)
    expect(await must('overview')).toMatchObject({ person: { name: on.name } })
    await must('setPerson', {
      ...{ id: office.entry.session?.officer, name: on.name, role: 'admin', personal: true, pin: otherPin },
    })
    expect(await call('overview')).toMatchObject({ ok: true })
    office.entry.session = { officer: office.entry.session?.officer ?? '', salt: 'của hôm qua' }
    expect(await call('overview')).toEqual(refusal('E_LOCKED'))
  })
})

describe('a viewer who sees no personal data', () => {
  const asked: Record<string, unknown> = {
    board: undefined,
    overview: undefined,
    dossier: { zone: 'KCN-CHE' },
    moved: { from: '2020-01-01', to: '2030-01-01' },
    search: { text: 'bí mật' },
    card: { kind: 'household', key: 'H-CHE' },
    households: { zone: null },
    household: { key: 'H-CHE' },
    householdValues: { zone: null },
    clearance: { zone: null },
    clearanceZones: undefined,
    investors: undefined,
    enterprises: undefined,
    obstacles: { zone: null },
    money: undefined,
    timeline: undefined,
    datedFacts: { from: '2020-01-01', to: '2030-01-01' },
    dayMap: { day: '2026-11-01', theme: 'clearance' },
    dayFigures: { days: ['2026-11-01'] },
    directives: undefined,
    counts: undefined,
    health: undefined,
    people: undefined,
    meetings: undefined,
    meetingPage: { item: { kind: 'zone', id: 'KCN-CHE' } },
    readiness: undefined,
    rent: undefined,
    startup: undefined,
    papers: { text: 'bí' },
  }

  async function aViewer() {
    const made = aGuarded()
    made.fill()
    await made.must('turnOnPeople', on)
    await made.become(await made.person('Lê Người Xem', 'viewer'))
    return made
  }

  test('finds no name, paper, telephone or free word of a household in any answer', async () => {
    const { call, office } = await aViewer()
    const kinds = ['household', 'parcel', 'award', 'payment', 'obstacle', 'complaint', 'progress', 'claim', 'contact']
    const calls: [string, unknown][] = [
      ...Object.entries(asked),
      ...kinds.flatMap((kind): [string, unknown][] => [
        ['list', { kind }],
        ['rows', { kind, fields: ['note', 'name'].slice(0, kind === 'claim' ? 0 : 1), limit: 100 }],
      ]),
      ...['H-CHE'].map((key): [string, unknown] => ['history', { kind: 'household', key }]),
      ['history', { kind: 'obstacle', key: 'VM-CHE' }],
      ['history', { kind: 'complaint', key: 'DON-CHE' }],
      ...secrets.map((text): [string, unknown] => ['search', { text }]),
    ]
    let answered = 0
    for (const [name, args] of calls) {
      const reply = await call(name, args)
      const text = JSON.stringify(reply)
      answered += reply.ok ? 1 : 0
      for (const secret of secrets) expect(text, `${name} ${JSON.stringify(args)}`).not.toContain(secret)
      for (const amount of amounts)
        expect(text, `${name} ${JSON.stringify(args)}`).not.toMatch(new RegExp(`\\b${amount}\\b`))
    }
    expect(answered).toBeGreaterThan(35)
    expect(office.db().prepare('SELECT name FROM household WHERE code = ?').pluck().get('H-CHE')).toBe(secrets[0])
  })

  test('has the sums right all the same, and every household by its code', async () => {
    const { call, must, become } = await aViewer()
    const seen = async () => [await must('board'), ((await must('clearance', {})) as { tally: unknown }).tally]
    const masked = await seen()
    const rows = (await must('households', {})) as { code: string; name: string; recordedVnd: number | null }[]
    expect(rows.map(each => [each.code, each.name, each.recordedVnd])).toEqual([
      ['H-CHE', 'đã che', null],
      ['H-KHAC', 'đã che', null],
    ])
    const one = { lines: [], payments: [], doubles: [], household: { name: 'đã che', compensation_vnd: null } }
    expect(await must('household', { key: 'H-CHE' })).toMatchObject({ sheet: one })
    const { gate } = (await (async () => {
      await must('lockUp', { isIdle: false })
      return must('startup')
    })()) as { gate: { people: { id: string; name: string }[] } }
    await must('comeIn', { officer: gate.people.find(each => each.name === on.name)?.id, pin: adminPin })
    expect(await seen()).toEqual(masked)
    expect(await call('households', {})).toMatchObject({ value: [{ name: secrets[0] }, { name: 'Lê Văn Khác' }] })
    await become('không ai').catch(() => undefined)
  })

  test('lifts no mask, whatever the way', async () => {
    const { call, office } = await aViewer()
    expect(await call('liftMask', { meeting: null, zone: 'KCN-CHE', households: 1 })).toEqual(
      refusal('E_ROLE_PERSONAL'),
    )
    const ask = { is: 'household-sheets', zone: 'KCN-CHE', unmaskedWhy: 'muốn xem' }
    expect(await call('openPaper', { ask })).toEqual(refusal('E_ROLE_PERSONAL'))
    expect(await call('savePaper', { ask, format: 'docx' })).toEqual(refusal('E_ROLE_PERSONAL'))
    expect(await call('meetingPage', { item: {}, lifted: 'abc' })).toEqual(refusal('E_ROLE_PERSONAL'))
    expect(await call('exportLayers', { withPersonal: true })).toEqual(refusal('E_ROLE_PERSONAL'))
    expect(await call('households', {}, '2026-01-01')).toEqual(refusal('E_ROLE_PERSONAL_PAST'))
    expect(() => office.masked().exec('UPDATE main.household SET name = NULL')).toThrow(/readonly/)
  })
})

describe('the log of who came in', () => {
  test('has who came, who failed, who saw whose data once, and shows when a line is changed', async () => {
    const { office, call, must, person, become, fill } = aGuarded()
    fill()
    await must('turnOnPeople', on)
    const viewer = await person('Lê Được Xem', 'viewer', true)
    await must('lockUp', { isIdle: true })
    expect(await call('comeIn', { officer: viewer, pin: '111222' })).toEqual(refusal('E_PIN_WRONG'))
    await must('comeIn', { officer: viewer, pin: otherPin })
    for (const key of ['H-CHE', 'H-CHE']) await must('household', { key })
    await must('households', {})
    await must('lockUp', { isIdle: false })
    const { gate } = (await must('startup')) as { gate: { people: { id: string; name: string }[] } }
    await become(gate.people.find(each => each.name === on.name)?.id ?? '', adminPin).catch(() => undefined)
    const { log } = (await must('people')) as PeopleView
    expect(log.map(({ name, what, about }) => [name, what, about]).reverse()).toEqual([
      [on.name, 'entered', null],
      [on.name, 'idle', null],
      ['Lê Được Xem', 'failed', null],
      ['Lê Được Xem', 'entered', null],
      ['Lê Được Xem', 'saw', 'hồ sơ hộ H-CHE'],
      ['Lê Được Xem', 'saw', 'danh sách hộ'],
      ['Lê Được Xem', 'left', null],
      [on.name, 'entered', null],
    ])
    expect(verify(office.db()).problems).toEqual([])
    const past = new Database(office.file)
    past.exec("DROP TRIGGER admission_fixed; UPDATE admission SET about = 'hồ sơ hộ H-KHAC' WHERE id = 5")
    past.close()
    expect(verify(office.db()).problems.join()).toMatch(/Nhật ký đăng nhập/)
  })

  test('no PIN, and nothing that it could be tried against, is in history or in what a window is given', async () => {
    const { office, must, person } = aGuarded()
    await must('turnOnPeople', on)
    await person('Lê Người Xem', 'viewer')
    const { hash, salt } = office.db().prepare('SELECT * FROM pin').get() as { hash: string; salt: string }
    const said = JSON.stringify([
      office.db().prepare('SELECT * FROM history').all(),
      ...[await must('people'), await must('list', { kind: 'officer' }), await must('overview')],
    ])
    for (const secret of [adminPin, otherPin, hash, salt]) expect(said).not.toContain(secret)
  })
})
