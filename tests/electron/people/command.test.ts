import { parseArgs } from 'node:util'
import { afterEach, expect, test } from 'vitest'
import { commands } from '../../../electron/headless/commands.ts'
import { options } from '../../../electron/headless/given.ts'
import { admittedBy } from '../../../electron/people/command.ts'
import { adminPin, aGuarded, otherPin, secrets } from './fixture.ts'

afterEach(() => {
  delete process.env.KCN_PIN
})

const around = { root: '', by: 'máy', ownFile: () => '', serve: () => undefined }

/** A command as the command line gives it, by somebody with a PIN in the environment. */
async function give(office: ReturnType<typeof aGuarded>['office'], pin: string | undefined, ...words: string[]) {
  if (pin === undefined) delete process.env.KCN_PIN
  else process.env.KCN_PIN = pin
  const { values, positionals } = parseArgs({ args: words, options, allowPositionals: true })
  const [name = '', ...rest] = positionals
  const given = { name, rest, options: values }
  return commands[name]?.run(await admittedBy(office, given), given, around)
}

test('a command on a file that asks who works needs a name and a PIN, and then does what that person may', async () => {
  const { office, must, person, fill } = aGuarded()
  fill()
  const free = await give(office, undefined, 'list', 'household')
  expect(JSON.stringify(free)).toContain(secrets[0])
  await must('turnOnPeople', { name: 'Nguyễn Quản Trị', pin: adminPin, minutes: 0 })
  await person('Lê Người Xem', 'viewer')
  const viewer = ['--by', 'Lê Người Xem']
  await expect(give(office, undefined, 'list', 'household')).rejects.toMatchObject({ code: 'E_PERSON_WANTED' })
  await expect(give(office, undefined, 'list', 'household', ...viewer)).rejects.toMatchObject({
    code: 'E_PERSON_WANTED',
  })
  await expect(give(office, '000111', 'list', 'household', ...viewer)).rejects.toMatchObject({ code: 'E_PIN_WRONG' })
  for (const words of [
    ['list', 'household'],
    ['show', 'household', 'H-CHE'],
    ['history', 'household', 'H-CHE'],
    ['batches'],
    ['list', 'complaint'],
    ['search', 'bí', 'mật'],
    ['diff', '2020-01-01', '2030-01-01'],
  ]) {
    const said = JSON.stringify(await give(office, otherPin, ...words, ...viewer))
    for (const secret of secrets) expect(said, words.join(' ')).not.toContain(secret)
  }
  await expect(give(office, otherPin, 'set', 'zone', 'KCN-CHE', 'name=X', ...viewer)).rejects.toMatchObject({
    code: 'E_ROLE',
  })
  await expect(give(office, otherPin, 'export', 'gpkg', '--personal', ...viewer)).rejects.toMatchObject({
    code: 'E_ROLE_PERSONAL',
  })
  await give(office, adminPin, 'set', 'zone', 'KCN-CHE', 'name=KCN Mới', '--by', 'Nguyễn Quản Trị')
  expect(JSON.stringify(await give(office, adminPin, 'list', 'household', '--by', 'Nguyễn Quản Trị'))).toContain(
    secrets[0],
  )
})
