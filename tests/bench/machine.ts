import { readFileSync } from 'node:fs'
import { cpus, loadavg, release, totalmem, type } from 'node:os'

export type Machine = {
  cpu: string
  cores: number
  memory: string
  system: string
  electron: string
  node: string
  load: string
}

/** What the figures were measured on. `load`: how many processes wanted a core in the last minute, the bench not yet counted. */
export function machineOf(electron: string): Machine {
  return {
    cpu: cpus()[0]?.model.trim() ?? 'unknown',
    cores: cpus().length,
    memory: `${(totalmem() / 2 ** 30).toFixed(1)} GiB`,
    system: systemName(),
    electron,
    node: process.versions.node,
    load: (loadavg()[0] ?? 0).toFixed(1),
  }
}

function systemName(): string {
  if (process.platform !== 'linux') return `${type()} ${release()}`
  try {
    return /PRETTY_NAME="?([^"\n]+)/.exec(readFileSync('/etc/os-release', 'utf8'))?.[1] ?? `Linux ${release()}`
  } catch {
    return `Linux ${release()}`
  }
}
