import { execFile } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { build } from 'vite'
import { appDir, prepare } from '../../electron/runtime/prepare.mjs'

// Below the repository, so that packages with native parts are found from the bundle.
const bundle = join(appDir, 'out/bench')

/** Bundles a script of this folder as the program itself is bundled, runs it in the real Electron, and reads the one line that it tells. */
export async function inElectron<T>(
  script: string,
  given: string[],
  folder: string,
  display: Record<string, string>,
): Promise<T> {
  await build({
    configFile: false,
    logLevel: 'error',
    root: appDir,
    build: {
      ssr: join(import.meta.dirname, `${script}.ts`),
      target: 'node20.18',
      outDir: bundle,
      emptyOutDir: true,
      rollupOptions: {
        external: ['electron', 'better-sqlite3', '@resvg/resvg-js'],
        output: { format: 'es', entryFileNames: 'main.mjs' },
      },
    },
    ssr: { noExternal: true },
  })
  const card = { name: `bench-${script}`, private: true, type: 'module', main: 'main.mjs' }
  writeFileSync(join(bundle, 'package.json'), JSON.stringify(card))
  const { executablePath, args, env } = await prepare({ quiet: true, app: bundle })
  const words = [...args, '--root', appDir, ...given, `--user-data-dir=${join(folder, `profile-${script}`)}`]
  const run = await promisify(execFile)(executablePath, words, { env: { ...env, ...display }, timeout: 420_000 })
  const start = `BENCH ${script} `
  const line = run.stdout.split('\n').find(each => each.startsWith(start))
  if (!line) throw new Error(`E_BENCH_ELECTRON: ${script}: ${run.stderr}`)
  return JSON.parse(line.slice(start.length)) as T
}
