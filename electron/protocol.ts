import { readFile } from 'node:fs/promises'
import { extname, join, normalize, sep } from 'node:path'
import { type ProtocolResponse, protocol } from 'electron'

export const scheme = 'atlas'

/** Nothing remote, no inline script, no eval. Styles may be inline: Mantine writes its variables so. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' atlas: data:",
  "connect-src 'self'",
  'frame-src atlas:',
  "base-uri 'none'",
  "form-action 'none'",
].join('; ')

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
}

/** To be called before the app is ready: our own scheme behaves as a web origin. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ])
}

/** A file below a folder by the path of a URL; null for a path that leaves the folder. */
export function fileBelow(folder: string, path: string): string | null {
  const file = normalize(join(folder, decodeURIComponent(path)))
  return file.startsWith(folder + sep) ? file : null
}

/** Serves `atlas://app/...` (the window), `atlas://fonts/...` and `atlas://paper/<snapshot>` (a brief's page) from this machine's disk. */
export function serve(root: string, paper: (code: string) => Promise<string>): void {
  const folders: Record<string, string> = { app: join(root, 'out/renderer'), fonts: join(root, 'assets/fonts') }
  // Not `protocol.handle`: it loads the whole of Node's fetch, which takes longer than all that a start reads here.
  protocol.registerBufferProtocol(scheme, ({ url }, answer) => {
    void find(url).then(answer, () => answer({ statusCode: 404, data: Buffer.alloc(0) }))
  })

  async function find(url: string): Promise<ProtocolResponse> {
    const { host, pathname } = new URL(url)
    if (host === 'paper') return reply(Buffer.from(await paper(decodeURIComponent(pathname.slice(1)))), '.html', false)
    const file = folders[host] && fileBelow(folders[host], pathname)
    if (!file) throw new Error('E_FILE_UNKNOWN')
    return reply(await readFile(file), extname(file), host === 'app')
  }
}

function reply(data: Buffer, type: string, guarded: boolean): ProtocolResponse {
  const headers: Record<string, string> = {
    'content-type': types[type] ?? 'application/octet-stream',
    'x-content-type-options': 'nosniff',
  }
  if (guarded) headers['content-security-policy'] = policy
  else headers['access-control-allow-origin'] = '*'
  return { data, headers, mimeType: headers['content-type'] }
}
