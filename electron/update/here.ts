import { createHash, createPublicKey } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Problem } from '../../db/model/text/problem.ts'
import type { Here } from '../../db/model/update/fit.ts'
import type { Signer } from '../../db/model/update/told.ts'
import { stepsIn } from '../../db/open.ts'
import { resourcesOf } from './place.ts'

/** The packed program that runs: where it lies, what it is, whose updates it takes. */
export type Packed = { resources: string; here: Here & { structure: number }; key: string; signer: Signer }

/** The version of the program that runs from `root`. */
export const versionOf = (root: string): string =>
  (JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }).version

/** The packed program that runs from `root`. Throws E_UPDATE_SOURCE where it runs from its sources, E_UPDATE_SYSTEM where it cannot be changed from a file. */
export function packedOf(root: string): Packed {
  const resources = resourcesOf(root)
  const told = join(root, 'signer.json')
  if (!resources || !existsSync(told)) throw new Problem('E_UPDATE_SOURCE')
  if (process.platform === 'darwin') throw new Problem('E_UPDATE_SYSTEM')
  const { name, key } = JSON.parse(readFileSync(told, 'utf8')) as { name: string; key: string }
  const { platform, arch, versions } = process
  const here = { product: 'kcn-atlas', version: versionOf(root), platform, arch, runtime: versions.electron ?? '' }
  const structure = stepsIn(join(root, 'db/migrations')).length
  return { resources, here: { ...here, structure }, key, signer: { name, mark: markOf(key) } }
}

/** "3F2A 91C0 5B7E 0D14": the beginning of the SHA-256 of a public key. */
function markOf(key: string): string {
  const bytes = createPublicKey(key).export({ type: 'spki', format: 'der' })
  const hash = createHash('sha256').update(bytes).digest('hex').toUpperCase()
  return hash.slice(0, 16).replace(/(.{4})(?=.)/g, '$1 ')
}
