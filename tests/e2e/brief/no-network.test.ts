import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { appDir } from '../../../electron/runtime/prepare.mjs'

/** The modules through which Node reaches a network, however a built file asks for them. */
const network = /(?:from|import|require)\s*\(?\s*["'](?:node:)?(?:https?|http2|net|tls|dgram|dns)(?:\/promises)?["']/gu

const asked = (text: string): string[] => [...text.matchAll(network)].map(([whole]) => whole)

test('no built file of the main process asks Node for a network', () => {
  const folder = join(appDir, 'out/main')
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(name => name.endsWith('.js'))
  expect(files.length).toBeGreaterThan(10)
  expect(
    files.flatMap(name => asked(readFileSync(join(folder, name), 'utf8')).map(found => `${name}: ${found}`)),
  ).toEqual([])
})

test.each([`import('node:https')`, 'require("net")', `import tls from 'node:tls'`])('the guard notices %s', text =>
  expect(asked(text)).toHaveLength(1),
)
