// better-sqlite3 ships binaries for Node-API 10. An Electron older than 35 speaks Node-API 9 and crashes in them: there, and only there,
// the package is built once from its own sources. The result also runs in Node 20 and 24, so the unit tests may find it too.
import { spawn, spawnSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import fs from 'node:fs'
import { createRequire } from 'node:module'
import os from 'node:os'
import path from 'node:path'
import { cacheDir, makeOnce, say, Trouble } from './cache.mjs'
import { findCommand, install } from './debian.mjs'

const require = createRequire(import.meta.url)
// Node-API 10 is called "experimental" in the headers of Node 20; the last word keeps garbage-collection rules as they were.
const flags = '-UNAPI_VERSION -DNAPI_VERSION=2147483647 -DNAPI_EXPERIMENTAL -DNODE_API_EXPERIMENTAL_NOGC_ENV_OPT_OUT'

/**
 * Puts the binary that this Electron needs where the library looks first, or its own one back when that fits. Its own one stays where it looks
 * second: a cleared cache leaves that in force.
 * @param {{ executablePath: string, version: string }} electron
 */
export async function fitSqlite({ executablePath, version }) {
  const root = path.dirname(require.resolve('better-sqlite3/package.json'))
  const first = path.join(root, 'prebuilds', `${process.platform}-${process.arch}.node`)
  const second = path.join(root, 'build/Release/better_sqlite3.node')
  if (Number.parseInt(version, 10) >= 35) {
    if (readLink(first)) fs.renameSync(second, first)
    return
  }
  const about = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'))
  const dir = path.join(cacheDir(), `${about.name}-${about.version}-napi9-${process.platform}-${process.arch}`)
  const built = path.join(dir, 'better_sqlite3.node')
  await makeOnce(dir, stage => build(stage, root, executablePath))
  if (readLink(first) === built) return
  if (!readLink(first)) lay(first, second)
  point(first, built)
}

/** A whole copy, at once. @param {string} from @param {string} to */
function lay(from, to) {
  fs.mkdirSync(path.dirname(to), { recursive: true })
  const fresh = `${to}.${randomUUID()}`
  fs.copyFileSync(from, fresh)
  fs.renameSync(fresh, to)
}

/** A link, not a copy: npm ci takes it away, and ours can be told from others. @param {string} link @param {string} to */
function point(link, to) {
  const fresh = `${link}.${randomUUID()}`
  fs.symlinkSync(to, fresh)
  fs.renameSync(fresh, link)
}

/** @param {string} link */
function readLink(link) {
  try {
    return fs.readlinkSync(link)
  } catch {
    return undefined
  }
}

/** Builds in a copy, so that no other process ever loads half a file. @param {string} stage @param {string} root @param {string} electron */
async function build(stage, root, electron) {
  needCompiler()
  say('Đang biên dịch better-sqlite3 cho Electron thay thế (chỉ một lần, khoảng 2 phút)…')
  const work = path.join(stage, 'node_modules/better-sqlite3')
  fs.cpSync(root, work, { recursive: true, filter: from => !/[\\/](build|prebuilds)$/.test(from) })
  const addonApi = path.dirname(createRequire(path.join(root, 'package.json')).resolve('node-addon-api/package.json'))
  fs.cpSync(addonApi, path.join(stage, 'node_modules/node-addon-api'), { recursive: true })
  const log = path.join(cacheDir(), 'better-sqlite3-build.log')
  const status = await compile(work, log)
  const made = path.join(work, 'build/Release/better_sqlite3.node')
  if (status !== 0 || !fs.existsSync(made))
    throw new Trouble(`Không biên dịch được better-sqlite3 cho Electron thay thế; chi tiết: ${log}`)
  const dir = path.join(stage, 'made')
  fs.mkdirSync(dir)
  fs.copyFileSync(made, path.join(dir, 'better_sqlite3.node'))
  tryOut(electron, root, path.join(dir, 'better_sqlite3.node'))
  return dir
}

/** @param {string} cwd @param {string} log @returns {Promise<number | null>} */
function compile(cwd, log) {
  const gyp = require.resolve('node-gyp/bin/node-gyp.js')
  const headers = nodeHeaders()
  const args = [gyp, 'rebuild', '--release', '--force_build=1', '--jobs', String(os.availableParallelism())]
  // Without headers on the machine node-gyp fetches them itself, where the network lets it.
  if (headers) args.push(`--nodedir=${headers}`)
  const out = fs.openSync(log, 'w')
  const env = { ...process.env, CXXFLAGS: `${process.env.CXXFLAGS ?? ''} ${flags}` }
  const child = spawn(process.execPath, args, { cwd, env, stdio: ['ignore', out, out] })
  return new Promise((resolve, reject) => child.once('error', reject).once('close', resolve)).finally(() =>
    fs.closeSync(out),
  )
}

/** A binary that loads nowhere must not reach the cache. @param {string} electron @param {string} root @param {string} binary */
function tryOut(electron, root, binary) {
  const script = `const D = require(${JSON.stringify(root)}); process.stdout.write(new D(':memory:', { nativeBinding: ${JSON.stringify(binary)} }).prepare('select 40 + 2').pluck().get() + '')`
  const { stdout, stderr } = spawnSync(electron, ['-e', script], {
    encoding: 'utf8',
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
  })
  if (stdout !== '42')
    throw new Trouble(
      `better-sqlite3 vừa biên dịch không chạy được trong Electron thay thế: ${stderr.trim().split('\n').at(-1)}`,
    )
}

function needCompiler() {
  const absent = () => ['c++', 'make', 'python3'].filter(name => !findCommand(name))
  if (absent().length === 0) return
  const advice = install(['build-essential', 'python3'])
  if (absent().length > 0) throw new Trouble(`Thiếu ${absent().join(', ')} để biên dịch better-sqlite3; ${advice}`)
}

/** The folder whose include/node holds a Node's headers: the running one's, npm's, or any Node's on PATH. @returns {string | undefined} */
function nodeHeaders() {
  const onPath = (process.env.PATH ?? '').split(path.delimiter).map(folder => path.join(folder, 'node'))
  const nodes = [process.execPath, ...onPath].filter(file => fs.existsSync(file)).map(file => fs.realpathSync(file))
  const folders = [
    process.env.npm_config_nodedir,
    ...nodes.map(file => path.resolve(file, '../..')),
    '/usr',
    '/usr/local',
  ]
  return folders.find(folder => folder && fs.existsSync(path.join(folder, 'include/node/node_api.h')))
}
