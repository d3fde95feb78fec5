/** Parts of the room of enterprises. */
export type PartKey = 'list' | 'obstacles' | 'labour' | 'production' | 'forms' | 'group'

/** The part that was looked at last: there again when the room is opened anew. */
export const kept: { part: PartKey } = { part: 'list' }
