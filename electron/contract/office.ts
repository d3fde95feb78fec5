import type { Manner } from '../../db/model/brief/say.ts'
import type { Template } from '../../db/model/office/template.ts'
import type { RecordOf } from '../../db/model/record/kinds.ts'
import type { Changed } from '../../db/store/record.ts'

export type Format = 'pdf' | 'docx' | 'xlsx' | 'pptx'
/** How far papers are that are written together; `now`: the file that is being made. */
export type PaperProgress = { done: number; all: number; now: string | null }
/** What was written; `renamed`: the files that had to take another name, because theirs is open in a program or holds something else. */
export type Written = { files: string[]; renamed: { asked: string; file: string }[] }
export type BriefSubject = { call: string } | { zone: string }

/** The calls of what the office puts on its papers, and of papers that are written as files. */
export type OfficeCalls = {
  /** `own`: what the office wrote itself; `plain`: what its records alone say. */
  template: () => { own: RecordOf<'template'> | null; plain: Template }
  /** `fields` of the template; null goes back to what the records say. */
  saveTemplate: (args: { fields: Record<string, unknown> }) => Changed
  /** A frozen brief in some formats; asks for the folder. No files when the person thinks better of it. */
  saveBrief: (args: { code: string; formats: Format[] }) => Written
  /** The briefs of several calls or zones, each frozen anew; asks for one folder. All of them or none. */
  saveBriefs: (args: { subjects: BriefSubject[]; formats: Format[]; manner: Manner }) => Written
  /** Shows the PDF of a frozen brief with this machine's program, to be printed from there. */
  printBrief: (args: { code: string }) => boolean
  /** Puts the map of a frozen brief on the clipboard as a picture; `at` counts its maps from 0. */
  copyMap: (args: { code: string; at: number }) => boolean
  /** Puts a PNG that the window has drawn on the clipboard. */
  copyPicture: (args: { png: Uint8Array }) => boolean
  /** Brings what writes papers into its stride while the briefs to be written are being chosen; false when it left off. */
  readyPapers: () => boolean
  paperProgress: () => PaperProgress | null
  stopPapers: () => boolean
}
