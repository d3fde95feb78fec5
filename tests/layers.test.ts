import { readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'

const root = resolve(import.meta.dirname, '..')

/** Who may import what: the plan of the house. The first layer whose folder holds the file rules it. */
const layers: { name: string; holds: RegExp; may: RegExp[]; typesOnly?: RegExp[] }[] = [
  {
    name: 'db/model',
    holds: /^db\/model\//,
    may: [/^db\/model\//, /^zod(\/|$)/, /^proj4$/, /^clipper2-ts$/, /^@turf\//],
  },
  { name: 'db', holds: /^db\//, may: [/^db\//, /^better-sqlite3$/, /^uuid$/, /^node:/] },
  {
    name: 'electron/contract.ts',
    holds: /^electron\/contract(\.ts$|\/)/,
    may: [],
    typesOnly: [/^db\//, /^electron\/contract/],
  },
  {
    name: 'electron/preload.ts',
    holds: /^electron\/preload\.ts$/,
    may: [/^electron$/],
    typesOnly: [/^electron\/contract\.ts$/],
  },
  {
    name: 'electron/runtime',
    holds: /^electron\/runtime\//,
    may: [/^electron\/runtime\//, /^node:/, /^@electron\//, /^electron$/],
  },
  {
    name: 'electron/install',
    holds: /^electron\/install\//,
    may: [
      ...[/^electron\/(install|runtime)\//, /^node:/, /^electron-builder$/, /^electron-installer-debian$/],
      /^@resvg\/resvg-js$/,
    ],
  },
  {
    name: 'electron',
    holds: /^electron\//,
    may: [
      /^electron\//,
      /^electron$/,
      /^db\//,
      /^node:/,
      /^zod$/,
      /^docx(?:\/layout)?$/,
      /^pmtiles$/,
      /^hucre(\/|$)/,
      /^pptxgenjs$/,
      /^@resvg\//,
      /^@napi-rs\/canvas$/,
      /^@mapbox\/vector-tile$/,
      /^pbf$/,
      /^@cantoo\/pdf-lib$/,
      /^@pdf-lib\/fontkit$/,
      /^fflate$/,
      /^@tmcw\/togeojson$/,
      /^@xmldom\/xmldom$/,
      /^pdfjs-dist\//,
    ],
  },
  {
    name: 'renderer',
    holds: /^renderer\//,
    may: [
      ...[
        /^renderer\//,
        /^db\/model\//,
        /^assets\/basemap\//,
        /^react(-dom|-leaflet)?(\/|$)/,
        /^@mantine\//,
        /^leaflet(\/|$)/,
      ],
      ...[
        /^@geoman-io\/leaflet-geoman-free$/,
        /^protomaps-leaflet$/,
        /^pdfjs-dist(\/|$)/,
        /^zustand$/,
        /^lucide-react$/,
        /^@tanstack\/react-virtual$/,
        /^dayjs(\/|$)/,
      ],
    ],
    typesOnly: [/^electron\/contract\.ts$/, /^db\/store\//, /^geojson$/],
  },
]

type Import = { from: string; what: string; isType: boolean; isLater: boolean }

/** The imports of a source text: static, dynamic and re-exports. */
function importsOf(file: string, text: string): Import[] {
  const found = [
    ...text.matchAll(
      /^\s*(?:import|export)\s+(type\s+)?[^'"]*?from\s+['"]([^'"]+)['"]|^\s*import\s+['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]/gm,
    ),
  ]
  return found.map(([, type, from, bare, dynamic]) => {
    const name = from ?? bare ?? dynamic ?? ''
    const what = name.startsWith('.') ? relative(root, resolve(root, dirname(file), name)) : name
    return { from: file, what, isType: type !== undefined, isLater: dynamic !== undefined }
  })
}

/** A way along imports, types too, from a file back to itself; null where there is none. What is only read later is no part of it. */
function circleIn(texts: ReadonlyMap<string, string>): string[] | null {
  const done = new Set<string>()
  function walk(way: string[]): string[] | null {
    const file = way.at(-1) ?? ''
    if (way.indexOf(file) < way.length - 1) return way.slice(way.indexOf(file))
    if (done.has(file)) return null
    for (const { what, isLater } of importsOf(file, texts.get(file) ?? '')) {
      const circle = isLater || !texts.has(what) ? null : walk([...way, what])
      if (circle) return circle
    }
    done.add(file)
    return null
  }
  for (const file of texts.keys()) {
    const circle = walk([file])
    if (circle) return circle
  }
  return null
}

/** What a file imports against the plan: one sentence each. */
function trespasses(file: string, text: string): string[] {
  const layer = layers.find(each => each.holds.test(file))
  if (!layer) return []
  return importsOf(file, text)
    .filter(({ what }) => !/\.(css|woff2)$/.test(what))
    .filter(({ what, isType }) => {
      const allowed = isType ? [...layer.may, ...(layer.typesOnly ?? [])] : layer.may
      return !allowed.some(pattern => pattern.test(what))
    })
    .map(({ what, isType }) => `${file} (${layer.name}) may not import ${isType ? 'the types of ' : ''}${what}`)
}

function sources(folder: string): string[] {
  return readdirSync(join(root, folder)).flatMap(name => {
    const path = `${folder}/${name}`
    if (statSync(join(root, path)).isDirectory()) return sources(path)
    return /\.(ts|tsx|mjs)$/.test(name) ? [path] : []
  })
}

const files = ['db', 'electron', 'renderer'].flatMap(sources)

describe('the plan of the house', () => {
  test('every file imports only what its room may', () => {
    expect(files.length).toBeGreaterThan(40)
    expect(files.flatMap(file => trespasses(file, readFileSync(join(root, file), 'utf8')))).toEqual([])
  })

  test.each([
    ['db/model/x.ts', "import { readFileSync } from 'node:fs'"],
    ['db/store/x.ts', "import { app } from 'electron'"],
    ['renderer/x.tsx', "import { list } from '../db/store/table.ts'"],
    ['renderer/x.tsx', "const fs = await import('node:fs')"],
    ['electron/x.ts', "import { App } from '../renderer/shell/App.tsx'"],
    ['electron/contract.ts', "import { kinds } from '../db/model/record/kinds.ts'"],
  ])('a trespass is named: %s %s', (file, text) => {
    expect(trespasses(file, text)).toHaveLength(1)
  })

  test('no file leads back to itself', () => {
    expect(circleIn(new Map(files.map(file => [file, readFileSync(join(root, file), 'utf8')])))).toBeNull()
  })

  test('a circle is named, also one of types', () => {
    const texts = [
      ['db/a.ts', "import { b } from './b.ts'"],
      ['db/b.ts', "import type { C } from './c.ts'\nconst later = () => import('./a.ts')"],
      ['db/c.ts', "export type { B } from './b.ts'"],
    ] as const
    expect(circleIn(new Map(texts))).toEqual(['db/b.ts', 'db/c.ts', 'db/b.ts'])
  })

  test('no file of code is longer than 250 lines', () => {
    const long = files.filter(file => readFileSync(join(root, file), 'utf8').split('\n').length > 251)
    expect(long).toEqual([])
  })

  test('no folder of code holds more than 12 files', () => {
    const counts = new Map<string, number>()
    for (const file of files)
      counts.set(dirname(file), (counts.get(dirname(file)) ?? 0) + (/\.test\./.test(file) ? 0 : 1))
    expect([...counts].filter(([, count]) => count > 12)).toEqual([])
  })
})
