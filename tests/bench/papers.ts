import { execFile } from 'node:child_process'
import { copyFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { build } from 'vite'
import { appDir, prepare } from '../../electron/runtime/prepare.mjs'
import { type Figure, sideBySide, spreadOf } from './figures.ts'
import type { Printed } from './printing.ts'

// Below the repository, so that packages with native parts are found from the bundle.
const bundle = join(appDir, 'out/bench')

/** A brief as PDF and as Word in the real Electron. */
export async function measurePapers(
  folder: string,
  seeded: string,
  display: Record<string, string>,
): Promise<Figure[]> {
  await bundleApp()
  const data = join(folder, 'papers.atlas')
  copyFileSync(seeded, data)
  const { executablePath, args, env } = await prepare({ quiet: true, app: bundle })
  const words = [...args, '--root', appDir, '--data', data, `--user-data-dir=${join(folder, 'profile-papers')}`]
  const run = await promisify(execFile)(executablePath, words, { env: { ...env, ...display }, timeout: 120_000 })
  const line = run.stdout.split('\n').find(each => each.startsWith('BENCH papers '))
  if (!line) throw new Error(`E_BENCH_PAPERS: ${run.stderr}`)
  const printed = JSON.parse(line.slice(13)) as Printed
  return [
    {
      what: 'Brief as PDF, numbered and tagged, beside a bare print of its page',
      unit: 'ms',
      ...sideBySide({ ours: printed.pdf, floor: printed.bare }),
      times: 1.5,
    },
    { what: 'Brief as Word, the first after a start', unit: 'ms', ours: spreadOf([printed.docxCold]) },
    { what: 'Brief as Word, each a new one with its map drawn', unit: 'ms', ours: spreadOf(printed.docx), most: 150 },
    { what: 'Brief as Word, the same again', unit: 'ms', ours: spreadOf(printed.docxAgain), most: 150 },
  ]
}

/** Bundles printing.ts as the program itself is bundled. */
async function bundleApp(): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'error',
    root: appDir,
    build: {
      ssr: join(import.meta.dirname, 'printing.ts'),
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
  writeFileSync(
    join(bundle, 'package.json'),
    '{ "name": "bench-papers", "private": true, "type": "module", "main": "main.mjs" }\n',
  )
}
