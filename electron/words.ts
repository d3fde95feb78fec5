const marker = '--headless-command'

/** Whether a word of the command line names an update of the program. */
export const isUpdate = (word: string): boolean => word.endsWith('.kcnupdate')

/** The update that was opened with the program, as a double click on it does. */
export const offeredUpdate = (argv: string[]): string | null => argv.slice(1).find(isUpdate) ?? null

/** The words after the marker that the launcher puts before a headless command; null when a window is wanted. */
export function headlessWords(argv: string[]): string[] | null {
  const at = argv.indexOf(marker)
  return at < 0 ? null : argv.slice(at + 1)
}
