// Makes an update of a packed program: one file that is signed, for a stick.
import crypto from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'

const magic = Buffer.from('KCNUPD1\n')
const domain = Buffer.from('kcn-atlas update card 1\0')

/** The first version whose program lies in a folder of its version. */
const oldest = '0.1.0'

/** @typedef {{ product: string, version: string, platform: string, arch: string, runtime: string, from: string, structure: number, date: string, notes: string[] }} About */

/**
 * Writes an update of what lies in a folder: its card, then every part. Gives the file's size.
 * @param {string} folder @param {string[]} parts paths in it, with forward slashes; the archive comes last, as it is put in place last
 * @param {About} about @param {crypto.KeyLike} key @param {string} out
 */
export function sealUpdate(folder, parts, about, key, out) {
  const read = (/** @type {string} */ part) => fs.readFileSync(path.join(folder, part))
  const told = parts.map(part => {
    const bytes = read(part)
    return { path: part, bytes: bytes.length, sha256: crypto.createHash('sha256').update(bytes).digest('hex') }
  })
  fs.writeFileSync(out, sealCard({ ...about, parts: told }, key))
  for (const part of parts) fs.appendFileSync(out, read(part))
  return fs.statSync(out).size
}

/** The files of a packed program that an update brings, in its folder of resources. @param {string} resources @param {string} version */
export function partsOf(resources, version) {
  const inside = `app.asar.unpacked/${version}`
  const found = fs.readdirSync(path.join(resources, inside), { recursive: true, withFileTypes: true })
  const libraries = found
    .filter(each => each.isFile())
    .map(each => path.relative(resources, path.join(each.parentPath, each.name)).split(path.sep).join('/'))
  return [...libraries.sort(), 'app.asar']
}

/**
 * Makes an update for machines like this one. Gives the file.
 * @param {string} folder @param {string[]} parts @param {Pick<About, 'version' | 'runtime' | 'structure' | 'notes'>} its @param {crypto.KeyLike} key @param {string} out a folder
 */
export function packUpdate(folder, parts, its, key, out) {
  const { platform, arch } = process
  const date = new Date().toISOString().slice(0, 10)
  const about = { product: 'kcn-atlas', platform, arch, from: oldest, date, ...its }
  const file = path.join(out, `KCN-Atlas-${its.version}-${platform}-${arch}.kcnupdate`)
  sealUpdate(folder, parts, about, key, file)
  return file
}

/** The beginning of an update: its card with its length, signed with an Ed25519 key (PEM). @param {About & { parts: object[] }} card @param {crypto.KeyLike} key */
export function sealCard(card, key) {
  const words = Buffer.from(JSON.stringify(card))
  const length = Buffer.alloc(4)
  length.writeUInt32LE(words.length)
  return Buffer.concat([magic, length, words, crypto.sign(null, Buffer.concat([domain, words]), key)])
}
