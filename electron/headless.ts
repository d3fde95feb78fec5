import { parseArgs } from 'node:util'
import { Problem, sentence, toProblem } from '../db/model/text/problem.ts'
import { diskProblem } from '../db/open.ts'
import { commands } from './headless/commands.ts'
import { type Given, options, type Surroundings } from './headless/given.ts'
import { usage } from './headless/usage.ts'
import { unlock } from './lock/password.ts'
import { openOffice } from './office.ts'
import { admittedBy } from './people/command.ts'
import { refuseElsewhere } from './thread/hold.ts'

/** Runs one public command; the answer goes to stdout, everything else to stderr. Returns the exit status: 0, 1 refused, 2 usage. */
export async function runHeadless(words: string[], around: Surroundings): Promise<number> {
  const given = read(words)
  const command = given && Object.hasOwn(commands, given.name) ? commands[given.name] : undefined
  if (!given || !command || given.rest.length < command.words[0] || given.rest.length > command.words[1]) {
    process.stderr.write(`${usage}\n`)
    return 2
  }
  const office = openOffice(
    around.root,
    given.options.data ?? around.ownFile(),
    given.options.by ?? around.by,
    refuseElsewhere,
  )
  try {
    const password = process.env.KCN_PASSWORD
    if (office.problem?.code === 'E_DATA_LOCKED' && password) await unlock(office, password)
    if (office.problem && !command.opensDamaged) throw new Problem(office.problem.code, office.problem.params)
    const answer = await command.run(await admittedBy(office, given), given, around)
    await print(
      given.options.json ? JSON.stringify(answer.value) : (answer.text ?? JSON.stringify(answer.value, null, 2)),
    )
    if (answer.failed) process.stderr.write(`${answer.failed}\n`)
    return answer.failed ? 1 : 0
  } catch (error) {
    const problem = toProblem(error instanceof Problem ? error : (diskProblem(error, office.file) ?? error))
    if (problem.code === 'E_USAGE') process.stderr.write(`${usage}\n`)
    else process.stderr.write(`${problem.code}: ${sentence(problem)}\n`)
    return problem.code === 'E_USAGE' ? 2 : 1
  } finally {
    office.close()
  }
}

function read(words: string[]): Given | null {
  try {
    const { values, positionals } = parseArgs({ args: words, options, allowPositionals: true })
    const [name = '', ...rest] = positionals
    return { name, rest, options: values }
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
    return null
  }
}

/** Waits until the whole text has left: a pipe takes 64 KB at a time and exit does not wait for it. Whoever reads no further (`| head`) has what was wanted. */
function print(text: string): Promise<void> {
  return new Promise(resolve => {
    process.stdout.once('error', () => resolve())
    process.stdout.write(`${text}\n`, () => resolve())
  })
}
