const marker = '--headless-command'

/** The words after the marker that the launcher puts before a headless command; null when a window is wanted. */
export function headlessWords(argv: string[]): string[] | null {
  const at = argv.indexOf(marker)
  return at < 0 ? null : argv.slice(at + 1)
}
