export function missingLibraries(lddOutput: string): string[]
export function needLibraries(executablePath: string): void
export function needXvfb(): void
