import { readFile } from 'node:fs/promises'
import { extname, join, normalize, sep } from 'node:path'
import { type ProtocolResponse, protocol } from 'electron'
import type { TileAddress } from '../db/model/backdrop/archive.ts'
import { scheme } from './scheme.ts'

/** Nothing remote, no inline script, no eval. Styles may be inline: Mantine writes its variables so. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' atlas://tiles data: blob:",
  "font-src 'self' atlas: data:",
  "connect-src 'self' atlas://tiles atlas://kept atlas://paper",
  'frame-src atlas:',
  "base-uri 'none'",
  "form-action 'none'",
].join('; ')

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
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

/** Pages that wait to be printed, by the path they are asked for under `atlas://plates/`. */
export const served = new Map<string, Uint8Array>()

/** What is served besides files: made or found when it is asked for. Null is answered as "not there". */
export type Sources = {
  /** A brief's page by its snapshot. */
  paper: (code: string) => Promise<string>
  /** The same as it leaves. */
  pdf?: (code: string) => Promise<Uint8Array>
  /** A tile of one of the office's maps. */
  tile?: (backdrop: string, address: TileAddress) => Promise<{ bytes: Uint8Array; media: string } | null>
  /** A file that is kept with a paper. */
  kept?: (attachment: string) => Promise<{ bytes: Uint8Array; media: string } | null>
}

/**
 * Serves `atlas://app/...` (the window), `atlas://fonts/...`, `atlas://paper/<snapshot>` and its `/pdf`, `atlas://tiles/<map>/<z>/<x>/<y>` and
 * `atlas://kept/<attachment>` from this machine's disk.
 */
export function serve(root: string, sources: Sources): void {
  const folders: Record<string, string> = { app: join(root, 'out/renderer'), fonts: join(root, 'assets/fonts') }
  // Not `protocol.handle`: it loads the whole of Node's fetch, which takes longer than all that a start reads here.
  protocol.registerBufferProtocol(scheme, ({ url }, answer) => {
    void find(url).then(answer, () => answer({ statusCode: 404, data: Buffer.alloc(0) }))
  })

  async function find(url: string): Promise<ProtocolResponse> {
    const { host, pathname } = new URL(url)
    const [first = '', ...rest] = pathname.slice(1).split('/').map(decodeURIComponent)
    if (host === 'paper' && rest[0] === 'pdf') {
      const bytes = await sources.pdf?.(first)
      return found(bytes && { bytes, media: 'application/pdf' })
    }
    if (host === 'paper') return reply(Buffer.from(await sources.paper(first)), '.html', false)
    if (host === 'tiles') return found(await sources.tile?.(first, addressOf(rest)))
    if (host === 'kept') return found(await sources.kept?.(first))
    const page = host === 'plates' ? served.get(first) : undefined
    if (page) return reply(Buffer.from(page), '.html', false)
    const file = folders[host] && fileBelow(folders[host], pathname)
    if (!file) throw new Error('E_FILE_UNKNOWN')
    return reply(await readFile(file), extname(file), host === 'app')
  }
}

/** Throws for anything but three whole numbers: zoom, column, row. */
function addressOf(parts: string[]): TileAddress {
  const [z, x, y, ...more] = parts.map(part => (/^\d{1,8}$/.test(part) ? Number(part) : Number.NaN))
  if (z === undefined || x === undefined || y === undefined || more.length > 0 || Number.isNaN(z + x + y) || z > 24)
    throw new Error('E_TILE_ADDRESS')
  return { z, x, y }
}

function found(content: { bytes: Uint8Array; media: string } | null | undefined): ProtocolResponse {
  // Answered as an empty content: a map whose edge is reached asks for many tiles that are not there.
  if (!content) return { statusCode: 204, data: Buffer.alloc(0), headers: { 'access-control-allow-origin': '*' } }
  return reply(Buffer.from(content.bytes), content.media, false)
}

function reply(data: Buffer, type: string, guarded: boolean): ProtocolResponse {
  const headers: Record<string, string> = {
    'content-type': types[type] ?? (type.includes('/') ? type : 'application/octet-stream'),
    'x-content-type-options': 'nosniff',
  }
  if (guarded) headers['content-security-policy'] = policy
  else headers['access-control-allow-origin'] = '*'
  return { data, headers, mimeType: headers['content-type'] }
}
