// @ts-nocheck The calls of Electron's stock default app are in no type file.
// Copied into the substitute Electron as resources/app/main.mjs: does what Electron's own default app does when it is given an app's folder.
// An ES module with top-level await on purpose: Electron holds back `ready` until it is done, so the app may still call
// protocol.registerSchemesAsPrivileged; and Playwright's preloaded module (-r) comes before all of it.
import fs from 'node:fs'
import Module from 'node:module'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { app } from 'electron'

const preloads = []
let folder
for (let at = 1; at < process.argv.length && folder === undefined; at++) {
  const word = process.argv[at]
  if (word === '-r' || word === '--require') preloads.push(process.argv[++at])
  else if (!word.startsWith('-')) folder = path.resolve(word)
}

Object.defineProperty(process, 'defaultApp', { value: true, enumerable: true })
if (preloads.length > 0) Module._preloadModules(preloads)

if (folder === undefined) {
  process.stderr.write('Electron: no app folder was named\n')
  app.exit(1)
} else {
  const about = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8'))
  if (about.version) app.setVersion(about.version)
  app.setName(about.productName ?? about.name)
  app.setDesktopName(about.desktopName ?? `${app.name}.desktop`)
  app.setAppPath(folder)
  await import(pathToFileURL(path.join(folder, about.main ?? 'index.js')).href)
}
