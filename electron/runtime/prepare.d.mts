import type { Kind } from './find.mjs'

export const appDir: string
export type Ready = { executablePath: string; args: string[]; env: Record<string, string>; kind: Kind; version: string }
export function prepare(options?: { quiet?: boolean; app?: string }): Promise<Ready>
export function withDisplay(): Promise<{ env: Record<string, string>; stop: () => void }>
