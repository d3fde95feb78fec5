import { generateKeyPairSync } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Card } from '../../../db/model/update/card.ts'
import { sealUpdate } from '../../../electron/install/update.mjs'
import { aFolder } from '../../db/fixture.ts'

/** A pair of keys of the tests' own. */
export function aPair() {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519')
  return { key: String(publicKey.export({ type: 'spki', format: 'pem' })), privateKey }
}

export const here = { product: 'kcn-atlas', version: '1.1.0', platform: 'linux', arch: 'x64', runtime: '45.4.1' }

/** What an update says of itself, with what the test asks to be otherwise. */
export const aCard = (otherwise: Partial<Card> = {}) => ({
  ...{ ...here, version: '1.2.0', from: '1.0.0', structure: 26, date: '2026-11-28', notes: ['Bản thử'] },
  ...otherwise,
})

/** Files in a folder, by their paths. */
export function laid(folder: string, files: Record<string, string>): string {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  return folder
}

/** A sealed update of these files. */
export function anUpdate(
  files: Record<string, string>,
  privateKey: ReturnType<typeof aPair>['privateKey'],
  card = aCard(),
): string {
  const out = join(aFolder(), `KCN-Atlas-${card.version}.kcnupdate`)
  sealUpdate(laid(aFolder(), files), Object.keys(files), card, privateKey, out)
  return out
}
