import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import { threads } from './electron/thread/script.ts'

/** Modules of the first picture, and the libraries that it draws with. Any other library comes with the room that uses it. */
const isBase = (id: string) =>
  /node_modules/.test(id)
    ? /node_modules\/(react|react-dom|scheduler|react-leaflet|@react-leaflet|leaflet|@mantine\/(core|hooks)|@floating-ui|zustand|zod|lucide-react|@tanstack|clsx)\//.test(
        id,
      )
    : /\/db\/model\/(record|register|refusal|text|map\/[\w-]+\.|sign|theme|classify|dossier)|\/renderer\/(ui\/(sign|[\w-]+\.)|shell\/(?!day|PointerPlace)|list|map\/(?:[\w-]+\.|drawing|furniture|theme|view|shape\/in-view|time\/time\.)|api|state|sheets)/.test(
        id,
      )

/** What the reader of PDF plans loads by name: its worker, and JavaScript in place of WebAssembly, which the content policy keeps out. */
const pdfFiles = [
  'legacy/build/pdf.worker.min.mjs',
  'wasm/jbig2_nowasm_fallback.js',
  'wasm/openjpeg_nowasm_fallback.js',
]
const pdfReader = {
  name: 'pdf-reader',
  generateBundle(this: { emitFile: (file: { type: 'asset'; fileName: string; source: Uint8Array }) => string }) {
    const find = createRequire(import.meta.url)
    for (const file of pdfFiles)
      this.emitFile({
        type: 'asset',
        fileName: `pdf/${file.split('/').at(-1)}`,
        source: readFileSync(find.resolve(`pdfjs-dist/${file}`)),
      })
  },
}

/** The library of slides can fetch pictures by their address. Ours are bytes, and no network code is built in. */
const noNetwork = {
  name: 'no-network',
  transform: (code: string, id: string) =>
    id.includes('pptxgenjs') ? code.replaceAll("import('node:https')", 'Promise.resolve({ default: null })') : null,
}

// The oldest runtime the checks run on is Chromium 130 with Node 20.18.
export default defineConfig({
  main: {
    // The build for Node makes a `require` of its own, and so does electron-vite: two in one file do not load.
    plugins: [noNetwork],
    resolve: { alias: { fflate: 'fflate/browser' } },
    build: {
      target: 'node20.18',
      outDir: 'out/main',
      minify: false,
      // Bundled: a start reads one file instead of a hundred. Native modules load their own binaries and stay outside.
      externalizeDeps: false,
      rollupOptions: {
        // The store works on a thread of its own, from a file of its own; so do the other long works.
        input: { main: 'electron/main.ts', ...threads },
        external: ['electron', 'better-sqlite3', '@resvg/resvg-js', '@napi-rs/canvas'],
      },
    },
  },
  preload: {
    build: {
      target: 'node20.18',
      outDir: 'out/preload',
      rollupOptions: { input: { preload: 'electron/preload.ts' }, output: { format: 'cjs' } },
    },
  },
  renderer: {
    root: 'renderer',
    base: './',
    plugins: [react(), pdfReader],
    build: {
      target: 'chrome130',
      minify: true,
      // The fonts travel inside the style sheet: one file is read at a start instead of fifteen.
      assetsInlineLimit: 48_000,
      outDir: 'out/renderer',
      modulePreload: { polyfill: false },
      rollupOptions: {
        input: { index: 'renderer/index.html' },
        // What the first picture needs is one file; a shared scrap of its own would be one more to wait for.
        output: { codeSplitting: { groups: [{ name: 'base', test: isBase }] } },
      },
    },
  },
})
