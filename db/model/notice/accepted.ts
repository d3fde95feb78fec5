import type { PaperType } from './notice.ts'

/** An agency of an accepted directive: its record, a new record of its printed name, or the name alone. */
export type AcceptedParty = { name: string; agency: string | null; isNew: boolean }

export type AcceptedTask = {
  number: number
  /** The number that the paper prints, where it is no plain one: "2a". */
  mark: string | null
  summary: string
  text: string
  product: string | null
  /** ISO. */
  due: string | null
  /** What the paper says of the time, whether or not that is a day: "trong quý III", "hằng tháng". */
  dueWords: string | null
  leads: AcceptedParty[]
  supports: AcceptedParty[]
  targets: { name: string; zone: string | null; call: string | null }[]
}

/** What an official has accepted of a notice that was read. `document`: the paper of the register that is added to. */
export type Accepted = {
  document: string | null
  head: {
    number: string | null
    type: PaperType
    title: string
    date: string | null
    met: string | null
    issuer: string | null
    issuerName: string | null
    signer: string | null
    function: string | null
    urgency: 'urgent' | 'very' | 'express' | null
  }
  tasks: AcceptedTask[]
  cited: {
    document: string | null
    number: string
    type: PaperType
    title: string | null
    date: string | null
    issuer: string | null
    isBasis: boolean
  }[]
  /** `zones`: the records it is about; of none, it is about what `scope` names. */
  figures: { scope: string; zones: string[]; indicator: string; value: number; unit: string; isRounded: boolean }[]
  /** Keeps the file that was read with the paper. */
  keepsFile: boolean
}

export type AcceptedCounts = { directives: number; citations: number; figures: number; agencies: number }
