export function cacheDir(env?: NodeJS.ProcessEnv): string
export function say(line: string): void
export class Trouble extends Error {}
export function makeOnce(target: string, fill: (stage: string) => Promise<string>): Promise<void>
export function withLock<T>(name: string, work: () => Promise<T>): Promise<T>
