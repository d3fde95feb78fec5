import type { Board } from '../db/model/board.ts'
import type { Brief } from '../db/model/brief/brief.ts'
import type { BriefChange } from '../db/model/brief/changes.ts'
import type { Manner } from '../db/model/brief/say.ts'
import type { Total } from '../db/model/clearance/award.ts'
import type { Change } from '../db/model/clearance/change.ts'
import type { Tally } from '../db/model/clearance/milestone.ts'
import type { Sheet } from '../db/model/clearance/sheet.ts'
import type { Stuck } from '../db/model/clearance/stuck.ts'
import type { Basis, PriceTable } from '../db/model/clearance/table.ts'
import type { DirectiveRow } from '../db/model/directive/room.ts'
import type { Dossier, Paper } from '../db/model/dossier.ts'
import type { Quarter } from '../db/model/enterprise/labour.ts'
import type { Filled } from '../db/model/form/filled.ts'
import type { Ask, Progress, Verdict } from '../db/model/import/verdict.ts'
import type { Comparison } from '../db/model/investor/compare.ts'
import type { InvestorLine, InvestorPage } from '../db/model/investor/investor.ts'
import type { Overview, Startup } from '../db/model/overview.ts'
import type { Attached, PaperView } from '../db/model/paper/view.ts'
import type { Sheet as ReadinessSheet } from '../db/model/readiness/sheet.ts'
import type { SiteVerdict } from '../db/model/readiness/verdict.ts'
import type { AnyRecord, KindName } from '../db/model/record/kinds.ts'
import type { Ladder } from '../db/model/record/ladder.ts'
import type { Question, WhatIf } from '../db/model/rent/whatif.ts'
import type { SheetPage } from '../db/model/sheet.ts'
import type { ProblemValue } from '../db/model/text/problem.ts'
import type { HouseholdRow } from '../db/store/clearance/rows.ts'
import type { Scope } from '../db/store/clearance/scope.ts'
import type { ClearanceZone } from '../db/store/clearance/zones.ts'
import type { DirectiveDetail } from '../db/store/directive/detail.ts'
import type { Answer, Extension, Finish } from '../db/store/directive/follow.ts'
import type { Given } from '../db/store/directive/give.ts'
import type { FormWanted } from '../db/store/enterprise/form.ts'
import type { Group } from '../db/store/enterprise/group.ts'
import type { LabourRow } from '../db/store/enterprise/labour.ts'
import type { ObstacleRow } from '../db/store/enterprise/obstacle.ts'
import type { Production } from '../db/store/enterprise/production.ts'
import type { EnterprisePage, EnterpriseRow, Orphan } from '../db/store/enterprise/rows.ts'
import type { Site as SiteArgs } from '../db/store/investor/investors.ts'
import type { Move } from '../db/store/ladder/move.ts'
import type { StepNews, Subject } from '../db/store/ladder/set.ts'
import type { Divided, Division, NewPlot } from '../db/store/land/divide.ts'
import type { Land, Relative } from '../db/store/land/plots.ts'
import type { NewTable, Rent } from '../db/store/land/rent.ts'
import type { ScenarioView } from '../db/store/land/scenario.ts'
import type { HistoryLine } from '../db/store/log/history.ts'
import type { Moved } from '../db/store/log/moved.ts'
import type { MoneyView } from '../db/store/money/funding.ts'
import type { Place } from '../db/store/money/priority.ts'
import type { SiteView } from '../db/store/money/site.ts'
import type { NewStaging } from '../db/store/money/staging.ts'
import type { Confirmed } from '../db/store/readiness/rules.ts'
import type { Changed } from '../db/store/record.ts'
import type { Hit } from '../db/store/search.ts'
import type { Card } from '../db/store/sheet/card.ts'
import type { ExportWanted } from '../db/store/sheet/export.ts'
import type { PageWanted } from '../db/store/sheet/page.ts'
import type { SnapshotLine } from '../db/store/view/snapshot.ts'
import type { CareCalls, Went } from './contract/care.ts'
import type { FirstCalls } from './contract/first.ts'
import type { GroundArgs } from './contract/ground.ts'
import type { MapCalls } from './contract/map.ts'
import type { MeetingCalls } from './contract/meeting.ts'
import type { NoticeCalls } from './contract/notice.ts'
import type { Format, OfficeCalls, PaperProgress, Written } from './contract/office.ts'
import type { OfficialCalls } from './contract/official.ts'
import type { PasswordCalls } from './contract/password.ts'
import type { PeopleCalls } from './contract/people.ts'
import type { UpdateCalls } from './contract/update.ts'

