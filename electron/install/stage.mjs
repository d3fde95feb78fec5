// Lays out the folder that is packed: what was built, what ships with it, and the libraries with native parts. All others are in what was built.
import fs from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { Resvg } from '@resvg/resvg-js'

const require = createRequire(import.meta.url)
/** What the program reads beside what is built, below the repository. */
const shipped = ['db/migrations', 'assets/basemap', 'assets/fonts', 'assets/ladders', 'assets/seed']

/** Libraries that draw with parts of their own for each system. */
const drawing = ['@resvg/resvg-js', '@napi-rs/canvas']

/**
 * The program lies in a folder of its version: an update puts its libraries beside those of the one before, and one file, the archive, says which of them
 * is the program.
 * @param {string} root the repository, with `out/` built
 * @param {string} stage the folder to lay out; what was there is taken away
 * @param {{ name: string, key: string }} signer whose updates the program takes, with the Ed25519 public key, PEM
 */
export function layOut(root, stage, signer) {
  fs.rmSync(stage, { recursive: true, force: true })
  const about = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'))
  const { name, productName, version, description, license, author, type, main } = about
  const inside = path.join(stage, version)
  for (const part of ['main', 'preload', 'renderer'].map(each => `out/${each}`).concat(shipped))
    fs.cpSync(path.join(root, part), path.join(inside, part), { recursive: true })
  const card = { name, productName, version, description, license, author, type, main }
  writeCard(inside, card)
  writeCard(stage, { ...card, main: `${version}/${main}` })
  fs.writeFileSync(path.join(inside, 'signer.json'), JSON.stringify(signer, null, 2))
  layLibrary('better-sqlite3', inside, file => /^(lib|LICENSE|package\.json)/.test(file))
  layNative(inside)
  for (const name of drawing) {
    layLibrary(name, inside)
    // The binary of this machine is a package of its own, the one of many that was installed.
    const { optionalDependencies } = JSON.parse(fs.readFileSync(path.join(folderOf(name), 'package.json'), 'utf8'))
    for (const binary of Object.keys(optionalDependencies).filter(isThere)) layLibrary(binary, inside)
  }
}

/** @param {string} folder @param {object} card */
const writeCard = (folder, card) => fs.writeFileSync(path.join(folder, 'package.json'), JSON.stringify(card, null, 2))

/** The binary of SQLite that this machine runs: the one that came, or a link to the one that was built for the Electron at hand. @param {string} stage */
function layNative(stage) {
  const from = path.join(folderOf('better-sqlite3'), 'prebuilds', `${process.platform}-${process.arch}.node`)
  const to = path.join(stage, 'node_modules/better-sqlite3/build/Release/better_sqlite3.node')
  fs.mkdirSync(path.dirname(to), { recursive: true })
  fs.copyFileSync(from, to)
}

/** @param {string} name @param {string} stage @param {(file: string) => boolean} [isShipped] */
function layLibrary(name, stage, isShipped = () => true) {
  const from = folderOf(name)
  fs.cpSync(from, path.join(stage, 'node_modules', name), {
    recursive: true,
    filter: file => file === from || isShipped(path.relative(from, file)),
  })
}

/** The folder that a library lies in. @param {string} name */
const folderOf = name => path.dirname(require.resolve(`${name}/package.json`))

/** @param {string} name */
function isThere(name) {
  try {
    return Boolean(folderOf(name))
  } catch {
    return false
  }
}

/** The program's picture, 512 px, for the window, the menu and the data files. @param {string} file */
export function drawIcon(file) {
  const svg = fs.readFileSync(new URL('icon.svg', import.meta.url), 'utf8')
  fs.mkdirSync(path.dirname(file), { recursive: true })
  fs.writeFileSync(file, new Resvg(svg, { fitTo: { mode: 'width', value: 512 } }).render().asPng())
}
