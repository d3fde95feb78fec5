import { backup } from '../backup/command.ts'
import { notice } from '../notice/command.ts'
import { exports } from './export.ts'
import type { Command } from './given.ts'
import { imports } from './import.ts'
import { office } from './office.ts'
import { paper } from './paper.ts'
import { readiness } from './readiness.ts'
import { record } from './record.ts'

/** The public commands; each keeps its words (see headless.md of the product's interface). */
export const commands: Record<string, Command> = {
  ...record,
  ...office,
  ...backup,
  ...readiness,
  ...paper,
  ...imports,
  ...notice,
  ...exports,
}
