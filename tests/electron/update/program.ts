import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { aFolder } from '../../db/fixture.ts'
import { laid } from './fixture.ts'

/** The files of a small program in the place of ours: it starts only with the library of its own version, and tells which it is. */
export const filesOf = (version: string): Record<string, string> => ({
  [`app.asar.unpacked/${version}/node_modules/x/x.node`]: `máy ${version}`,
  [`app.asar.unpacked/${version}/node_modules/x/lib/y.js`]: '',
  'app.asar': `const lib = __dirname + '/app.asar.unpacked/${version}/node_modules/x/x.node'
if (require('fs').readFileSync(lib, 'utf8') !== 'máy ${version}') process.exit(1)
process.stdout.write('${version}')`,
})

/** A folder with that program in it. */
export const aProgram = (version: string): string => laid(aFolder(), filesOf(version))

/** Starts the program; gives its version, or how it failed. */
export function started(resources: string): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(resources, 'app.asar')], { encoding: 'utf8' })
  return status === 0 ? stdout : `${status} ${stderr}`
}

/** What lies in the folder, besides what is in the libraries' folders. */
export const namesIn = (resources: string): string[] => [
  ...readdirSync(resources).sort(),
  ...readdirSync(join(resources, 'app.asar.unpacked')).sort(),
]
