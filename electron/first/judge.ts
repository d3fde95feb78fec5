import { randomUUID } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { open, readdir, rm, statfs } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { kindOfPlace, type Mount, type Place } from '../../db/model/place/place.ts'
import { Problem, type ProblemValue, toProblem } from '../../db/model/text/problem.ts'
import { refused } from '../files/whole.ts'

/** What the data file of an office is called. */
const fileName = 'kiengiang.atlas'
/** The folder of its own that it gets: its backups and the files of its papers lie beside it. */
const folderName = 'KCN Atlas'
/** MB that the register, its first backups and a few papers take. */
const least = 200

/** Looks at a folder that the data file may lie in: what kind of place it is, whether it can be written, what lies there already. Nothing stays there. */
export async function judge(chosen: string): Promise<Place> {
  const own = join(chosen, folderName)
  const there = (await dataIn(chosen)) ?? (await dataIn(own))
  const folder = there ? dirname(there) : basename(chosen) === folderName ? chosen : own
  const free = await freeOn(folder)
  const problem = (await writeProblem(folder)) ?? (there ? null : fullProblem(folder, free))
  return {
    ...{ folder, file: there ?? join(folder, fileName), isThere: there !== null },
    ...{ kind: kindOfPlace(folder, mounts()), free, problem },
  }
}

async function dataIn(folder: string): Promise<string | null> {
  const names = (await readdir(folder).catch(() => [])).filter(name => name.endsWith('.atlas')).sort()
  const name = names.find(each => each === fileName) ?? names[0]
  return name === undefined ? null : join(folder, name)
}

/** A folder that is not there yet is asked for by the nearest one above that is. */
const standing = (folder: string): string =>
  existsSync(folder) || dirname(folder) === folder ? folder : standing(dirname(folder))

async function writeProblem(folder: string): Promise<ProblemValue | null> {
  const probe = join(standing(folder), `.kcn-atlas-${randomUUID()}`)
  try {
    const handle = await open(probe, 'wx')
    try {
      await handle.writeFile('KCN Atlas')
      await handle.sync()
    } finally {
      await handle.close()
    }
    return null
  } catch (error) {
    return toProblem(new Problem('E_PLACE_WRITE', { folder, reason: refused(folder, error).params.reason ?? '' }))
  } finally {
    await rm(probe, { force: true }).catch(() => undefined)
  }
}

function fullProblem(folder: string, free: number | null): ProblemValue | null {
  const megabytes = free === null ? least : Math.floor(free / 2 ** 20)
  if (megabytes >= least) return null
  return { code: 'E_PLACE_FULL', params: { folder, free: String(megabytes), least: String(least) } }
}

async function freeOn(folder: string): Promise<number | null> {
  const found = await statfs(standing(folder)).catch(() => null)
  return found && found.bavail * found.bsize
}

/** What is mounted where; empty on systems that do not say it so. A blank in a path is written \040. */
function mounts(): Mount[] {
  try {
    const lines = readFileSync('/proc/mounts', 'utf8').trim().split('\n')
    return lines.map(line => {
      const [, point = '', type = ''] = line.split(' ')
      return { point: point.replaceAll('\\040', ' '), type }
    })
  } catch {
    return []
  }
}
