/** Calls that open a data file: of the file, whatever day the window looks at, and what was read of the one before is let go. */
export const openers: ReadonlySet<unknown> = new Set([
  'openData',
  'restoreBackup',
  'viewData',
  'editData',
  'openLocked',
  'bringBag',
  'setPassword',
  'dropPassword',
  'unlockData',
  'beginAt',
])
