// Whose updates a packed program takes. The private key never lies in the repository: the release names its file, and a trial makes a pair of its own.
import crypto from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'

/**
 * The key that signs updates, and what the program is to know of it. `KCN_UPDATE_KEY` names a file with an Ed25519 private key (PEM), `KCN_UPDATE_SIGNER`
 * who signs with it; without them a pair for trials is made in `out` and kept there.
 * @param {string} out
 * @returns {{ privateKey: crypto.KeyObject, signer: { name: string, key: string }, isTrial: boolean }}
 */
export function signerOf(out) {
  const named = process.env.KCN_UPDATE_KEY
  const file = named ?? path.join(out, 'khoa-thu.pem')
  if (!named && !fs.existsSync(file)) {
    fs.mkdirSync(out, { recursive: true })
    const made = crypto.generateKeyPairSync('ed25519').privateKey
    fs.writeFileSync(file, made.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600 })
  }
  const privateKey = crypto.createPrivateKey(fs.readFileSync(file))
  const key = String(crypto.createPublicKey(privateKey).export({ type: 'spki', format: 'pem' }))
  const name = named ? (process.env.KCN_UPDATE_SIGNER ?? 'KCN Atlas') : 'khóa thử, không dùng để giao'
  return { privateKey, signer: { name, key }, isTrial: !named }
}
