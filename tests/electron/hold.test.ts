import { spawn } from 'node:child_process'
import { existsSync, readFileSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { holdFor, refuseElsewhere } from '../../electron/thread/hold.ts'
import { aFolder } from '../db/fixture.ts'

const refusal = (code: string, params = {}) =>
  expect.objectContaining({ code, params: expect.objectContaining(params) })
const aFile = () => join(aFolder(), 'a.atlas')

/** Writes the mark of another holder. */
const heldBy = (file: string, holder: { host?: string; pid: number }) =>
  writeFileSync(`${file}.khoa`, JSON.stringify({ host: JSON.parse(mark(file)).host, by: 'Lan', token: 't', ...holder }))

/** What our own mark looks like on this machine. */
function mark(file: string): string {
  const hold = holdFor('Minh', () => undefined)
  hold.take(`${file}.mau`)
  const text = readFileSync(`${file}.mau.khoa`, 'utf8')
  hold.release()
  return text
}

describe('one window for one data file', () => {
  test('the mark is there while the file is held, and gone afterwards', () => {
    const file = aFile()
    const hold = holdFor('Minh', () => undefined)
    hold.take(file)
    expect(JSON.parse(readFileSync(`${file}.khoa`, 'utf8'))).toMatchObject({ pid: process.pid, by: 'Minh' })
    hold.release()
    expect(existsSync(`${file}.khoa`)).toBe(false)
  })

  test('another machine is refused by name, a command as well, until it gives no sign of life', () => {
    const file = aFile()
    heldBy(file, { host: 'MAY-KE-TOAN', pid: 1 })
    const hold = holdFor('Minh', () => undefined)
    const elsewhere = refusal('E_DATA_ELSEWHERE', { host: 'MAY-KE-TOAN', by: 'Lan' })
    expect(() => hold.take(file)).toThrow(elsewhere)
    expect(() => refuseElsewhere(file)).toThrow(elsewhere)
    const before = new Date(Date.now() - 700_000)
    utimesSync(`${file}.khoa`, before, before)
    hold.take(file)
    expect(readFileSync(`${file}.khoa`, 'utf8')).toContain('Minh')
    hold.release()
  })

  test('a second window on this machine is refused and calls the first; a killed one holds nobody up', async () => {
    const file = aFile()
    const child = spawn('sleep', ['60'])
    onTestFinished(() => void child.kill())
    heldBy(file, { pid: child.pid ?? 0 })
    const second = holdFor('Minh', () => undefined)
    expect(() => second.take(file)).toThrow(refusal('E_DATA_OPEN_HERE'))
    expect(existsSync(`${file}.goi`)).toBe(true)
    child.kill('SIGKILL')
    await new Promise(resolve => child.on('exit', resolve))
    const raised = vi.fn()
    const first = holdFor('Minh', raised)
    first.take(file)
    await expect.poll(() => raised.mock.calls.length, { timeout: 3000 }).toBe(1)
    expect(existsSync(`${file}.goi`)).toBe(false)
    first.release()
  })
})