export type Reverted = { batch: string | null; changed: number; name: string }
export type { Format, Overview, PaperProgress, SnapshotLine, Startup, Went, Written }

/** Every call the window may make, one line each. Everything on the way is derived from this list. */
export type Contract = MapCalls &
  CareCalls &
  PasswordCalls &
  FirstCalls &
  MeetingCalls &
  NoticeCalls &
  OfficeCalls &
  OfficialCalls &
  PeopleCalls &
  UpdateCalls & {
    startup: () => Startup
    overview: () => Overview
    board: () => Board
    dossier: (args: { zone: string }) => Dossier
    list: (args: { kind: KindName; where?: Record<string, unknown> }) => AnyRecord[]
    counts: () => Record<KindName, number>
    rows: (args: PageWanted) => SheetPage
    card: (args: { kind: KindName; key: string }) => Card
    exportRows: (args: ExportWanted) => { file: string | null; records: number }
    history: (args: { kind: KindName; key: string }) => HistoryLine[]
    moved: (args: { from: string; to: string }) => Moved[]
    search: (args: { text: string; limit?: number; kind?: KindName }) => Hit[]
    /** How many records of a large import or undo the search does not know yet. */
    unsearched: () => number
    papers: (args: { text: string }) => Paper[]
    add: (args: { kind: KindName; fields: Record<string, unknown> } & GroundArgs) => Changed
    set: (args: { kind: KindName; key: string; fields: Record<string, unknown> } & GroundArgs) => Changed
    remove: (args: { kind: KindName; key: string; why?: string | null }) => Changed
    choose: (args: { claim: string }) => Changed
    undo: (args: { batch?: string }) => Reverted
    redo: () => Reverted
    money: () => MoneyView
    rankPriority: (args: { places: Place[] } & GroundArgs) => { batch: string | null }
    site: (args: { zone: string }) => SiteView
    saveStaging: (args: { zone: string } & NewStaging & GroundArgs) => Changed
    chooseStaging: (args: { staging: string } & GroundArgs) => Changed
    brief: (args: ({ call: string } | { zone: string }) & { manner?: Manner }) => Brief
    snapshot: (args: { code: string }) => Brief
    snapshots: (args: { kind: 'call' | 'zone'; id: string }) => SnapshotLine[]
    snapshotChanges: (args: { code: string }) => BriefChange[]
    finishBrief: (args: { code: string; why: string | null }) => Brief
    land: (args: { zone: string }) => Land
    relatives: (args: { plot: string }) => Relative[]
    splitPlot: (
      args: { plot: string; into: NewPlot[]; holder?: string | null; leases?: Record<string, string> } & Division &
        GroundArgs,
    ) => Divided
    mergePlots: (args: { plots: string[]; into: NewPlot } & Division & GroundArgs) => Divided
    addLease: (args: { fields: Record<string, unknown> } & GroundArgs) => Changed
    rent: () => Rent
    addTable: (args: NewTable & GroundArgs) => Changed
    whatIf: (args: { zone: string; question: Question }) => WhatIf
    scenarios: (args: { zone: string | null }) => ScenarioView[]
    saveScenario: (args: { zone: string; name: string; question: Question } & GroundArgs) => Changed
    clearance: (args: Scope) => { tally: Tally; stuck: Stuck[] }
    clearanceZones: () => ClearanceZone[]
    households: (args: Scope) => HouseholdRow[]
    /** Household id -> what its award lines come to. */
    householdValues: (args: Scope) => Record<string, Total>
    household: (args: { key: string }) => { sheet: Sheet; ladders: Ladder[]; papers: Paper[] }
    priceTables: () => PriceTable[]
    priceChange: (args: { scope: Scope; from: Basis | null; to: Basis }) => Change
    adoptAwards: (args: { households: string[] } & GroundArgs) => {
      batch: string | null
      changed: number
      left: number
    }
    /** Every ladder that the program knows. */
    ladders: () => Ladder[]
    setStep: (args: Subject & StepNews & { why?: string | null }) => { batch: string | null; changed: number }
    moveLadder: (args: Move & { source?: string | null }) => { batch: string | null }
    directives: () => DirectiveRow[]
    directive: (args: { directive: string }) => DirectiveDetail
    giveDirective: (args: Given) => Changed
    setDeadline: (
      args: { directive: string; due: string; due_by: string; isCorrection: boolean } & Pick<
        GroundArgs,
        'source' | 'why'
      >,
    ) => Changed
    extendDirective: (args: { directive: string } & Extension & Pick<GroundArgs, 'source'>) => Changed
    answerDirective: (args: { directive: string } & Answer & Pick<GroundArgs, 'source'>) => Changed
    finishDirective: (args: { directive: string } & Finish & Pick<GroundArgs, 'source' | 'why'>) => Changed
    paper: (args: { document: string }) => PaperView
    /** Without files, asks for them. */
    attach: (args: { document: string; files?: { name: string; content: Uint8Array }[] }) => Attached
    /** Shows a kept file with the program that this machine has for it. */
    openAttachment: (args: { attachment: string }) => { file: string }
    readiness: () => ReadinessSheet
    verdict: (args: { zone: string; phase?: string | null }) => SiteVerdict
    confirm: (args: Confirmed) => Changed
    orderRules: (args: { codes: string[] }) => { batch: string | null }
    investors: () => InvestorLine[]
    investor: (args: { investor: string }) => InvestorPage
    addTalk: (args: { investor: string; fields: Record<string, unknown> } & GroundArgs) => Changed
    addSites: (args: { investor: string; sites: SiteArgs[] }) => { batch: string | null; added: number }
    compare: (args: { sites: SiteArgs[] }) => Comparison
    enterprises: () => { rows: EnterpriseRow[]; orphans: Orphan[] }
    enterprise: (args: { enterprise: string }) => EnterprisePage
    adoptTenant: (args: { tenant: string }) => Changed
    /** Of enterprises and zones; of one zone, or of all. */
    obstacles: (args: { zone: string | null }) => ObstacleRow[]
    answerObstacle: (
      args: { obstacle: string; answered: string; answer: string } & Pick<GroundArgs, 'source' | 'why'>,
    ) => Changed
    solveObstacle: (args: { obstacle: string; solved: string } & Pick<GroundArgs, 'source' | 'why'>) => Changed
    labour: () => { rows: LabourRow[]; quarters: Quarter[] }
    addLabour: (args: { fields: Record<string, unknown> } & GroundArgs) => Changed
    production: () => Production
    group: () => Group
    form: (args: FormWanted) => Filled
    saveForm: (args: FormWanted) => { file: string | null }
    readyImport: () => boolean
    openImport: (args: { name: string; content: Uint8Array; isLast: boolean }) => boolean
    previewImport: (args: Ask) => Verdict
    runImport: (args: { ask: Ask; source?: string | null }) => { batch: string | null; written: number }
    importErrors: (args: Ask) => string
    importProgress: () => Progress | null
    stopImport: () => boolean
    closeImport: () => boolean
    openData: () => Startup
    showFile: (args: { file: string }) => boolean
    window: (args: { action: 'minimize' | 'maximize' | 'close' }) => boolean
  }

export type CallName = keyof Contract
export type ArgsOf<C extends CallName> = Parameters<Contract[C]>[0]
export type ResultOf<C extends CallName> = ReturnType<Contract[C]>
/** What comes back over the bridge. */
export type Reply<C extends CallName = CallName> =
  | { ok: true; value: ResultOf<C> }
  | { ok: false; problem: ProblemValue }
/** The one function that preload exposes. `day` (ISO) asks of the register as it stood then; null or absent of today's. */
export type Bridge = (call: CallName, args: unknown, day?: string | null) => Promise<Reply>
