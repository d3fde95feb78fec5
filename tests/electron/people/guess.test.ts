import { expect, test, vi } from 'vitest'
import { pinFault, waitAfter, waitLeft, waitWords } from '../../../db/model/people/person.ts'
import { sentence } from '../../../db/model/text/problem.ts'
import { adminPin, aGuarded, otherPin } from './fixture.ts'

const on = { name: 'Nguyễn Quản Trị', pin: adminPin, minutes: 10 }

async function aLocked() {
  const made = aGuarded()
  const { recovery } = (await made.must('turnOnPeople', on)) as { recovery: string }
  await made.must('lockUp', { isIdle: false })
  const { gate } = (await made.must('startup')) as { gate: { people: { id: string }[] } }
  return { ...made, recovery, officer: gate.people[0]?.id ?? '' }
}

test('after three wrong PINs one waits, longer each time, also over a restart; the right PIN is not tried meanwhile', async () => {
  const { office, call, must, officer } = await aLocked()
  const say = async (pin: string) => {
    const reply = await call('comeIn', { officer, pin })
    return reply.ok ? 'vào' : sentence(reply.problem)
  }
  expect(await say('000111')).toBe('Mã PIN chưa đúng. Còn 2 lần gõ trước khi phải chờ.')
  expect(await say('000112')).toMatch(/Còn 1 lần/)
  expect(await say('000113')).toMatch(/3 lần liền. Chờ 30 giây/)
  expect(await say(adminPin)).toMatch(/Chờ (30|29) giây/)
  office.reopen(office.file)
  expect(await say(adminPin)).toMatch(/Chờ \d\d giây/)
  vi.useFakeTimers({ now: Date.now() + 31_000, toFake: ['Date'] })
  try {
    expect(await say('000114')).toMatch(/4 lần liền. Chờ 1 phút/)
    vi.setSystemTime(Date.now() + 61_000)
    expect(await say(adminPin)).toBe('vào')
    await must('lockUp', { isIdle: false })
    expect(await say('000115')).toMatch(/Còn 2 lần/)
  } finally {
    vi.useRealTimers()
  }
})

test('many tries at once are counted as many', async () => {
  const { call, officer } = await aLocked()
  const replies = await Promise.all(
    ['000111', '000112', '000113', '000114', adminPin].map(pin => call('comeIn', { officer, pin })),
  )
  expect(replies.map(reply => (reply.ok ? 'vào' : reply.problem.code))).toEqual([
    ...['E_PIN_WRONG', 'E_PIN_WRONG', 'E_PIN_WAIT', 'E_PIN_WAIT', 'E_PIN_WAIT'],
  ])
})

test('the word of the sheet lets an administrator in once, with a new PIN and a new sheet', async () => {
  const { call, must, officer, recovery } = await aLocked()
  const wrong = await call('recoverPin', { officer, word: recovery.replace(/^./, '?'), pin: otherPin })
  expect(wrong).toMatchObject({ problem: { code: 'E_RECOVERY_WRONG' } })
  const typed = recovery.toLowerCase().replaceAll('-', ' ')
  const done = (await must('recoverPin', { officer, word: typed, pin: otherPin })) as { recovery: string }
  expect(done).toMatchObject({ startup: { gate: null } })
  expect(await must('overview')).toMatchObject({ person: { name: on.name, role: 'admin' } })
  await must('lockUp', { isIdle: false })
  expect(await call('comeIn', { officer, pin: adminPin })).toMatchObject({ problem: { code: 'E_PIN_WRONG' } })
  expect(await call('recoverPin', { officer, word: recovery, pin: otherPin })).toMatchObject({ ok: false })
  await must('recoverPin', { officer, word: done.recovery, pin: adminPin })
})

test('the automatic lock waits for what is being worked on; Ctrl L does not', async () => {
  const { office, must, officer } = await aLocked()
  await must('comeIn', { officer, pin: adminPin })
  office.entry.underWay += 1
  expect(await must('lockUp', { isIdle: true })).toBe(false)
  office.entry.underWay -= 1
  expect(await must('lockUp', { isIdle: true })).toBe(true)
})

test.each([
  ['12345', /ít nhất 6/],
  ['111111', /đoán được/],
  ['123456', /đoán được/],
  ['987654', /đoán được/],
])('a PIN that is guessed at once is refused: %s', (pin, why) => {
  expect(pinFault(pin)).toMatch(why)
  expect(pinFault(adminPin)).toBeNull()
})

test('a wait never grows past a quarter of an hour, nor by turning the clock back', () => {
  expect([2, 3, 4, 5, 20].map(waitAfter)).toEqual([0, 30, 60, 120, 900])
  expect(waitLeft('2026-01-02T00:00:00.000Z', Date.parse('2026-01-01T00:00:00.000Z'))).toBe(900)
  expect([30, 60, 450].map(waitWords)).toEqual(['30 giây', '1 phút', '7 phút 30 giây'])
})
