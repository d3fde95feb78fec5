import type { CallName } from '../contract.ts'

/**
 * What a call needs of the person who makes it: `open` is asked before anybody is in; `read` gives no personal data of households; `people`
 * gives it, and is read masked by those who may not see it; `sums` adds up what is masked, and masks the rest itself; `personal` is nothing
 * without it; `change` writes the register; `administer` is the file as a whole.
 */
export type Need = 'open' | 'read' | 'people' | 'sums' | 'personal' | 'change' | 'administer'

const all = <N extends CallName>(need: Need, ...calls: N[]) =>
  Object.fromEntries(calls.map(call => [call, need])) as Record<N, Need>

/** What every call of the contract needs. A call that is missing here does not compile. */
export const needs: Record<CallName, Need> = {
  ...all(
    'open',
    'startup',
    'window',
    'comeIn',
    'recoverPin',
    'lockUp',
    'openData',
    'openLocked',
    'bringBag',
    'unlockData',
    'viewData',
    'editData',
  ),
  ...all('open', 'recovery', 'salvageProgress', 'proposePlace', 'choosePlace', 'beginAt'),
  ...all('read', 'overview', 'board', 'dossier', 'counts', 'search', 'unsearched', 'papers', 'moved', 'showFile'),
  ...all('read', 'money', 'site', 'land', 'relatives', 'rent', 'whatIf', 'scenarios', 'clearanceZones', 'priceTables'),
  ...all('read', 'ladders', 'directives', 'directive', 'paper', 'openAttachment', 'readiness', 'verdict', 'compare'),
  ...all('read', 'labour', 'production', 'group', 'form', 'saveForm', 'template', 'people', 'changeOwnPin'),
  ...all('read', 'shapes', 'theme', 'timeline', 'dayMap', 'dayFigures', 'boundary', 'beside', 'surveyKnown'),
  ...all('read', 'surveyFile', 'backdrops', 'plate', 'savePlates', 'plateProgress', 'stopPlates', 'exportLayers'),
  ...all('read', 'exportProgress', 'stopExport', 'checkBoundary', 'checkProgress', 'stopCheck'),
  // What is printed is frozen under a number, whoever prints it.
  ...all(
    'read',
    'brief',
    'snapshot',
    'snapshots',
    'snapshotChanges',
    'saveBrief',
    'saveBriefs',
    'printBrief',
    'copyMap',
  ),
  ...all('read', 'copyPicture', 'paperProgress', 'stopPapers', 'openPaper', 'saveOpened', 'closePaper', 'savePaper'),
  ...all('read', 'sheetProgress', 'printOpened', 'readyPapers'),
  ...all('read', 'meetings', 'agenda', 'meetingPage', 'concluded', 'meetingNames', 'keepShown', 'shown'),
  ...all('read', 'beginShow', 'endShow', 'openOperator', 'tellStage', 'cueStage', 'stageAfter'),
  ...all('read', 'health', 'verifyFile', 'saveDiagnosis', 'programNow', 'updateProgress'),
  ...all('people', 'list', 'rows', 'card', 'exportRows', 'history', 'datedFacts', 'households', 'householdValues'),
  ...all('people', 'household', 'investors', 'investor', 'enterprises', 'enterprise', 'obstacles'),
  ...all('sums', 'clearance'),
  ...all('personal', 'priceChange', 'liftMask'),
  ...all('change', 'add', 'set', 'remove', 'choose', 'undo', 'redo', 'rankPriority', 'saveStaging', 'chooseStaging'),
  ...all('change', 'finishBrief', 'splitPlot', 'mergePlots', 'addLease', 'addTable', 'saveScenario', 'adoptAwards'),
  ...all('change', 'setStep', 'moveLadder', 'giveDirective', 'setDeadline', 'extendDirective', 'answerDirective'),
  ...all('change', 'finishDirective', 'attach', 'confirm', 'orderRules', 'addTalk', 'addSites', 'adoptTenant'),
  ...all('change', 'answerObstacle', 'solveObstacle', 'addLabour', 'saveTemplate'),
  ...all('change', 'readyImport', 'openImport', 'previewImport', 'runImport', 'importErrors', 'importProgress'),
  ...all('change', 'stopImport', 'closeImport', 'importSketch'),
  ...all(
    'change',
    'saveBoundary',
    'surveyTables',
    'saveSurvey',
    'saveSurveys',
    'addTiles',
    'findTiles',
    'orderBackdrops',
  ),
  ...all('change', 'saveAgenda', 'writeConclusion', 'dropConclusion', 'moveConclusion', 'acceptConclusions'),
  ...all('change', 'readyNotice', 'openNotice', 'readNotice', 'noticeProgress', 'closeNotice', 'acceptNotice'),
  ...all('change', 'drafts', 'keepDraft', 'dropDraft', 'makeBackup', 'lookBackup', 'findBackup', 'saveRecovery'),
  ...all(
    'administer',
    'restoreBackup',
    'chooseSecond',
    'dropSecond',
    'packBag',
    'packLocked',
    'salvage',
    'stopSalvage',
  ),
  ...all('administer', 'setPassword', 'changePassword', 'dropPassword', 'openEarlier', 'saveKeySheet'),
  ...all('administer', 'turnOnPeople', 'turnOffPeople', 'addPerson', 'setPerson', 'endPerson', 'setLockMinutes'),
  ...all('administer', 'saveGateSheet', 'openUpdate', 'installUpdate', 'lookBack', 'goBack', 'stopUpdate'),
}

/** Arguments with which a call asks for personal data besides. */
const lifting: Partial<Record<CallName, (args: Record<string, unknown>) => unknown>> = {
  meetingPage: args => args.lifted,
  openPaper: args => (args.ask as { unmaskedWhy?: unknown } | undefined)?.unmaskedWhy,
  savePaper: args => (args.ask as { unmaskedWhy?: unknown } | undefined)?.unmaskedWhy,
  exportLayers: args => args.withPersonal,
}

/** Whether a call lifts a mask with what it is asked. */
export function liftsMask(call: CallName, args: unknown): boolean {
  const given = typeof args === 'object' && args !== null ? (args as Record<string, unknown>) : {}
  return Boolean(lifting[call]?.(given))
}
