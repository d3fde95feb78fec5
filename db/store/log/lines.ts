import type { KindName } from '../../model/record/kinds.ts'

// Every page that an edit writes costs: the indexes of the log by record and by field leave the lines of claims out.
// Those are found by their batches, whose index tells of which kinds each has written.

/** The lines of a kind, in the words of the indexes by record and by field. */
export const ofKind = (kind: KindName): string =>
  `history.kind = '${kind}'${kind === 'claim' ? '' : " AND history.kind <> 'claim'"}`

/** The log's lines beside their batches, joined so that those of a kind (`ofKind`) are found by an index. */
export const linesFor = (kind: KindName): string =>
  kind === 'claim'
    ? 'batch CROSS JOIN history ON history.batch = batch.id'
    : 'history JOIN batch ON batch.id = history.batch'

/** The whole log's lines (`history`) of claims, whatever a day or a mask puts before the tables. */
export const claimLines = 'main.batch AS own CROSS JOIN main.history INDEXED BY history_batch ON history.batch = own.id'

/** The same of any kind, of the others by an index of theirs. */
export const allLinesOf = (kind: KindName, index: 'history_record' | 'history_field'): string =>
  kind === 'claim' ? claimLines : `main.history INDEXED BY ${index}`
